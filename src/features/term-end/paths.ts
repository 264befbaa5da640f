/** `past` names an earlier term in each of these; without it the running one is meant. */
type Past = string | undefined;

export function termEndPath(past: Past): string {
  return withQuery('/pages/closing/term/index', { termId: past });
}

export function resultsPath(past: Past, show?: 'changes'): string {
  return withQuery('/pages/closing/results/index', { show, termId: past });
}

export function appealPath(past: Past, appealId: string): string {
  return withQuery('/pages/closing/appeal/index', { appealId, termId: past });
}

/** Where the office corrects somebody's records. */
export function personPath(past: Past, memberId: string): string {
  return withQuery('/pages/office/person/index', { memberId, termId: past });
}

function withQuery(page: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return given.length === 0 ? page : `${page}?${given.join('&')}`;
}
