import type { Member } from '../people/member';
import {
  type DutyNumbers,
  dutyNumbers,
  ledGroupIds,
  type PieceState,
  teachersOf,
} from '../submission/due-numbers';
import type { Duty, Term } from '../term/term';
import { isQuiet, wakingBefore } from './duty-quiet-hours';
import { REMINDER_WINDOW_MS } from './duty-reminders';
import type { Message } from './message';

const MOST_NAMED = 3;

/** Duties whose due date has passed since the runs of the timer before; after a night, in the morning. */
export function dutiesPassed<D extends Pick<Duty, 'dueAtMs'>>(duties: readonly D[], now: number): D[] {
  if (isQuiet(now)) return [];
  const since = wakingBefore(now, REMINDER_WINDOW_MS);
  return duties.filter(({ dueAtMs }) => dueAtMs > since && dueAtMs < now);
}

/**
 * Tells every leader in a number how much of what has just fallen due is missing in the own group: nobody is named. One
 * message a leader and due moment; nothing where all is there or only the leader's own piece is missing. The office is
 * told of nothing.
 */
export function passedMessages(
  term: Pick<Term, 'schoolId' | 'from'>,
  passed: readonly Duty[],
  members: readonly Member[],
  pieces: ReadonlyMap<string, PieceState>,
  now: number,
): Message[] {
  const moments = [...new Set(passed.map(({ dueAtMs }) => dueAtMs))];
  return leadersOf(members).flatMap(({ leader, people }) =>
    moments.flatMap((dueAtMs) => {
      const lines = passed
        .filter((duty) => duty.dueAtMs === dueAtMs)
        .map((duty) => ({ title: duty.title, numbers: dutyNumbers(duty, people, pieces, term) }))
        .filter(({ numbers }) => numbers.missingIds.some((memberId) => memberId !== leader.memberId));
      return lines.length === 0 ? [] : [message(term.schoolId, leader.memberId, dueAtMs, lines, now)];
    }),
  );
}

interface Line {
  readonly title: string;
  readonly numbers: DutyNumbers;
}

function message(
  schoolId: string,
  memberId: string,
  dueAtMs: number,
  lines: readonly Line[],
  now: number,
): Message {
  const [first] = lines;
  const many = lines.length > 1 ? `等 ${lines.length} 项` : '';
  const named = lines.slice(0, MOST_NAMED).map((line) => numbersText(line, lines.length > 1));
  return {
    schoolId,
    memberId,
    messageId: `groupDue.${dueAtMs}`,
    kind: 'groupDue',
    title: `已到期：${first?.title ?? ''}${many}`,
    body: `${named.join('；')}${lines.length > MOST_NAMED ? '；……' : ''}。`,
    link: '/pages/duties/group/index',
    createdAtMs: now,
    readAtMs: null,
  };
}

function numbersText({ title, numbers }: Line, isNamed: boolean): string {
  const { owed, handedIn } = numbers;
  return `${isNamed ? `${title}：` : '本组'}应交 ${owed} 份，已交 ${handedIn} 份，还差 ${owed - handedIn} 份`;
}

/** Whoever leads a group, with everybody whom that concerns. */
function leadersOf(
  members: readonly Member[],
): { readonly leader: Member; readonly people: readonly Member[] }[] {
  return members
    .filter(({ roles }) => roles.includes('groupLeader') || roles.includes('prepLeader'))
    .map((leader) => {
      const led = new Set(ledGroupIds(leader).flatMap((groupId) => teachersOf(groupId, members)));
      return { leader, people: [...led] };
    });
}
