import type { ScoringFact } from '../scoring/facts';
import type { RuleBook } from '../scoring/rule-book';
import { countsAsOf } from '../submission/catalogue';
import { byDueDate, isOwed } from '../submission/duty-view';
import { owes } from '../term/owes';
import type { Duty } from '../term/term';
import { missingId } from './project';
import type { LedgerRecord } from './record';
import type { ScoreIf } from './score-if';

/** From the least to the most, in hundredths of a point of the total. */
export interface Range {
  readonly fromHundredths: number;
  readonly toHundredths: number;
}

/** A piece that the author still has to hand in, and what hangs on it. */
export interface OwedPiece {
  readonly duty: Duty;
  /** Handed in now it is late. */
  readonly late: boolean;
  /** What its approval gives, faultless as it may be. */
  readonly gain: Range;
  /** What is lost if it never comes; of a late one, what is lost although it comes. */
  readonly loss: Range;
}

/** The duties of the term that are in the author's hands, by due date. */
export function owedPieces(
  record: LedgerRecord,
  book: RuleBook,
  ifScored: ScoreIf,
  now: number,
): OwedPiece[] {
  const pieces = new Map(record.pieces.map((piece) => [piece.dutyId, piece]));
  return record.term.duties
    .filter(
      (duty) => owes(record.person, duty, record.term) && isOwed(pieces.get(duty.dutyId)?.state ?? 'none'),
    )
    .sort(byDueDate)
    .map((duty) => {
      const handedInAtMs = pieces.get(duty.dutyId)?.firstSubmittedAtMs ?? now;
      return owedPiece(duty, handedInAtMs > duty.dueAtMs, record, book, ifScored);
    });
}

function owedPiece(
  duty: Duty,
  late: boolean,
  { person }: LedgerRecord,
  book: RuleBook,
  { input, score }: ScoreIf,
): OwedPiece {
  const teacherId = person.memberId;
  const work = countsAsOf(duty);
  const missingFactId = missingId(duty.dutyId, person);
  const missing: ScoringFact[] =
    work === null ? [] : [{ id: missingFactId, kind: 'workMissing', teacherId, work }];
  const others = input.facts.filter(({ id }) => id !== missingFactId);
  const total = (...facts: readonly ScoringFact[]) => score([...others, ...facts]).totalHundredths;
  const piece = (late: boolean): ScoringFact[] =>
    work === null ? [] : [{ id: 'if:work', kind: 'work', teacherId, work, late }];
  const inTime = servicesOf(book).map((credits) =>
    total(...piece(false), { id: 'if:credits', kind: 'service', teacherId, credits }),
  );
  const approved = rangeOf(inTime.length === 0 ? [total(...piece(false))] : inTime);
  const never = total(...missing);
  if (!late) return { duty, late, gain: above(approved, total()), loss: single(total() - never) };
  const belated = total(...piece(true));
  return { duty, late, gain: single(belated - never), loss: above(approved, belated) };
}

/** The least and the most that a piece in time may be judged worth by the clauses on services; empty where there is none. */
function servicesOf({ items }: RuleBook): number[] {
  return items
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) =>
      clause.kind === 'judgedAmount' && clause.fact === 'service'
        ? [clause.minHundredths / 100, clause.maxHundredths / 100]
        : [],
    );
}

function rangeOf(totals: readonly number[]): Range {
  return { fromHundredths: Math.min(...totals), toHundredths: Math.max(...totals) };
}

function above({ fromHundredths, toHundredths }: Range, total: number): Range {
  return { fromHundredths: fromHundredths - total, toHundredths: toHundredths - total };
}

function single(hundredths: number): Range {
  return { fromHundredths: hundredths, toHundredths: hundredths };
}
