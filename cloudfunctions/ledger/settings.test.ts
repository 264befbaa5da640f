import type { Booklet } from '@/contract/ledger';
import type { SettingsView } from '@/contract/rule-books';
import type { TermSettings } from '@/domain/ledger/term-settings';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { insist } from '../_shared/testing/insist';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { auditsOf } from './testing/judged-school';

let cloud: SchoolCloud;
const reason = '人数少，经教务会同意';

/** Of the office, and teaching: 何敏 is judged like everybody. */
const teachingOfficer = aMember({
  memberId: 'm43',
  name: '何敏',
  roles: ['teacher', 'academicAffairs'],
  researchGroupId: 'arts',
  prepGroupId: null,
  boundAtMs: inTime,
});

beforeEach(async () => {
  cloud = await launchSchoolCloud([schoolDocuments({ members: [...people, teachingOfficer] })]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

const settings = async (who = 'm40') => (await cloud.ask<SettingsView>(who, 'ledger.termSettings')).data;
const setGroup = (changes: object, who = 'm40') =>
  cloud.ask<SettingsView>(who, 'ledger.setGroupRanking', {
    groupId: 'arts',
    excellentPercent: null,
    rankWith: null,
    reason,
    ...changes,
  });
const setMember = (changes: object, who = 'm40') =>
  cloud.ask<SettingsView>(who, 'ledger.setMemberStanding', {
    memberId: 'm01',
    ranked: true,
    notApplicable: [],
    reason,
    ...changes,
  });
const stored = async () => {
  const [{ groups, members } = { groups: [], members: [] }] =
    await cloud.documents<TermSettings>('termSettings');
  return { groups, members };
};

test('before anything is decided, everything is as the book says; who does not teach is not judged', async () => {
  const view = await settings('m41');
  expect(view).toMatchObject({
    termName: '2026 学年第一学期',
    bands: [
      { bandId: 'excellent', title: '优秀' },
      { bandId: 'good', title: '良好' },
      { bandId: 'pass', title: '合格' },
    ],
  });
  const asBookSays = { excellentPercent: null, rankWith: null, bookPercent: 30 };
  expect(view.groups).toEqual([
    { groupId: 'chinese', name: '语文教研组', teachers: 4, ...asBookSays },
    { groupId: 'maths', name: '数学教研组', teachers: 1, ...asBookSays },
    { groupId: 'arts', name: '艺体教研组', teachers: 2, ...asBookSays },
    { groupId: 'office', name: '行政组', teachers: 0, ...asBookSays },
  ]);
  expect(view.members.map(({ name, group, ranked }) => [name, group, ranked])).toEqual([
    ['林晓云', '语文教研组', true],
    ['陈立', '语文教研组', true],
    ['吴敏', '语文教研组', true],
    ['赵静', '语文教研组', true],
    ['孙强', '数学教研组', true],
    ['何佳', '艺体教研组', true],
    ['何敏', '艺体教研组', true],
  ]);
  expect(view.items.map(({ itemId }) => itemId)).toContain('reading');
});

describe('a group', () => {
  test('has a percent of its own or is ranked with another, with a reason, and goes back to the book', async () => {
    const { data } = await setGroup({ rankWith: 'maths' });
    expect(data.groups[2]).toMatchObject({ groupId: 'arts', excellentPercent: null, rankWith: 'maths' });
    await setGroup({ groupId: 'chinese', excellentPercent: 0 }, 'm42');
    expect((await stored()).groups).toEqual([
      { groupId: 'arts', excellentPercent: null, rankWith: 'maths' },
      { groupId: 'chinese', excellentPercent: 0, rankWith: null },
    ]);
    await setGroup({});
    expect((await stored()).groups).toEqual([{ groupId: 'chinese', excellentPercent: 0, rankWith: null }]);
    const lines = await auditsOf(cloud, 'setGroupRanking');
    expect(lines).toHaveLength(3);
    expect(lines.find(({ byMemberId }) => byMemberId === 'm42')).toMatchObject({
      subject: '2026-1.chinese',
      before: { groupId: 'chinese', excellentPercent: null, rankWith: null },
      after: { groupId: 'chinese', excellentPercent: 0, rankWith: null },
      reason,
    });
  });

  test('is ranked with one that stands by itself', async () => {
    await setGroup({ rankWith: 'maths' });
    for (const [wanted, words] of [
      [{ groupId: 'chinese', rankWith: 'arts' }, '直接选那个组'],
      [{ groupId: 'maths', rankWith: 'chinese' }, '先取消那一边'],
      [{ groupId: 'maths', rankWith: 'maths' }, '另选一个组'],
      [{ groupId: 'chinese-5', excellentPercent: 40 }, '没有这个教研组'],
    ] as const) {
      const answer = await setGroup(wanted);
      expect(answer.error).toMatchObject({ code: 'badTrial', message: expect.stringContaining(words) });
    }
    expect(await auditsOf(cloud, 'setGroupRanking')).toHaveLength(1);
  });
});

describe('a person', () => {
  test('is not ranked, or not judged in an item; the booklet says so at once', async () => {
    await setMember({ ranked: false, notApplicable: ['reading', 'trip', 'trip'] });
    expect((await stored()).members).toEqual([
      { memberId: 'm01', ranked: false, notApplicable: ['trip', 'reading'] },
    ]);
    const { data } = await cloud.ask<Booklet>('m01', 'ledger.booklet');
    const notApplicable = data.items.filter(({ scoreHundredths }) => scoreHundredths === null);
    expect(notApplicable.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining(['trip', 'reading']));
    expect((await settings()).members[0]).toMatchObject({ name: '林晓云', ranked: false });
    await setMember({});
    expect((await stored()).members).toEqual([]);
    expect(await auditsOf(cloud, 'setMemberStanding')).toHaveLength(2);
  });

  test('is never decided about by themselves, for an item that is not there, or without teaching', async () => {
    const cases = [
      [{ memberId: 'm43', ranked: false }, 'm43', 'ownStanding'],
      [{ notApplicable: ['reflection'] }, 'm40', 'unknownItem'],
      [{ memberId: 'm41', ranked: false }, 'm40', 'notFound'],
      [{ memberId: 'm99', ranked: false }, 'm40', 'notFound'],
      [{ ranked: false, reason: '' }, 'm40', 'invalidInput'],
    ] as const;
    for (const [changes, who, code] of cases)
      expect(await setMember(changes, who)).toMatchObject({ error: { code } });
    expect(await stored()).toEqual({ groups: [], members: [] });
    expect(await setMember({ memberId: 'm43', ranked: false })).toMatchObject({ ok: true });
  });
});

test('twice it is the same as once', async () => {
  const wanted = { groupId: 'chinese', excellentPercent: 45 };
  const answers = await Promise.all([1, 2, 3].map(() => setGroup(wanted)));
  for (const answer of [...answers, await setGroup(wanted)]) expect(answer).toEqual(answers[0]);
  const standing = { ranked: false, notApplicable: ['trip'] };
  for (const answer of await Promise.all([1, 2, 3].map(() => setMember(standing))))
    expect(answer.ok).toBe(true);
  const acts = [await auditsOf(cloud, 'setGroupRanking'), await auditsOf(cloud, 'setMemberStanding')];
  expect(acts.map((lines) => lines.length)).toEqual([1, 1]);
});

test('officers at once, each about something else: nothing is lost', async () => {
  const answers = await Promise.all([
    setGroup({ groupId: 'chinese', excellentPercent: 40 }, 'm40'),
    setGroup({ groupId: 'maths', excellentPercent: 50 }, 'm42'),
    setMember({ memberId: 'm02', ranked: false }, 'm43'),
    setMember({ memberId: 'm30', notApplicable: ['trip'] }, 'm40'),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(await stored()).toEqual({
    groups: [
      { groupId: 'chinese', excellentPercent: 40, rankWith: null },
      { groupId: 'maths', excellentPercent: 50, rankWith: null },
    ],
    members: [
      { memberId: 'm02', ranked: false, notApplicable: [] },
      { memberId: 'm30', ranked: true, notApplicable: ['trip'] },
    ],
  });
});

test('two officers who rank two groups with each other at once make no chain', async () => {
  const answers = await Promise.all([
    setGroup({ groupId: 'arts', rankWith: 'maths' }, 'm40'),
    setGroup({ groupId: 'maths', rankWith: 'arts' }, 'm42'),
  ]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await stored()).groups).toHaveLength(1);
});

test.each([
  ['its first answers are lost', { loseNext: 8 }],
  ['its writes meet rivals', { conflictNext: 4 }],
  ['one request in ten fails', { failRate: 0.1 }],
])('a setting and its audit line stand together when %s', async (_, faults) => {
  await cloud.setFaults(faults);
  const answer = await insist(() => setGroup({ excellentPercent: 60 }));
  await cloud.setFaults({});
  expect(answer.ok).toBe(true);
  expect((await stored()).groups).toEqual([{ groupId: 'arts', excellentPercent: 60, rankWith: null }]);
  expect(await auditsOf(cloud, 'setGroupRanking')).toHaveLength(1);
});

test('under a book that ranks over the whole school, a group’s percent would do nothing and is refused', async () => {
  const byKey = { id: 'lanxi-50', version: 1 };
  await cloud.ask('m40', 'ledger.adoptRuleBook', { id: 'lanxi-50' });
  const tried = await cloud.ask<{ key: string }>('m40', 'ledger.dryRun', {
    trial: { kind: 'book', ...byKey },
  });
  await setGroup({ excellentPercent: 40 });
  const put = await cloud.ask('m40', 'ledger.rescore', { ...byKey, key: tried.data.key, reason });
  expect(put.ok).toBe(true);
  const answer = await setGroup({ excellentPercent: 50 });
  expect(answer.error).toMatchObject({
    code: 'badTrial',
    message: expect.stringContaining('不按教研组排名'),
  });
  expect((await settings()).groups[0]?.bookPercent).toBeNull();
  expect(await setGroup({})).toMatchObject({ ok: true });
});
