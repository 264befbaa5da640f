import type { Appeal } from './appeal';

/** Appeals as the office and their author see them: what waits first, then the newest. Fits `AppealView` of the contract. */
export function appealViews(appeals: readonly Appeal[], nameOf: (memberId: string) => string) {
  return [...appeals]
    .sort(
      (a, b) =>
        Number(a.state !== 'open') - Number(b.state !== 'open') ||
        b.madeAtMs - a.madeAtMs ||
        (a.appealId < b.appealId ? -1 : 1),
    )
    .map((appeal) => {
      const { appealId, memberId, itemId, itemTitle, factId, factTitle } = appeal;
      const { words, madeAtMs, state, answer, decidedAtMs } = appeal;
      const name = nameOf(memberId);
      const disputed = { itemId, itemTitle, factId, factTitle };
      return { appealId, memberId, name, ...disputed, words, madeAtMs, state, answer, decidedAtMs };
    });
}
