import { accept, type Result, refuse } from '../refusal';
import { type Fact, factIdOf, type ReversalFact } from './fact';
import { reversalOf } from './reversal';

export const reversalRefusals = {
  noTerm: '本学期的研修计划还没有发布，请稍后再来看。',
  isReversal: '撤销记录不能再撤销。如果撤错了，请重新登记正确的记录。',
  ownFact: '自己的记录请由教务处的其他老师来撤销。',
  alreadyReversed: '这条记录已经撤销过了，请刷新后查看。',
} as const;

/** The one id that a fact's reversal can have, so that a fact is reversed once however often it is asked for. */
export function reversalIdOf(fact: Pick<Fact, 'kind' | 'subject' | 'n'>): string {
  return factIdOf('reversal', `${fact.kind}.${fact.subject}`, fact.n);
}

/**
 * Answers a mistaken fact by its reverse. `standing` is the reversal that stands already: the same person's same request
 * meets its first result (`repeated`). Nobody corrects their own ledger.
 */
export function decideReversal(
  fact: Fact,
  standing: ReversalFact | null,
  by: { readonly memberId: string; readonly reason: string; readonly now: number },
): Result<
  { readonly repeated: ReversalFact } | { readonly reversal: ReversalFact },
  'isReversal' | 'ownFact' | 'alreadyReversed'
> {
  if (fact.kind === 'reversal') return refuse('isReversal', reversalRefusals.isReversal);
  if (fact.memberId === by.memberId) return refuse('ownFact', reversalRefusals.ownFact);
  if (standing !== null) {
    const same = standing.recordedBy === by.memberId && standing.reason === by.reason;
    return same
      ? accept({ repeated: standing })
      : refuse('alreadyReversed', reversalRefusals.alreadyReversed, { reason: standing.reason });
  }
  const { memberId, reason, now: nowMs } = by;
  return accept({ reversal: reversalOf(fact, { memberId, reason, nowMs }) });
}
