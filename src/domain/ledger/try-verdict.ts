import { accept, type Result } from '../refusal';
import {
  type Decided,
  decideVerdict,
  type VerdictGround,
  type VerdictRefusal,
  type WordlessVerdict,
} from '../submission/decide-verdict';
import type { Submission } from '../submission/submission';
import { cohortInputs, statementsFrom } from './cohort';
import type { LedgerRecord } from './record';
import { rankedGroups } from './term-settings';
import type { Sides, TrialGround } from './trial';

/** Stands in for the word to the author, which a real decision may have to carry and which moves no score. */
const anyWord = '试算';

/**
 * Everybody's statement as things stand, and as this very decision would make them: what is posted is made by the rule
 * that makes it when the decision is real, and refused where that would be.
 */
export function tryVerdict(
  { book, records, groups, settings }: TrialGround,
  piece: Submission,
  verdict: WordlessVerdict,
  by: VerdictGround,
): Result<Sides, VerdictRefusal> {
  const foreseen = decideVerdict(piece, null, { ...verdict, remark: anyWord }, by);
  if (!foreseen.ok) return foreseen;
  if (!('decided' in foreseen.data)) throw new Error('nothing stands, so nothing is repeated');
  const { decided } = foreseen.data;
  const ranked = rankedGroups(groups, settings);
  const sideOf = (all: readonly LedgerRecord[]) => {
    return { book, statements: statementsFrom(book, cohortInputs(all, by.now), ranked) };
  };
  return accept({
    before: sideOf(records),
    after: sideOf(records.map((record) => withDecision(record, decided))),
  });
}

/** The author's record with what the decision writes. A fact that was read already is not counted twice. */
function withDecision(record: LedgerRecord, { piece, fact }: Decided): LedgerRecord {
  if (record.person.memberId !== piece.memberId) return record;
  const others = record.facts.filter(({ factId }) => factId !== fact?.factId);
  return {
    ...record,
    facts: fact === null ? others : [...others, fact],
    pieces: [...record.pieces.filter(({ dutyId }) => dutyId !== piece.dutyId), piece],
  };
}
