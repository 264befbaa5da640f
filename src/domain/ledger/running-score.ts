import { ruleOf } from '../scoring/clauses/clause';
import type { WorkFact as ScoredWorkFact, WorkKind } from '../scoring/facts';
import { prepareBook } from '../scoring/prepared-book';
import type { RuleBook, RuleBookItem } from '../scoring/rule-book';
import type { Yardstick } from '../scoring/yardstick';
import { isLate } from '../submission/piece';
import type { Judgement, Submission } from '../submission/submission';
import { workFact } from '../submission/work-fact';
import type { WorkForm } from '../submission/work-kind';
import type { Duty } from '../term/term';
import { findings } from './findings';
import { projectTeacher } from './project';
import type { LedgerRecord } from './record';
import { scoreIf } from './score-if';

/** One item of the term's book that reads a piece, and what each finding does in it; figures in hundredths. */
export interface JudgedItem {
  readonly itemId: string;
  readonly name: string;
  readonly maxHundredths: number;
  /** What each finding takes (below 0) or gives by the item's clauses, in the order of `findings`. */
  readonly changesHundredths: readonly number[];
}

/** The items that read a piece of this work, with the figures of their clauses; none for work that no item reads. */
export function judgedItems(
  book: RuleBook,
  work: WorkKind | null,
  plain: Pick<Judgement, 'late' | 'missingParts'>,
): JudgedItem[] {
  if (work === null) return [];
  return book.items.flatMap((item) => {
    const amounts = findings.map((finding) => amountIn(item, { ...plainFact, work, ...plain, ...finding }));
    if (amounts.every((amount) => amount === null)) return [];
    const changesHundredths = amounts.map((amount) => (amount ?? 0) - (amounts[0] ?? 0));
    return [{ itemId: item.id, name: item.title, maxHundredths: item.maxHundredths, changesHundredths }];
  });
}

const plainFact = { id: 'if:work', kind: 'work', teacherId: '' } as const;

/** What the item's clauses make of one piece; null where none says anything about it. */
function amountIn(item: RuleBookItem, fact: ScoredWorkFact): number | null {
  const amounts = item.clauses.flatMap((clause) => {
    const amount = ruleOf(clause).readings.work?.amountOf(fact, undefined);
    return amount === undefined ? [] : [clause.effect === 'deduct' ? -amount : amount];
  });
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The author's score in one item, as it is and as each finding would make it; null where the item is void or does not apply. */
export interface RunningScore {
  readonly itemId: string;
  readonly nowHundredths: number | null;
  /** In the order of `findings`. */
  readonly afterHundredths: readonly (number | null)[];
  /** Measured by others' highest so far, so it may still move. */
  readonly provisional: boolean;
}

/** What a waiting piece is judged on. */
interface PieceGround {
  readonly piece: Submission;
  readonly duty: Duty;
  readonly form: WorkForm;
  readonly missingParts: number;
  /** Credits that stand in the approval that is tried: they may matter to a void item, never to the findings. */
  readonly creditsHundredths: number;
}

/**
 * The author's items as they would become, by the facts of the term and the very fact that an approval posts. Whatever
 * the book: caps, best pieces and floors are the engine's own.
 */
export function runningScores(
  record: LedgerRecord,
  book: RuleBook,
  yardstick: Yardstick | null,
  ground: PieceGround,
  now: number,
): RunningScore[] {
  const { piece, duty, form, missingParts } = ground;
  const late = isLate(piece, duty);
  const countsAs = duty.countsAs === undefined ? form.countsAs : duty.countsAs;
  const items = judgedItems(book, countsAs, { late, missingParts });
  if (items.length === 0) return [];
  const scoreOf = (each: LedgerRecord) => {
    const { input } = projectTeacher(each, now);
    return scoreIf(book, input, yardstick).score(input.facts);
  };
  const before = scoreOf(record);
  const after = findings.map((finding) => {
    const judgement = {
      creditsHundredths: late ? 0 : ground.creditsHundredths,
      late,
      missingParts,
      ...finding,
    };
    return scoreOf(withApproval(record, ground, judgement, now));
  });
  const positions = new Map<string, number>(
    prepareBook(book).items.map(({ item }, index) => [item.id, index]),
  );
  return items.map(({ itemId }) => {
    const index = positions.get(itemId) ?? -1;
    const found = [before, ...after].map(({ items: scored }) => scored[index]);
    const [nowHundredths = null, ...afterHundredths] = found.map((item) =>
      item?.status === 'scored' ? item.scoreHundredths : null,
    );
    return {
      itemId,
      nowHundredths,
      afterHundredths,
      provisional: found.some((item) => item?.provisional === true),
    };
  });
}

function withApproval(
  record: LedgerRecord,
  { piece, duty, form }: PieceGround,
  judgement: Judgement,
  now: number,
): LedgerRecord {
  const round = { n: piece.rounds, atMs: now, byMemberId: '' };
  const fact = workFact(piece, round, judgement, { duty, form });
  const approved = { ...piece, state: 'approved' } as const;
  return {
    ...record,
    facts: [...record.facts.filter(({ factId }) => factId !== fact.factId), fact],
    pieces: [...record.pieces.filter(({ dutyId }) => dutyId !== piece.dutyId), approved],
  };
}
