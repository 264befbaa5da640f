import { twoDecimals } from '@/components/format';
import type { InputOf } from '@/contract/action';
import type { WhyView } from '@/contract/ledger';
import type { termEndActions } from '@/contract/term-end';
import { monthDay } from '@/domain/term/school-day';

export type Dispute = InputOf<(typeof termEndActions)['appeal']>;

/** One thing that can be disputed: a line of the item, or the item as a whole. */
export interface Subject {
  readonly key: string;
  /** Null for the whole item. What counts because nothing was recorded, such as an absence, has an id too. */
  readonly factId: string | null;
  readonly title: string;
  readonly note: string;
}

const WHOLE_ITEM: Subject = {
  key: 'whole',
  factId: null,
  title: '整个这一项',
  note: '少了一条、算法不对，或说不清是哪一条',
};

/** The lines of an item that can be chosen, each record once, after the item as a whole. */
export function subjectsOf(postings: WhyView['postings']): Subject[] {
  const lines = new Map<string, Subject>();
  for (const { factId, title, atMs, amountHundredths, evidence } of postings) {
    const key = `${factId}/${title}`;
    if (lines.has(key)) continue;
    const amount = `${amountHundredths > 0 ? '+' : ''}${twoDecimals(amountHundredths)}`;
    lines.set(key, {
      key,
      factId,
      title,
      note: `${amount}，${monthDay(atMs)}，${evidence}`,
    });
  }
  return [WHOLE_ITEM, ...lines.values()];
}

export function disputeOf(itemId: string, { factId }: Subject, words: string): Dispute {
  return { itemId, factId, words: words.trim() };
}
