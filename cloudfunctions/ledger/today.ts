import type { ledger, TodayView } from '@/contract/ledger';
import { type Caller, reviewer } from '@/contract/policy';
import { todayView } from '@/domain/ledger/today';
import type { Message } from '@/domain/notice/message';
import { messageView } from '@/domain/notice/message-view';
import { accept } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { countDocuments, readSome } from '../_shared/documents';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { readQueue } from '../_shared/repositories/submissions';
import { readTermOf } from './my-ledger';

const NEWEST_MESSAGES = 3;

type TermPart = Pick<TodayView, 'week' | 'termName' | 'theme' | 'sessions' | 'next' | 'duties'>;

const withoutTerm: TermPart = {
  week: null,
  termName: null,
  theme: null,
  sessions: [],
  next: null,
  duties: [],
};

/** Three dependent steps: the binding; the person, the school and its terms; everything else at once. */
export const today: EarlyHandler<typeof ledger.actions.today> = early(
  ({ schoolId }) => findSchoolAndTerm(schoolId),
  async ({ caller, now }, _, { term }) => {
    const { schoolId, memberId } = caller;
    const mine = { schoolId, memberId };
    const newest = { field: 'createdAtMs', direction: 'desc' } as const;
    const [ofTerm, messages, unread, queue] = await Promise.all([
      term === null ? withoutTerm : readToday(term, memberId, now),
      readSome<Message>('messages', mine, newest, NEWEST_MESSAGES),
      countDocuments('messages', { ...mine, readAtMs: null }),
      readQueueLength(caller),
    ]);
    return accept({ ...ofTerm, serverNowMs: now, unread, messages: messages.map(messageView), queue });
  },
);

async function readToday(term: Term, memberId: string, now: number): Promise<TermPart> {
  return todayView({ term, ...(await readTermOf(term, memberId)) }, memberId, now);
}

async function readQueueLength(caller: Caller): Promise<number | null> {
  return reviewer.allows(caller) ? (await readQueue(caller)).length : null;
}
