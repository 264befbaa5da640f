import { aJpeg } from '../../cloudfunctions/_shared/testing/pictures';
import { eventually } from '../../cloudfunctions/_shared/testing/waiting';
import type { Submission } from '../../src/domain/submission/submission';
import { readingDuty, wholeNote } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const { book = '', excerpt = '', gain = '', intention = '' } = wholeNote;
const better = `${intention}期末请两个孩子各写一张小卡，说说这十分钟。`;
const desk = { route: 'pages/writing/index', query: { dutyId: readingDuty.dutyId } };

let school: SmallSchool;
let teacher: Phone;
let leader: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  teacher = await school.phone('m01');
  leader = await school.phone('m09');
}, openingMs);
afterAll(() => school.stop());

/** Opens one part and writes it. */
async function write(partId: string, text: string): Promise<void> {
  const field = { id: `part-${partId}-text` };
  if (!teacher.shows(field)) {
    teacher.tap({ id: `part-${partId}` });
    await teacher.waitFor(() => teacher.shows(field));
  }
  teacher.input(field, text);
  await teacher.settle();
}

function sentPhotos(): number {
  return teacher.screen().filter((line) => line.endsWith('张照片，已上传')).length;
}

/** Two phones, one piece, from the first word to the credit: each test stands on the one before. */
describe('a reading note is written', () => {
  test('part by part; the phone keeps every word at once, the cloud after a pause', async () => {
    await teacher.waitFor('十二月读书笔记');
    teacher.tap('十二月读书笔记');
    await teacher.waitFor('书名');
    expect(teacher.page()).toMatchObject(desk);
    await write('book', book);
    await write('excerpt', excerpt);
    await teacher.waitFor('已自动保存');
    const drafts = await eventually(
      () => school.documents<Submission>('submissions'),
      ([piece]) => piece?.parts.excerpt === excerpt,
    );
    expect(drafts).toMatchObject([{ state: 'draft', parts: { book, excerpt } }]);
    expect(() => teacher.tap({ id: 'submit' })).toThrow('is disabled');
    expect(teacher.screen()).toContain('还差 2 部分');
  });

  test('with photos: a word about pupils’ faces before the first one, then each is sent', async () => {
    teacher.answerPhotos([{ bytes: aJpeg(40_000) }, { bytes: aJpeg(50_000) }]);
    teacher.tap('添加照片，已有 0 张');
    await teacher.waitFor('照片里有学生吗？');
    teacher.tap('知道了');
    await teacher.waitFor(() => sentPhotos() === 2);
    expect(teacher.device.uploads).toHaveLength(2);
  });

  test('in a hall without signal: words and a photo stay on the phone, and the page says so', async () => {
    teacher.setNetwork('none');
    await write('gain', gain);
    teacher.answerPhotos([{ bytes: aJpeg(60_000) }]);
    teacher.tap('添加照片，已有 2 张');
    await teacher.waitFor('再传');
    await teacher.waitFor('有网后自动补传');
    expect(teacher.screen()).toContain('还差「打算」');
  });

  test('killed in the middle of a sentence and opened again, nothing is lost', async () => {
    await write('intention', '下周起每天留十分');
    await teacher.relaunch(desk);
    await teacher.waitFor('没连上');
    await teacher.waitFor(() => teacher.shows({ id: 'part-book' }));
    expect(teacher.screen()).toEqual(expect.arrayContaining([book, excerpt, gain, '下周起每天留十分']));
    expect(teacher.screen()).toContain('3 / 9，可以不放，断网后接着传');
  });

  test('with the network back the missing photo goes, and those that had arrived are not sent again', async () => {
    teacher.setNetwork('wifi');
    await teacher.waitFor(() => sentPhotos() === 3);
    const [first, second, third, ...again] = teacher.device.uploads;
    expect(new Set([first, second, third]).size).toBe(3);
    expect(new Set(again)).toEqual(new Set([third]));
  });

  test('whole, it can be handed in; 已提交 comes when the cloud has all of it', async () => {
    await write('intention', intention);
    await teacher.waitFor('可以提交了');
    teacher.tap({ id: 'submit' });
    await teacher.waitFor('审阅中');
    expect(teacher.page().route).toBe('pages/piece/index');
    expect(teacher.toasts.map(({ title }) => title)).toContain('已提交');
    const [piece] = await school.documents('submissions');
    expect(piece).toMatchObject({ state: 'submitted', parts: { book, excerpt, gain, intention } });
    expect(piece?.photos).toHaveLength(3);
  });
});

describe('its leader reads it', () => {
  test('from 今日 into the queue, into the piece: parts checked, text and photos there', async () => {
    leader.pullDown();
    await leader.waitFor('1 篇');
    leader.tap({ id: 'queue' });
    await leader.waitFor('林晓云，十二月读书笔记');
    leader.tap('林晓云，十二月读书笔记');
    await leader.waitFor(gain);
    expect(leader.screen()).toEqual(
      expect.arrayContaining(['第 1 稿', `摘录 ${[...excerpt].length}`, '照片 3 张']),
    );
  });

  test('sending it back wants a word; with one it goes', async () => {
    leader.tap({ id: 'return' });
    await leader.waitFor('没有记入');
    leader.tap('知道了');
    await leader.settle();
    leader.tap('打算再具体一些');
    await leader.settle();
    leader.tap({ id: 'return' });
    await leader.waitFor('没有待审阅的作品');
    expect(leader.toasts.map(({ title }) => title)).toContain('已退回');
  });
});

describe('its author answers', () => {
  test('the badge counts one message, and the message leads to the word', async () => {
    await teacher.relaunch();
    await teacher.waitFor(() => teacher.tabBar()[0]?.badge === '1');
    await teacher.waitFor('请修改：十二月读书笔记');
    teacher.tap('请修改：十二月读书笔记');
    await teacher.waitFor('打算再具体一些');
    expect(teacher.page().route).toBe('pages/piece/index');
    expect(teacher.screen()).toContain('已退回');
  });

  test('changes what was asked and hands it in again', async () => {
    teacher.tap({ id: 'write' });
    await teacher.waitFor('吴敏退回：打算再具体一些');
    await write('intention', better);
    teacher.tap({ id: 'submit' });
    await teacher.waitFor('审阅中');
  });
});

describe('and it counts', () => {
  test('the leader sees the second draft with the earlier word, gives 2.5 credits and approves', async () => {
    leader.pullDown();
    await leader.waitFor('第 2 稿');
    leader.tap('林晓云，十二月读书笔记');
    await leader.waitFor(better);
    expect(leader.screen()).toContain('前面说过的');
    leader.tap({ text: '2.5', nth: 0 });
    await leader.waitFor('通过，记 2.50');
    leader.tap({ id: 'approve' });
    await leader.waitFor('没有待审阅的作品');
    expect(leader.toasts.map(({ title }) => title)).toContain('已通过');
  });

  test('the author’s duty is ticked off, and 我的 opens the reason: clause, evidence, approver, version', async () => {
    await teacher.relaunch();
    await teacher.waitFor('都做完了');
    await teacher.switchTab('我的');
    await teacher.waitFor('活动参与');
    teacher.tap('活动参与');
    await teacher.waitFor('依据的条款');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['+2.50 学分', '核定：吴敏']));
    expect(teacher.screen().join()).toMatch(/第 1 版/);
  });

  test('the records name the approved note and who approved it', async () => {
    await teacher.back();
    teacher.tap({ id: 'records' });
    await teacher.waitFor('十二月读书笔记');
    expect(teacher.screen().join('\n')).toMatch(/，吴敏/);
  });

  test('the inbox holds both answers; reading them empties the badge', async () => {
    await teacher.back();
    teacher.tap({ id: 'inbox' });
    await teacher.waitFor('全部标为已读');
    teacher.tap('全部标为已读');
    await teacher.waitFor('都看过了');
    await teacher.back();
    await teacher.switchTab('今日');
    await teacher.waitFor(() => teacher.tabBar()[0]?.badge === undefined);
  });
});
