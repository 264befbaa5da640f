import { attendance } from '@/contract/attendance';
import type { SessionView } from '@/contract/session-view';
import { submission } from '@/contract/submission';
import { schoolDay } from '@/domain/term/school-day';
import { followUp } from './after-sessions';
import { ask, type DemoCloud } from './cloud';
import { demoNote } from './notes';
import { enterPaperRecords } from './paper-records';
import type { DemoPerson } from './people';
import { callAgain } from './second-call';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The session, counted from 0, in which the host called again. */
const CALLED_AGAIN = 5;

export interface Cast {
  readonly office: string;
  /** WeChat accounts in the order of `people`. */
  readonly accounts: readonly string[];
  readonly people: readonly DemoPerson[];
  readonly nowMs: number;
}

/** How somebody came to a session, the same every time the demo is loaded: mostly on time. */
function arrival(person: number, session: number): 'onTime' | 'late' | 'leave' | 'absent' {
  const lot = (person * 7 + session * 11) % 29;
  if (lot === 0) return 'absent';
  if (lot === 1) return 'leave';
  return lot === 2 || lot === 3 ? 'late' : 'onTime';
}

/** Plays the term so far by the ways everybody uses, at the times it would have happened. */
export async function playHistory(cloud: DemoCloud, cast: Cast): Promise<void> {
  const { sessions } = await ask(cloud, cast.office, attendance, 'plan', {});
  const today = schoolDay(cast.nowMs);
  const past = sessions.filter((session) => schoolDay(session.startsAtMs) < today);
  for (const [index, session] of past.entries()) await holdSession(cloud, cast, session, index);
  await followUp(cloud, cast, past);
  await enterPaperRecords(
    cloud,
    cast,
    past.map(({ startsAtMs }) => startsAtMs),
  );
  await writeNotes(cloud, cast);
}

async function holdSession(cloud: DemoCloud, cast: Cast, session: SessionView, index: number): Promise<void> {
  const { sessionId } = session;
  const who = (wanted: ReturnType<typeof arrival>) =>
    cast.accounts.filter((_, person) => arrival(person, index) === wanted);

  await cloud.setClock({ nowMs: session.startsAtMs - 10 * MINUTE });
  await ask(cloud, cast.office, attendance, 'openSession', { sessionId });
  await enter(cloud, cast, sessionId, who('onTime'));
  const roster = await ask(cloud, cast.office, attendance, 'sessionRoster', { sessionId });
  for (const account of who('leave')) {
    const name = cast.people[cast.accounts.indexOf(account)]?.name;
    const person = roster.people.find((entry) => entry.name === name);
    if (person === undefined) continue;
    await ask(cloud, cast.office, attendance, 'enterAttendance', {
      sessionId,
      memberId: person.memberId,
      entry: { as: 'excused', leaveKind: null },
      reason: '区里教研活动（演示）',
    });
  }
  await cloud.setClock({ nowMs: session.startsAtMs + 25 * MINUTE });
  await enter(cloud, cast, sessionId, who('late'));
  if (index === CALLED_AGAIN) await callAgain(cloud, cast.office, session, who('onTime').slice(3));
  await cloud.setClock({ nowMs: session.endsAtMs + MINUTE });
  await ask(cloud, cast.office, attendance, 'closeSession', { sessionId });
}

async function enter(
  cloud: DemoCloud,
  cast: Cast,
  sessionId: string,
  accounts: readonly string[],
): Promise<void> {
  const { codes } = await ask(cloud, cast.office, attendance, 'projector', { sessionId });
  const code = codes[0]?.token ?? '';
  await Promise.all(
    accounts.map((account) => ask(cloud, account, attendance, 'checkIn', { sessionId, code, queued: false })),
  );
}

/** Two out of three hand their earlier notes in and have them approved; two of today's wait in the leaders' queues. */
async function writeNotes(cloud: DemoCloud, cast: Cast): Promise<void> {
  const { duties } = await ask(cloud, cast.accounts[1] ?? '', submission, 'duties', {});
  for (const [month, duty] of duties.entries()) {
    const past = duty.dueAtMs < cast.nowMs;
    const writers = cast.accounts
      .map((_, index) => index)
      .filter((index) => (past ? index % 3 !== 2 : index === 4 || index === 14));
    if (!past && schoolDay(duty.dueAtMs - DAY) !== schoolDay(cast.nowMs)) continue;
    await cloud.setClock({ nowMs: past ? duty.dueAtMs - 2 * DAY : cast.nowMs });
    for (const index of writers) {
      const note = demoNote(month * cast.accounts.length + index);
      await ask(cloud, cast.accounts[index] ?? '', submission, 'submit', {
        dutyId: duty.dutyId,
        revision: 0,
        parts: { ...note },
        photos: [],
        files: [],
        kind: 'readingNote',
        shares: false,
      });
    }
    if (past) await approveAll(cloud, cast, duty.dueAtMs - DAY);
  }
}

/** Every reviewer empties the queue, the office last: it takes the leaders' own pieces. */
async function approveAll(cloud: DemoCloud, cast: Cast, atMs: number): Promise<void> {
  await cloud.setClock({ nowMs: atMs });
  const leaders = cast.accounts.filter((_, index) => cast.people[index]?.duty.includes('教研组长'));
  for (const reviewer of [...leaders, cast.office]) {
    const { entries } = await ask(cloud, reviewer, submission, 'queue', {});
    for (const [index, entry] of entries.entries()) {
      const piece = await ask(cloud, reviewer, submission, 'review', { submissionId: entry.submissionId });
      await ask(cloud, reviewer, submission, 'decide', {
        submissionId: entry.submissionId,
        round: piece.nextRound,
        verdict: 'approved',
        remark: '',
        creditsHundredths: piece.late ? 0 : 100 + (index % 5) * 50,
        offTopic: false,
        lowQuality: 0,
      });
    }
  }
}
