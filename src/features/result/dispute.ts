import { twoDecimals } from '@/components/format';
import type { InputOf } from '@/contract/action';
import type { WhyView } from '@/contract/ledger';
import type { termEndActions } from '@/contract/term-end';
import { monthDay } from '@/domain/term/school-day';

export type Dispute = InputOf<(typeof termEndActions)['appeal']>;

/** One thing that can be disputed: a line of the item, or the item as a whole. */
export interface Subject {
  readonly key: string;
  /** Null for the whole item, and for what counts because there is no record: an absence, a piece not handed in. */
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

/** A record's id; what has none of its own comes under the name of its session or duty. */
const FACT = /^[a-zA-Z]{1,20}:[A-Za-z0-9_.-]{1,100}:\d{1,4}$/;

/** The lines of an item that can be chosen, each record once, after the item as a whole. */
export function subjectsOf(postings: WhyView['postings']): Subject[] {
  const lines = new Map<string, Subject>();
  for (const { factId, title, atMs, amountHundredths, evidence } of postings) {
    const key = `${factId}/${title}`;
    if (lines.has(key)) continue;
    const amount = `${amountHundredths > 0 ? '+' : ''}${twoDecimals(amountHundredths)}`;
    lines.set(key, {
      key,
      factId: FACT.test(factId) ? factId : null,
      title,
      note: `${amount}，${monthDay(atMs)}，${evidence}`,
    });
  }
  return [WHOLE_ITEM, ...lines.values()];
}

/** Words are cut by the cloud at 500; what names the subject needs some of them. */
export const WORDS_MAX = 400;

/** What is sent. Where no record stands behind the disputed line, the words say which line is meant. */
export function disputeOf(itemId: string, subject: Subject, words: string): Dispute {
  const names = subject.factId === null && subject.key !== WHOLE_ITEM.key;
  return {
    itemId,
    factId: subject.factId,
    words: names ? `${subject.title}：${words.trim()}` : words.trim(),
  };
}
