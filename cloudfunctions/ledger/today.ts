import type { ledger, TodayView } from '@/contract/ledger';
import { type Caller, reviewer } from '@/contract/policy';
import { todayView } from '@/domain/ledger/today';
import type { Message } from '@/domain/notice/message';
import { messageView } from '@/domain/notice/message-view';
import { accept } from '@/domain/refusal';
import type { Delegation } from '@/domain/submission/delegation';
import type { Term } from '@/domain/term/term';
import { countDocuments, readSome } from '../_shared/documents';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { readRunningFor } from '../_shared/repositories/delegations';
import { readTermOf } from '../_shared/repositories/person-terms';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { readQueue } from '../_shared/repositories/submissions';
import { readWaits } from './today-waits';

const NEWEST_MESSAGES = 3;

type TermPart = Pick<
  TodayView,
  'week' | 'termName' | 'theme' | 'sessions' | 'next' | 'duties' | 'moreDuties'
>;

const withoutTerm: TermPart = {
  week: null,
  termName: null,
  theme: null,
  sessions: [],
  next: null,
  duties: [],
  moreDuties: 0,
};

/** Three dependent steps: the binding; the person, the school and its terms; everything else at once. */
export const today: EarlyHandler<typeof ledger.actions.today> = early(
  async ({ schoolId, memberId }) => {
    const [{ term }, standsInFor] = await Promise.all([
      findSchoolAndTerm(schoolId),
      readRunningFor(schoolId, memberId),
    ]);
    return { term, standsInFor };
  },
  async ({ caller, now }, _, { term, standsInFor }) => {
    const { schoolId, memberId } = caller;
    const mine = { schoolId, memberId };
    const newest = { field: 'createdAtMs', direction: 'desc' } as const;
    const [ofTerm, messages, unread, queue, waits] = await Promise.all([
      term === null ? withoutTerm : readToday(term, caller, now),
      readSome<Message>('messages', mine, newest, NEWEST_MESSAGES),
      countDocuments('messages', { ...mine, readAtMs: null }),
      readQueueLength(caller, standsInFor),
      term === null ? [] : readWaits(caller, term.termId, now),
    ]);
    return accept({ ...ofTerm, serverNowMs: now, unread, messages: messages.map(messageView), queue, waits });
  },
);

async function readToday(term: Term, caller: Caller, now: number): Promise<TermPart> {
  return todayView({ term, ...(await readTermOf(term, caller)) }, caller, now);
}

/** Null for whom no queue is kept: who neither leads nor stands in for a leader today. */
async function readQueueLength(
  caller: Caller,
  standsInFor: readonly Pick<Delegation, 'leaderId'>[],
): Promise<number | null> {
  const hasQueue = reviewer.allows(caller) || standsInFor.length > 0;
  return hasQueue ? (await readQueue(caller, standsInFor)).length : null;
}
