import type { InspectionView } from '../../src/contract/inspections';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let leader: Phone;
let teacher: Phone;
let inspectionId: string;

beforeAll(async () => {
  school = await openSmallSchool();
  leader = await school.phone('m09', { path: 'pages/leader/queue/index' });
}, openingMs);
afterAll(() => school.stop());

const round = async () =>
  (await school.ask<InspectionView>('m40', 'submission.inspection', { inspectionId })).data;
const marks = async () =>
  (await round()).entries.map(
    ({ memberId, mark }) => `${memberId} ${mark?.kind === 'tier' ? mark.tier : '–'}`,
  );

/** The notebooks of a group, tier by tier, in a room where the network goes: each test stands on the one before. */
describe('a leader inspects the group’s notebooks', () => {
  test('opens a round from the desk of reviews, with a name that follows from what is looked at', async () => {
    await leader.waitFor('本子检查');
    leader.tap({ id: 'inspections' });
    await leader.waitFor('这学期还没有检查过');
    leader.tap({ id: 'new-round' });
    await leader.waitFor('查谁的');
    leader.tap({ id: 'open-round' });
    await leader.waitFor('12月学习笔记检查');
    await leader.waitFor('林晓云');
    const [made] = await school.documents<{ inspectionId: string }>('inspections');
    inspectionId = made?.inspectionId ?? '';
    expect(leader.screen()).toEqual(expect.arrayContaining(['已记 0 / 3', '陈立', '赵静']));
    expect(leader.screen()).not.toContain('吴敏');
  });

  test('one tap is one tier', async () => {
    leader.tap({ id: 'tier-m01-excellent' });
    await leader.waitFor('已记 1 / 3');
    await leader.waitFor('都已存好');
    expect(await marks()).toEqual(['m01 excellent', 'm02 –', 'm09 –', 'm10 –']);
  });

  test('without network the marks stay on the phone, also when the app was killed', async () => {
    leader.setNetwork('none');
    leader.tap({ id: 'tier-m01-good' });
    leader.tap({ id: 'tier-m02-pass' });
    await leader.waitFor('2 位在手机里');
    await leader.relaunch({ route: 'pages/inspection/round/index', query: { inspectionId } });
    await leader.waitFor('2 位在手机里');
    expect(leader.screen()).toContain('已记 2 / 3');
    expect(await marks()).toEqual(['m01 excellent', 'm02 –', 'm09 –', 'm10 –']);
  });

  test('and go by themselves when it is back', async () => {
    leader.setNetwork('wifi');
    await leader.waitFor('都已存好');
    expect(await marks()).toEqual(['m01 good', 'm02 pass', 'm09 –', 'm10 –']);
  });

  test('whoever is left is good after a question', async () => {
    leader.tap({ id: 'mark-rest' });
    await leader.waitFor('1 位都记良好？');
    leader.tap('都记良好');
    await leader.waitFor('已记 3 / 3');
    await leader.waitFor('都已存好');
    expect(await marks()).toEqual(['m01 good', 'm02 pass', 'm09 –', 'm10 good']);
  });

  test('of two who mark at once the second is shown what stands, and chooses', async () => {
    const marking = {
      memberId: 'm02',
      revision: 1,
      mark: { kind: 'tier', tier: 'fail' },
      word: '',
      photos: [],
    };
    await school.ask('m40', 'submission.markNotebooks', { inspectionId, markings: [marking] });
    leader.tap({ id: 'tier-m02-good' });
    await leader.waitFor('没有记上');
    expect(leader.screen().join()).toContain('现在是许岚记的「不合格」');
    leader.tap({ id: 'insist-m02' });
    await leader.waitFor('都已存好');
    expect(await marks()).toContain('m02 good');
  });

  test('the end says what it does, and each teacher finds the own result', async () => {
    leader.input({ id: 'unseen-reason' }, '组长的由教务处查');
    await leader.settle();
    leader.tap({ id: 'close-round' });
    await leader.waitFor('结束这一轮？');
    leader.tap('结束');
    await leader.waitFor(() => !leader.screen().includes('其余都记良好'));
    expect((await round()).state).toBe('closed');
    teacher = await school.phone('m01', { path: 'pages/records/index' });
    await teacher.waitFor('本子检查');
    teacher.tap({ id: 'own-inspections' });
    await teacher.waitFor(() => teacher.screen().includes('良好'));
    expect(teacher.screen()).not.toContain('陈立');
  });
});
