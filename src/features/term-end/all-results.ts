import type { TermResults } from '@/contract/term-end';
import { accept, type Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** 全部 and 变化. */
export type ResultList = 'all' | 'changes';

const known = new Map<string, Resource<TermResults>>();

/** One of the two lists of a term's results, whole; of the running term when none is named. */
export function resultsOf(past: string | undefined, list: ResultList): Resource<TermResults> {
  const key = `${list}/${past ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = createResource<TermResults>(() => readWhole(past, list));
  known.set(key, made);
  return made;
}

/** Part by part; from the beginning again when everything was computed anew meanwhile. */
async function readWhole(past: string | undefined, list: ResultList): Promise<Result<TermResults>> {
  const wanted = past === undefined ? { list } : { list, termId: past };
  let whole: TermResults | null = null;
  for (let from: number | null = 0; from !== null; ) {
    const answer: Result<TermResults> = await call('ledger', 'termResults', { ...wanted, from });
    if (!answer.ok) return answer;
    const part: TermResults = answer.data;
    const goesOn: boolean = whole === null || part.computedAtMs === whole.computedAtMs;
    from = goesOn ? part.next : 0;
    whole = goesOn ? joined(whole, part) : null;
  }
  if (whole === null) throw new Error('no part of the results was read');
  return accept(whole);
}

function joined(whole: TermResults | null, part: TermResults): TermResults {
  if (whole === null) return part;
  return {
    ...part,
    results: [...whole.results, ...part.results],
    changes: [...whole.changes, ...part.changes],
  };
}
