import type { DueView, GroupDutiesView } from '@/contract/due-lists';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aDraft, afterDue, aSubmittedPiece, inTime, readingDuty } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

const { dutyId } = readingDuty;
const ofLeaders = {
  ...readingDuty,
  dutyId: 'd-leaders',
  title: '教研组计划',
  owedBy: { kind: 'role', role: 'groupLeader' },
} as const;
const notBegun = { ...readingDuty, dutyId: 'd-later', opensAtMs: afterDue + 1, dueAtMs: afterDue + 2 };

let cloud: SchoolCloud;

const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

beforeAll(async () => {
  const terms = [aTerm({ duties: [readingDuty, ofLeaders, notBegun] })];
  cloud = await launchSchoolCloud([schoolDocuments({ terms }), otherSchool]);
  const stored = (memberId: string, piece: object) => {
    const submissionId = `${dutyId}.${memberId}`;
    return { ...piece, memberId, submissionId, _id: `xh:${submissionId}` };
  };
  await cloud.load('submissions', [
    stored('m01', aSubmittedPiece({ state: 'approved' })),
    stored('m02', aDraft()),
    stored('m10', aSubmittedPiece()),
    stored('m20', aDraft()),
  ]);
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.setClock({ nowMs: inTime }));

function ask(who: string, groupId: string | null = null) {
  return cloud.ask<GroupDutiesView>(who, 'submission.groupDuties', { groupId });
}

test('a leader hears how many, and no name, while it is not due', async () => {
  const reply = await ask('m09');
  const figures = { dutyId, title: '十二月读书笔记', dueAtMs: readingDuty.dueAtMs };
  expect(reply.data).toEqual({
    groups: [{ groupId: 'chinese', name: '语文教研组' }],
    groupId: 'chinese',
    teachers: 4,
    duties: [
      { ...figures, owed: 4, handedIn: 2, approved: 1, missing: null },
      {
        ...figures,
        dutyId: 'd-leaders',
        title: '教研组计划',
        owed: 1,
        handedIn: 0,
        approved: 0,
        missing: null,
      },
    ],
  });
  for (const { name } of people) expect(JSON.stringify(reply)).not.toContain(name);
});

test('shortly before it is still a number; once it is past, the names come', async () => {
  await cloud.setClock({ nowMs: readingDuty.dueAtMs - 60_000 });
  expect((await ask('m10')).data.duties[0]?.missing).toBeNull();
  await cloud.setClock({ nowMs: readingDuty.dueAtMs + 1 });
  expect((await ask('m10')).data).toMatchObject({
    groups: [{ groupId: 'chinese-5' }],
    teachers: 3,
    duties: [{ dutyId, owed: 3, handedIn: 2, missing: ['陈立'] }],
  });
});

test('the office looks at every group in which somebody teaches', async () => {
  const { data } = await ask('m40', 'maths');
  expect(data.groups.map(({ groupId }) => groupId)).toEqual(['chinese', 'maths', 'arts', 'chinese-5']);
  expect(data).toMatchObject({ groupId: 'maths', duties: [{ dutyId, owed: 1, handedIn: 0 }, { owed: 1 }] });
});

test.each([
  ['m01', 'chinese', 'notAllowed'],
  ['m41', 'chinese', 'notAllowed'],
  ['nobody', 'chinese', 'notSignedIn'],
  ['m09', 'maths', 'notYours'],
  ['m09', 'chinese-5', 'notYours'],
  ['m10', 'chinese', 'notYours'],
  ['m20', 'chinese', 'notYours'],
  ['m40', 'office', 'notYours'],
  ['m40', 'no-such-group', 'notYours'],
  ['yz/m09', 'chinese', 'notYours'],
  ['yz/m40', 'chinese', 'notYours'],
])('%s asking for %s is refused as %s', async (who, groupId, code) => {
  expect(await ask(who, groupId)).toMatchObject({ ok: false, error: { code } });
});

test('a leader of another school sees nothing of this one', async () => {
  const { data } = await ask('yz/m09');
  expect(data).toMatchObject({ groups: [], groupId: null, duties: [] });
});

test('everybody’s own list holds what they owe, and nothing of who does not teach', async () => {
  const ids = async (who: string) =>
    (await cloud.ask<{ duties: DueView[] }>(who, 'submission.duties')).data.duties.map((duty) => duty.dutyId);
  expect(await ids('m30')).toEqual([dutyId, 'd-later']);
  expect(await ids('m20')).toEqual([dutyId, 'd-leaders', 'd-later']);
  expect(await ids('m40')).toEqual([]);
});
