import type { School } from '../people/member';
import { accept, type Result, refuse } from '../refusal';
import type { Term } from '../term/term';

/** One version of one book. */
export type BookKey = Term['ruleBook'];

/** What a school that decided nothing keeps beside its own book: the county's hours and the province's credits. */
const usualLedgers: readonly BookKey[] = [
  { id: 'county-hours', version: 1 },
  { id: 'province-credits', version: 1 },
];

/** The page that shows them stays one that can be read. */
const MOST_LEDGERS = 6;

export const ledgerRefusals = {
  unknownBook: '有一本账学校没有，或者不是记学时的细则，请刷新后再选。',
  doubledBook: '同一本账只能记一个版本，请去掉多选的。',
  tooManyBooks: `最多同时记 ${MOST_LEDGERS} 本账，请去掉几本。`,
} as const;

/** The ledgers that the same facts are read into beside the school's own book, each by one version that stays. */
export function ledgersOf(school: Pick<School, 'ledgers'> | null): readonly BookKey[] {
  return school?.ledgers ?? usualLedgers;
}

/** Those of them that are not the term's own book. */
export function besides(
  school: Pick<School, 'ledgers'> | null,
  { ruleBook }: Pick<Term, 'ruleBook'>,
): readonly BookKey[] {
  return ledgersOf(school).filter(({ id }) => id !== ruleBook.id);
}

export interface LedgersChange {
  readonly before: readonly BookKey[];
  readonly after: readonly BookKey[];
  /** False: it stands like this already, nothing is to be written. */
  readonly changed: boolean;
}

/** What the office wants to keep, out of the versions of books of hours that it can choose from. */
export function decideLedgers(
  school: Pick<School, 'ledgers'>,
  wanted: readonly BookKey[],
  choosable: readonly BookKey[],
): Result<LedgersChange, keyof typeof ledgerRefusals> {
  const no = (code: keyof typeof ledgerRefusals) => refuse(code, ledgerRefusals[code]);
  if (wanted.length > MOST_LEDGERS) return no('tooManyBooks');
  if (new Set(wanted.map(({ id }) => id)).size < wanted.length) return no('doubledBook');
  if (!wanted.every((key) => choosable.some((one) => isSame(one, key)))) return no('unknownBook');
  const before = ledgersOf(school);
  const after = wanted.map(({ id, version }) => ({ id, version }));
  const changed = before.length !== after.length || !before.every((key, index) => isSame(key, after[index]));
  return accept({ before, after, changed });
}

function isSame(a: BookKey, b: BookKey | undefined): boolean {
  return a.id === b?.id && a.version === b.version;
}
