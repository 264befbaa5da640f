import type { Projection } from '@/contract/hosting';
import type { Booklet } from '@/contract/ledger';
import type { QueueEntry } from '@/contract/queue-entry';
import type { ReviewView } from '@/contract/submission';
import type { Fact } from '@/domain/ledger/fact';
import type { Submission } from '@/domain/submission/submission';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../../cloudfunctions/_shared/testing/school-cloud';

const OFFICE = 'm40';
const LEADER = 'm09';
const afternoon = atSchoolTime('2026-12-10', '15:20');

/** Twenty teachers of the leader's own group. */
export const teachers = Array.from({ length: 20 }, (_, index) => `m${50 + index}`);
/** Who acts in a round; the others are quiet, so that their statements can be compared before and after. */
export const actorsOf = (round: number) => teachers.filter((_, index) => index % 2 === round % 2);
export const quietOf = (round: number) => teachers.filter((_, index) => index % 2 !== round % 2);

const sessionOf = (round: number) => `k${String(round).padStart(2, '0')}`;
const dutyOf = (round: number) => `d${String(round).padStart(2, '0')}`;

/** What was answered with success before the process was killed. */
export interface Acknowledged {
  readonly checkIns: Set<string>;
  readonly handIns: Set<string>;
  readonly approvals: Set<string>;
}

export function nothingYet(): Acknowledged {
  return { checkIns: new Set(), handIns: new Set(), approvals: new Set() };
}

function schoolOf(rounds: number): Readonly<Record<string, readonly object[]>> {
  const numbers = Array.from({ length: rounds }, (_, round) => round);
  const sessions = numbers.map((round) =>
    aSession({
      sessionId: sessionOf(round),
      number: round + 1,
      startsAtMs: afternoon + 600_000,
      endsAtMs: afternoon + 6_000_000,
      lateAfterMs: afternoon + 900_000,
    }),
  );
  const more = teachers.map((memberId) =>
    aMember({
      memberId,
      name: `教师${memberId}`,
      researchGroupId: 'chinese',
      prepGroupId: null,
      boundAtMs: 1,
    }),
  );
  const duties = numbers.map((round) => ({
    ...readingDuty,
    dutyId: dutyOf(round),
    title: `第 ${round + 1} 篇`,
  }));
  return {
    ...schoolDocuments({ members: [...people, ...more], terms: [aTerm({ duties })] }),
    sessions: sessions.map((session) => ({ ...session, _id: `xh:${session.sessionId}` })),
  };
}

/** Starts the local cloud on what is in `dataDir`; the first time it also founds the school. */
export async function startOn(dataDir: string, rounds: number, first: boolean): Promise<SchoolCloud> {
  const cloud = await launchSchoolCloud(first ? [schoolOf(rounds)] : [], { dataDir });
  await cloud.setClock({ nowMs: afternoon });
  return cloud;
}

/** Everybody acts at once; what is answered is noted. Ends when all is done or the process is gone. */
export async function act(cloud: SchoolCloud, round: number, noted: Acknowledged): Promise<void> {
  const sessionId = sessionOf(round);
  await cloud.ask(OFFICE, 'attendance.openSession', { sessionId });
  const { data } = await cloud.ask<Projection>(OFFICE, 'attendance.projector', { sessionId });
  const code = data.codes[0]?.token ?? '';
  let writing = true;
  const written = Promise.all(
    actorsOf(round).map((who) => checkInAndWrite(cloud, round, who, code, noted)),
  ).finally(() => {
    writing = false;
  });
  await Promise.all([written, approveAll(cloud, noted, () => writing)]);
}

async function checkInAndWrite(
  cloud: SchoolCloud,
  round: number,
  who: string,
  code: string,
  noted: Acknowledged,
): Promise<void> {
  const sessionId = sessionOf(round);
  const checkedIn = await cloud.ask(who, 'attendance.checkIn', { sessionId, code, queued: false });
  if (checkedIn.ok || checkedIn.error.code === 'alreadyDone') noted.checkIns.add(`${sessionId}.${who}`);
  const dutyId = dutyOf(round);
  const piece = { dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  const handedIn = await cloud.ask(who, 'submission.submit', piece);
  if (handedIn.ok) noted.handIns.add(`${dutyId}.${who}`);
}

/** The leader empties the queue for as long as pieces may come. */
async function approveAll(
  cloud: SchoolCloud,
  noted: Acknowledged,
  moreMayCome: () => boolean,
): Promise<void> {
  for (let last = false; !last; ) {
    last = !moreMayCome();
    const { data } = await cloud.ask<{ entries: QueueEntry[] }>(LEADER, 'submission.queue');
    for (const { submissionId } of data.entries) {
      const review = await cloud.ask<ReviewView>(LEADER, 'submission.review', { submissionId });
      const verdict = {
        submissionId,
        round: review.data.nextRound,
        verdict: 'approved',
        remark: '',
        creditsHundredths: 200,
      };
      const decided = await cloud.ask(LEADER, 'submission.decide', {
        ...verdict,
        offTopic: false,
        lowQuality: 0,
      });
      if (decided.ok) noted.approvals.add(submissionId);
    }
  }
}

/** Everything that must hold after a restart, said as what is wrong; empty when all is well. */
export async function faultsAfter(cloud: SchoolCloud, noted: Acknowledged): Promise<string[]> {
  const facts = await cloud.documents<Fact & { _id: string }>('facts');
  const pieces = await cloud.documents<Submission & { _id: string }>('submissions');
  const rounds = await cloud.documents<{ submissionId: string; n: number }>('rounds');
  const subjects = (kind: Fact['kind']) =>
    facts.filter((fact) => fact.kind === kind).map((fact) => fact.subject);
  const stateOf = new Map(pieces.map((piece) => [piece.submissionId, piece.state]));
  const approved = new Set(subjects('work'));
  return [
    ...missing('a check-in is lost', noted.checkIns, subjects('checkIn')),
    ...missing(
      'a piece is lost',
      noted.handIns,
      pieces.map((piece) => piece.submissionId),
    ),
    ...missing('an approval is lost', noted.approvals, subjects('work')),
    ...twice('a check-in is there twice', subjects('checkIn')),
    ...twice('an approval is there twice', subjects('work')),
    ...twice(
      'a round is there twice',
      rounds.map(({ submissionId, n }) => `${submissionId}:${n}`),
    ),
    ...[...stateOf]
      .filter(([submissionId, state]) => (state === 'approved') !== approved.has(submissionId))
      .map(([submissionId, state]) => `${submissionId} is ${state} and its fact says otherwise`),
    ...pieces
      .filter(
        (piece) =>
          rounds.filter(({ submissionId }) => submissionId === piece.submissionId).length !== piece.rounds,
      )
      .map(({ submissionId }) => `${submissionId} counts other rounds than it has`),
  ];
}

/** What stands in the journal, whether or not its answer arrived before the process was gone. */
export async function recordedIn(cloud: SchoolCloud): Promise<{ checkIns: number; approvals: number }> {
  const facts = await cloud.documents<Fact>('facts');
  const count = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind).length;
  return { checkIns: count('checkIn'), approvals: count('work') };
}

function missing(what: string, wanted: ReadonlySet<string>, found: readonly string[]): string[] {
  const there = new Set(found);
  return [...wanted].filter((one) => !there.has(one)).map((one) => `${what}: ${one}`);
}

function twice(what: string, found: readonly string[]): string[] {
  return found.filter((one, index) => found.indexOf(one) !== index).map((one) => `${what}: ${one}`);
}

/** Somebody's statement: hours, items and total. The seals of sessions that others attend are no part of it. */
type Statement = Pick<Booklet, 'total' | 'items' | 'totalHundredths'>;

export async function statementsOf(cloud: SchoolCloud, who: readonly string[]): Promise<Statement[]> {
  return Promise.all(
    who.map(async (memberId) => {
      const { total, items, totalHundredths } = (await cloud.ask<Booklet>(memberId, 'ledger.booklet')).data;
      return { total, items, totalHundredths };
    }),
  );
}
