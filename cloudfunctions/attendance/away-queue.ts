import type { attendance } from '@/contract/attendance';
import type { Caller } from '@/contract/policy';
import { isWaiting } from '@/domain/attendance/decide-make-up';
import { type Asked, decidingRight } from '@/domain/attendance/deciding-right';
import { leaveKinds } from '@/domain/attendance/leave-kind';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { sessionsTitle } from '@/domain/notice/leave-messages';
import { accept } from '@/domain/refusal';
import { countCharacters } from '@/domain/submission/text';
import { documentId, getDocuments } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { groupNamer, namer } from '../_shared/names';
import { type Deciders, readDeciders } from '../_shared/repositories/deciders';
import { readWaitingLeaves } from '../_shared/repositories/leave-requests';
import { readWaitingMakeUps } from '../_shared/repositories/make-ups';
import { readNamesOf } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';

/** What waits for the caller: leaves, the earliest session first, then make-ups, the oldest first. */
export const awayQueue: Handler<typeof attendance.actions.awayQueue> = async ({ caller }) => {
  const { schoolId } = caller;
  const groupId = caller.roles.includes('academicAffairs') ? null : caller.researchGroupId;
  const [waitingLeaves, waitingMakeUps, deciders, school] = await Promise.all([
    readWaitingLeaves(schoolId, groupId),
    readWaitingMakeUps(schoolId, groupId),
    readDeciders(schoolId),
    findSchool(schoolId),
  ]);
  const leaves = waitingLeaves.filter(mineIn(caller, deciders));
  const makeUps = waitingMakeUps.filter((makeUp) => isWaiting(makeUp) && mineIn(caller, deciders)(makeUp));
  const sessionIds = [
    ...leaves.map((leave) => leave.sessionIds[0] ?? ''),
    ...makeUps.map((one) => one.sessionId),
  ];
  const [names, sessions] = await Promise.all([
    readNamesOf(
      schoolId,
      [...leaves, ...makeUps].map(({ memberId }) => memberId),
    ),
    readTitles(schoolId, sessionIds),
  ]);
  const [personOf, groupOf] = [namer(names), groupNamer(school)];
  const who = ({ memberId, researchGroupId }: Asked) => ({
    name: personOf(memberId),
    group: groupOf(researchGroupId),
  });
  return accept({
    leaves: leaves
      .map((leave) => {
        const session = sessions.get(leave.sessionIds[0] ?? '');
        return {
          requestId: leave.requestId,
          ...who(leave),
          kindTitle: leaveKinds[leave.leaveKind].title,
          title: sessionsTitle(session?.title ?? '一次研修', leave.sessionIds.length),
          startsAtMs: session?.startsAtMs ?? leave.askedAtMs,
          askedAtMs: leave.askedAtMs,
        };
      })
      .sort((a, b) => a.startsAtMs - b.startsAtMs || a.askedAtMs - b.askedAtMs),
    makeUps: makeUps
      .map((makeUp) => ({
        makeUpId: makeUp.makeUpId,
        ...who(makeUp),
        title: sessions.get(makeUp.sessionId)?.title ?? '一次研修',
        startsAtMs: sessions.get(makeUp.sessionId)?.startsAtMs ?? makeUp.handedInAtMs,
        handedInAtMs: makeUp.handedInAtMs,
        characters: countCharacters(makeUp.note),
      }))
      .sort((a, b) => a.handedInAtMs - b.handedInAtMs),
  });
};

function mineIn(caller: Caller, { ledGroups }: Deciders) {
  return (asked: Asked) => decidingRight(caller, asked, ledGroups) === 'mayDecide';
}

async function readTitles(schoolId: string, sessionIds: readonly string[]) {
  const found = await getDocuments<Pick<TrainingSession, 'sessionId' | 'title' | 'startsAtMs'>>(
    'sessions',
    sessionIds.map((sessionId) => documentId(schoolId, sessionId)),
    { sessionId: true, title: true, startsAtMs: true },
  );
  return new Map(found.map((session) => [session.sessionId, session]));
}
