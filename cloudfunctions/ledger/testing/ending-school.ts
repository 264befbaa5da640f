import type { NoticeView, ResultChange, ResultLine, TermEndView, TermResults } from '@/contract/term-end';
import type { CheckInFact, Fact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import type { Member } from '@/domain/people/member';
import { teaches } from '@/domain/people/role';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import type { LaunchOptions } from '../../_local/launch';
import type { AuditLine } from '../../_shared/audit';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

export const OFFICE = 'm40';
export const OTHER_OFFICER = 'm42';

/** The days of a term's end: computed, put up until the end of the 20th, frozen after that. */
export const days = {
  computing: atSchoolTime('2027-01-15', '10:00'),
  notice: atSchoolTime('2027-01-15', '15:00'),
  withinNotice: atSchoolTime('2027-01-18', '09:00'),
  noticeEnds: atSchoolTime('2027-01-21', '00:00') - 1,
  freezing: atSchoolTime('2027-01-21', '08:00'),
} as const;

export const session = aClosedSession({
  sessionId: '2026-1-s01',
  number: 1,
  title: '说课',
  startsAtMs: atSchoolTime('2026-10-16', '15:30'),
  hoursHundredths: 200,
  closedAtMs: atSchoolTime('2026-10-16', '17:00'),
  audienceMemberIds: people.filter(teaches).map(({ memberId }) => memberId),
});

export function checkInOf(memberId: string): CheckInFact {
  const subject = `${session.sessionId}.${memberId}`;
  return aCheckIn({
    memberId,
    recordedBy: memberId,
    sessionId: session.sessionId,
    subject,
    factId: `checkIn:${subject}:0`,
    recordedAtMs: session.startsAtMs - 60_000,
  });
}

interface EndingSchool {
  readonly members?: readonly Member[];
  readonly facts?: readonly Fact[];
}

/** A school at the end of its term: one session, everybody of `facts` at it, and 林晓云's note waiting for its reviewer. */
export async function launchEndingSchool(
  { members = people, facts = ['m01', 'm02', 'm09'].map(checkInOf) }: EndingSchool = {},
  options: LaunchOptions = {},
): Promise<SchoolCloud> {
  const audienceMemberIds = members.filter(teaches).map(({ memberId }) => memberId);
  const cloud = await launchSchoolCloud(
    [
      {
        ...schoolDocuments({ members, terms: [aTerm()] }),
        sessions: [{ ...session, audienceMemberIds, _id: `xh:${session.sessionId}` }],
        facts: facts.map((fact) => ({ ...fact, _id: `xh:${fact.factId}` })),
      },
    ],
    options,
  );
  await cloud.setClock({ nowMs: inTime });
  const writing = { dutyId: readingDuty.dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  await cloud.ask('m01', 'submission.submit', writing);
  await cloud.setClock({ nowMs: days.computing });
  return cloud;
}

type OfficeAct = 'termEnd' | 'recompute' | 'openNotice' | 'withdrawNotice' | 'decideAppeal' | 'freeze';

export function end(
  cloud: SchoolCloud,
  act: OfficeAct,
  input: object = {},
  who = OFFICE,
): Promise<Reply<TermEndView>> {
  return cloud.ask<TermEndView>(who, `ledger.${act}`, input);
}

/** Everybody's line as the office reads it. */
export async function resultsOf(cloud: SchoolCloud, who = OFFICE): Promise<readonly ResultLine[]> {
  const asked = { list: 'all', from: 0 };
  return (await cloud.ask<TermResults>(who, 'ledger.termResults', asked)).data.results;
}

/** Who moved since the computation before. */
export async function changesOf(cloud: SchoolCloud, who = OFFICE): Promise<readonly ResultChange[]> {
  const asked = { list: 'changes', from: 0 };
  return (await cloud.ask<TermResults>(who, 'ledger.termResults', asked)).data.changes;
}

export function noticeOf(cloud: SchoolCloud, who: string): Promise<Reply<NoticeView>> {
  return cloud.ask<NoticeView>(who, 'ledger.notice');
}

/** 林晓云's note is approved with two credits by her group's leader. */
export function approveNote(cloud: SchoolCloud): Promise<Reply> {
  return cloud.ask('m09', 'submission.decide', {
    submissionId: `${readingDuty.dutyId}.m01`,
    round: 1,
    verdict: 'approved',
    remark: '',
    creditsHundredths: 200,
    offTopic: false,
    lowQuality: 0,
  });
}

/** Computed, put up for five days, and the notice is over. */
export async function passNotice(cloud: SchoolCloud): Promise<void> {
  await end(cloud, 'recompute');
  await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
  await cloud.setClock({ nowMs: days.freezing });
}

/** Pressing freeze, as the tests do. */
export const freezing = { reason: '公示结束' };

/** Ninety seconds after the cut-off and a little: every write has arrived. */
export function passWritesInFlight(cloud: SchoolCloud, { cutoffAtMs }: TermEndView): Promise<void> {
  return cloud.setClock({ nowMs: (cutoffAtMs ?? 0) + 91_000 });
}

export async function auditsOf(cloud: SchoolCloud, act: string): Promise<AuditLine[]> {
  return (await cloud.documents<AuditLine>('audits')).filter((line) => line.act === act);
}

/** The messages of one kind, by whom they are for. */
export async function toldOf(cloud: SchoolCloud, kind: Message['kind']): Promise<string[]> {
  const messages = await cloud.documents<Message>('messages');
  return messages.flatMap((message) => (message.kind === kind ? [message.memberId] : [])).sort();
}
