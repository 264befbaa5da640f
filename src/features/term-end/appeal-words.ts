import type { AppealView } from '@/contract/term-end';
import type { Verdict } from './term-end';

type Disputed = Pick<AppealView, 'factId'>;

/** Whether a record stands behind what is disputed: an absence and a piece not handed in are silence, with an id of their own. */
function hasRecord({ factId }: Disputed): boolean {
  return factId !== null && !/^(absence|missing):/.test(factId);
}

/** What the button says that gives this answer. */
export function verdictLabel(verdict: Verdict, disputed: Disputed): string {
  if (verdict === 'rejected') return '不成立，维持原结果';
  return hasRecord(disputed) ? '成立，冲销这条记录' : '申诉成立';
}

/** What follows from an answer, said before it is given. */
export function consequence(verdict: Verdict, disputed: Disputed): string {
  if (verdict === 'rejected') return '结果不变，理由会发给本人。';
  return hasRecord(disputed)
    ? '这条记录会被冲销；应当另记一条对的，请到上面的记录里补记。之后重新计算。'
    : '没有记录可以冲销：请到上面的记录里补记或改正，再重新计算，结果才会变。';
}
