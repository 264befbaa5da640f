import { teaTime } from '../../cloudfunctions/attendance/testing/rooms';
import { aFullSchool } from '../../src/testing/due-builder';
import { aSubmittedPiece } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

/** What a first render may take across the bridge. */
const LARGEST_RENDER_BYTES = 16 * 1024;

let school: SmallSchool;
let teacher: Phone;
let leader: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  for (const [collection, list] of Object.entries(aFullSchool(teaTime))) await school.load(collection, list);
  const done = ['seen-1', 'seen-2', 'seen-3'].map((dutyId) => {
    const submissionId = `${dutyId}.m01`;
    const piece = aSubmittedPiece({ schoolId: 'full', dutyId, submissionId, state: 'approved' });
    return { ...piece, _id: `full:${submissionId}` };
  });
  await school.load('submissions', done);
  teacher = await school.phone('o-full-m01');
  leader = await school.phone('o-full-m09');
}, openingMs);
afterAll(() => school.stop());

/** A term with sixteen duties on the real bundle: each test stands on the one before. */
describe('with many duties', () => {
  test('今日 shows the six most urgent, the eight observations as one, and how many more there are', async () => {
    await teacher.waitFor('还有 7 项');
    const screen = teacher.screen();
    expect(screen).toEqual(
      expect.arrayContaining([
        '13 项',
        '十一月教学反思',
        '12月15日 已截止',
        '单元研修小结',
        '今天 18:00',
        '听课 4',
      ]),
    );
    expect(screen).not.toContain('听课 5');
    const sizes = teacher.setDataLog
      .filter(({ route }) => route === 'pages/today/index')
      .map(({ bytes }) => bytes);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_RENDER_BYTES);
  });

  test('the rest is one tap away, section by section, and 听课 opens to its eight', async () => {
    teacher.tap({ id: 'more-duties' });
    await teacher.waitFor('听课 3/8');
    expect(teacher.page().route).toBe('pages/duties/index');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['逾期', '本周', '以后', '下一份：尚未开始']));
    teacher.tap({ id: 'row-seen' });
    await teacher.waitFor('已交 3 / 8');
    teacher.tap('听课 5');
    await teacher.waitFor(() => teacher.page().route === 'pages/writing/index');
  });

  test('from 研修 a leader sees numbers, and names only of what is past', async () => {
    await leader.switchTab('研修');
    await leader.waitFor('还要交 16 项，其中 1 项已过截止日期');
    leader.tap({ id: 'group-duties' });
    await leader.waitFor('语文教研组');
    const screen = leader.screen().join('\n');
    expect(screen).toContain('已交 0 / 4，通过 0。还没交：林晓云、陈立、吴敏、赵静');
    expect(screen).toContain('已交 1 / 4，通过 1');
    expect(screen.split('林晓云')).toHaveLength(2);
  });
});
