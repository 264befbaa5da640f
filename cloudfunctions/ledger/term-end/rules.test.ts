import { aMember } from '@/testing/school-builder';
import type { SchoolCloud } from '../../_shared/testing/school-cloud';
import { workbookOf } from '../../_shared/testing/workbooks';
import {
  approveNote,
  changesOf,
  checkInOf,
  end,
  freezing,
  launchEndingSchool,
  noticeOf,
  OFFICE,
  passNotice,
  passWritesInFlight,
  resultsOf,
  session,
  toldOf,
} from '../testing/ending-school';
import { computedAfresh, frozenResults } from '../testing/frozen-statements';

let cloud: SchoolCloud;
afterEach(() => cloud.stop());

describe('the rules of a term’s end', () => {
  beforeEach(async () => {
    cloud = await launchEndingSchool();
  });

  const freeze = async () => {
    await passNotice(cloud);
    const { data } = await end(cloud, 'freeze', freezing);
    return data;
  };

  test('an approval that comes late, during the notice, counts once everything is computed anew', async () => {
    await end(cloud, 'recompute');
    await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    await approveNote(cloud);
    await end(cloud, 'recompute');
    expect(await changesOf(cloud)).toMatchObject([
      { name: '林晓云', beforeHundredths: 4000, afterHundredths: 4200 },
    ]);
    expect((await noticeOf(cloud, 'm01')).data.own).toMatchObject({ totalHundredths: 4200 });
    expect(await toldOf(cloud, 'resultChanged')).toEqual(['m01']);
  });

  test('who changed groups is ranked where the roster has them at the cut-off', async () => {
    await end(cloud, 'recompute');
    const before = await resultsOf(cloud);
    expect(before.find(({ memberId }) => memberId === 'm02')).toMatchObject({ group: '语文教研组', rank: 2 });
    await moveChenTo('数学教研组');
    expect((await end(cloud, 'termEnd')).data.stale).toBe(true);
    await freeze();
    await moveChenTo('艺体教研组');
    await passWritesInFlight(cloud, (await end(cloud, 'termEnd')).data);
    await end(cloud, 'termEnd');
    const results = await resultsOf(cloud);
    expect(results.find(({ memberId }) => memberId === 'm02')).toMatchObject({
      group: '数学教研组',
      rank: 1,
    });
    expect(results.find(({ memberId }) => memberId === 'm20')).toMatchObject({ rank: 2 });
  });

  test('who joined late is judged by the sessions whose audience held them; who left is not judged', async () => {
    const newcomer = aMember({
      memberId: 'm60',
      name: '新来',
      researchGroupId: 'arts',
      joinedMonth: '2027-01',
    });
    await cloud.load('members', [{ ...newcomer, _id: 'xh:m60' }]);
    const leaving = { memberId: 'm30', roles: ['principal'], reason: '不再任课' };
    expect(await cloud.ask(OFFICE, 'member.setRoles', leaving)).toMatchObject({ ok: true });
    await end(cloud, 'recompute');
    const results = await resultsOf(cloud);
    expect(results.map(({ memberId }) => memberId)).toEqual(['m01', 'm02', 'm09', 'm10', 'm20', 'm60']);
    const data = await freeze();
    await passWritesInFlight(cloud, data);
    await end(cloud, 'termEnd');
    const statement = (await frozenResults(cloud)).find(({ memberId }) => memberId === 'm60');
    expect(
      statement?.items.map(({ itemId, status, scoreHundredths }) => [itemId, status, scoreHundredths]),
    ).toEqual([
      ['trip', 'scored', 0],
      ['attendance', 'scored', 0],
      ['notes', 'scored', 0],
      ['participation', 'scored', 0],
      ['reading', 'scored', 1000],
      ['bonus', 'scored', 0],
    ]);
  });

  test('what is recorded or changed after the cut-off is listed, and changes nothing', async () => {
    const { cutoffAtMs } = await freeze();
    const expected = await computedAfresh(cloud, cutoffAtMs ?? 0);
    await cloud.setClock({ nowMs: (cutoffAtMs ?? 0) + 10_000 });
    await approveNote(cloud);
    const reversed = await cloud.ask(OFFICE, 'ledger.reverse', {
      factId: checkInOf('m02').factId,
      reason: '登记错了人',
    });
    expect(reversed).toMatchObject({ ok: true });
    const opened = await cloud.ask(OFFICE, 'attendance.openSession', { sessionId: session.sessionId });
    expect(opened).toMatchObject({ ok: true });
    await cloud.setClock({ nowMs: (cutoffAtMs ?? 0) + 91_000 });
    const { data } = await end(cloud, 'termEnd');
    expect(data.laterFacts.map(({ name, title }) => [name, title]).sort()).toEqual([
      ['林晓云', '十二月读书笔记，通过'],
      ['陈立', `撤销：第 1 次研修「${session.title}」签到`],
    ]);
    expect(await frozenResults(cloud)).toEqual(expected);
  });

  test('the office’s decisions for the term are closed with it', async () => {
    await freeze();
    const ratio = { groupId: 'chinese', excellentPercent: 40, rankWith: null, reason: '学校决定' };
    expect(await cloud.ask(OFFICE, 'ledger.setGroupRanking', ratio)).toMatchObject({
      error: { code: 'termClosed' },
    });
  });

  test('a group’s ratio that is moved during the notice makes what is shown old', async () => {
    await end(cloud, 'recompute');
    await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    const ratio = { groupId: 'chinese', excellentPercent: 70, rankWith: null, reason: '学校决定' };
    expect(await cloud.ask(OFFICE, 'ledger.setGroupRanking', ratio)).toMatchObject({ ok: true });
    expect((await end(cloud, 'termEnd')).data.stale).toBe(true);
    await end(cloud, 'recompute');
    expect(
      (await changesOf(cloud)).map(({ name, beforeBand, afterBand }) => [name, beforeBand, afterBand]),
    ).toEqual([
      ['陈立', '良好', '优秀'],
      ['吴敏', '良好', '优秀'],
    ]);
    expect(await toldOf(cloud, 'resultChanged')).toEqual(['m02', 'm09']);
  });

  test('a notice is taken back, everybody is told why, and a new one may follow', async () => {
    await end(cloud, 'recompute');
    await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    const back = { reason: '语文组比例有误' };
    for (const _ of [1, 2])
      expect((await end(cloud, 'withdrawNotice', back)).data).toMatchObject({ state: 'open' });
    expect((await noticeOf(cloud, 'm01')).data).toMatchObject({ own: null, named: { people: [] } });
    expect(await toldOf(cloud, 'noticeWithdrawn')).toHaveLength(6);
    expect((await end(cloud, 'openNotice', { days: 3, reason: '更正后公示' })).data).toMatchObject({
      state: 'notice',
    });
    expect(await toldOf(cloud, 'noticeOpened')).toHaveLength(12);
  });

  const heading = ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'];
  const moveChenTo = async (group: string) => {
    const row = ['陈立', '东校区', group, '五年级语文备课组', '教师', '1990-05', '2012-09'];
    const fileId = await cloud.put(OFFICE, '名册.xlsx', await workbookOf([heading, row]));
    const importing = { fileId, confirmNew: false, dryRun: false };
    expect(await cloud.ask(OFFICE, 'member.importRoster', importing)).toMatchObject({ ok: true });
  };
});
