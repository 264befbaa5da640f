import { accept, type Result } from '../refusal';
import { atSchoolTime, endOfDayAfter, schoolDay } from '../term/school-day';
import { type CollectionCall, collectionRefused, isClosed } from './collection-call';

/** What is asked, and until the end of which day (`YYYY-MM-DD`). */
export interface Asked {
  readonly title: string;
  readonly ask: string;
  readonly until: string;
}

const LONGEST_DAYS = 184;

/** The last moment of a day that lies neither behind nor too far ahead. */
export function lastMoment(until: string, now: number): Result<number, 'dayPassed' | 'tooFar'> {
  if (until < schoolDay(now)) return collectionRefused('dayPassed');
  const untilMs = endOfDayAfter(atSchoolTime(until, '12:00'), 0);
  return untilMs > endOfDayAfter(now, LONGEST_DAYS) ? collectionRefused('tooFar') : accept(untilMs);
}

type Opened = Pick<CollectionCall, 'schoolId' | 'callId' | 'groupId' | 'byMemberId'>;

export function openCall(
  opened: Opened,
  { title, ask }: Asked,
  untilMs: number,
  now: number,
): CollectionCall {
  return { ...opened, title, ask, untilMs, openedAtMs: now, changedAtMs: now, booklet: null };
}

/** Whether a resend asks for just what was opened. Until when may have been changed since. */
export function isSameCall(
  standing: CollectionCall,
  asked: Pick<CollectionCall, 'title' | 'ask' | 'groupId'>,
) {
  return standing.title === asked.title && standing.ask === asked.ask && standing.groupId === asked.groupId;
}

/** Other words, another last day; also one that opens it again. */
export function withAsked(
  call: CollectionCall,
  { title, ask }: Asked,
  untilMs: number,
  now: number,
): CollectionCall {
  const isSame = call.title === title && call.ask === ask && call.untilMs === untilMs;
  return isSame ? call : { ...call, title, ask, untilMs, changedAtMs: now };
}

/** Ends now; what has ended stays as it is. */
export function closedCall(call: CollectionCall, now: number): CollectionCall {
  return isClosed(call, now) ? call : { ...call, untilMs: now - 1, changedAtMs: now };
}
