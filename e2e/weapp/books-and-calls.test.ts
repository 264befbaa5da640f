import { aJpeg } from '../../cloudfunctions/_shared/testing/pictures';
import { eventually } from '../../cloudfunctions/_shared/testing/waiting';
import type { CollectionEntry } from '../../src/domain/sharing/collection-entry';
import type { Resource } from '../../src/domain/sharing/resource';
import { aSession } from '../../src/testing/session-builder';
import { anApprovedPiece } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let teacher: Phone;
let colleague: Phone;
let leader: Phone;
let bookId = '';
let callId = '';

beforeAll(async () => {
  school = await openSmallSchool();
  const note = anApprovedPiece({ submissionId: '2026-1-d04.m02', memberId: 'm02', shares: true });
  const audience = { kind: 'groups', groupIds: ['chinese'] } as const;
  const salon = { sessionId: 'salon', kind: 'readingSalon', title: '共读沙龙', hostMemberId: 'm09' } as const;
  await school.load('submissions', [{ _id: 'xh:2026-1-d04.m02', ...note }]);
  await school.load('sessions', [{ _id: 'xh:salon', ...aSession({ ...salon, number: 99, audience }) }]);
  teacher = await school.phone('m01', { path: 'pages/resources/books/index' });
  colleague = await school.phone('m02', { path: 'pages/resources/books/index' });
  leader = await school.phone('m09', { path: 'pages/resources/books/index' });
}, openingMs);
afterAll(() => school.stop());

const toasts = (phone: Phone) => phone.toasts.map(({ title }) => title);
const at = (route: string, query: Record<string, string> = {}) => ({ route: `pages/${route}/index`, query });
async function write(phone: Phone, id: string, text: string): Promise<void> {
  phone.input({ id }, text);
  await phone.settle();
}

/** A teacher, a colleague and the leader, each on a phone: every test stands on the one before. */
describe('a recommended book', () => {
  test('written without signal it stays on the phone, also when it is closed; with signal it goes, once', async () => {
    await teacher.waitFor('还没有人推荐书');
    teacher.tap({ id: 'add-book' });
    await teacher.waitFor('为什么推荐');
    teacher.setNetwork('none');
    await write(teacher, 'book-title', '《给教师的建议》');
    await write(teacher, 'book-author', '苏霍姆林斯基');
    await write(teacher, 'book-reason', '每一条都能第二天就用。');
    teacher.tap({ id: 'recommend' });
    await teacher.waitFor('再发一次');
    await teacher.relaunch(at('resources/books/add'));
    await teacher.waitFor('为什么推荐');
    teacher.setNetwork('wifi');
    teacher.tap({ id: 'recommend' });
    await teacher.waitFor('谁在读');
    expect(teacher.page().route).toBe('pages/resources/books/book/index');
    expect(teacher.screen()).toContain('《给教师的建议》');
    bookId = teacher.page().query.bookId ?? '';
    expect(await school.documents('books')).toHaveLength(1);
  });

  test('is chosen by the leader for the group, who are led to it from the inbox', async () => {
    await leader.relaunch(at('resources/books/arrange', { bookId }));
    await leader.waitFor('语文教研组');
    expect(leader.screen()).not.toContain('全校');
    leader.tap('语文教研组');
    await leader.waitFor(() => toasts(leader).includes('已经选上'));
    await colleague.relaunch(at('inbox'));
    await colleague.waitFor('组里本学期共读《给教师的建议》');
    colleague.tap('组里本学期共读《给教师的建议》');
    await colleague.waitFor('语文教研组本学期共读');
    expect(colleague.screen()).toEqual(expect.arrayContaining(['林晓云', '每一条都能第二天就用。']));
  });

  test('a colleague joins, links a note, and everybody can open it until the consent is taken back', async () => {
    colleague.tap({ id: 'join' });
    await colleague.waitFor('陈立');
    colleague.tap({ id: 'own-notes' });
    await colleague.waitFor('点一下挂上，再点取下');
    colleague.tap({ id: 'link-2026-1-d04.m02' });
    await colleague.waitFor('已挂上');
    await teacher.relaunch(at('resources/books/book', { bookId }));
    await teacher.waitFor('十二月读书笔记');
    teacher.tap({ id: 'note-2026-1-d04.m02' });
    await teacher.waitFor(() => teacher.page().route === 'pages/library/piece/index');
    await teacher.waitFor('陈立，语文教研组');
    await school.ask('m02', 'submission.setShares', { submissionId: '2026-1-d04.m02', shares: false });
    await teacher.back();
    await teacher.waitFor('还没有笔记。在读的老师可以把自己愿意给全校看的作品挂在这里。');
  });

  test('the leader links the salon; the reader finds its day and opens it', async () => {
    leader.tap({ id: 'salon-salon' });
    await leader.waitFor(() => toasts(leader).includes('已经挂上'));
    await colleague.relaunch(at('inbox'));
    await colleague.waitFor('读书沙龙：《给教师的建议》');
    await colleague.relaunch(at('resources/books/book', { bookId }));
    await colleague.waitFor('12月18日 周五 15:30，阶梯教室');
    colleague.tap({ id: 'salon-salon' });
    await colleague.waitFor(() => colleague.page().route === 'pages/session/index');
    await colleague.relaunch(at('resources/books'));
    await colleague.waitFor('组里在读');
    expect(colleague.screen().join('\n')).toContain('语文教研组本学期共读');
  });
});

describe('a collection call', () => {
  const entries = () => school.documents<CollectionEntry>('collectionEntries');

  test('is opened by the leader for the group', async () => {
    await leader.relaunch(at('resources/calls'));
    await leader.waitFor('还没有征集');
    leader.tap({ id: 'new-call' });
    await leader.waitFor('征集什么');
    await write(leader, 'call-title', '课堂巧招');
    await write(leader, 'call-ask', '一招一式，说清什么时候用。');
    leader.pick({ id: 'call-until' }, '2026-12-25');
    await leader.settle();
    leader.tap({ id: 'open-call' });
    await leader.waitFor('管理这次征集');
    callId = leader.page().query.callId ?? '';
    expect(leader.screen()).toContain('吴敏，向语文教研组征集，12月25日 周五截止');
  });

  test('a find and its photo, killed on their way, are handed in once', async () => {
    await teacher.relaunch(at('resources/calls'));
    await teacher.waitFor('课堂巧招');
    teacher.tap({ id: `call-${callId}` });
    await teacher.waitFor('截止以后，大家交的都在这里。');
    teacher.tap({ id: 'write-find' });
    await teacher.waitFor('可以编进汇编');
    teacher.setNetwork('none');
    await write(teacher, 'find-title', '举手前先数三秒');
    await write(teacher, 'find-text', '提问后心里数三秒再点名。');
    teacher.answerPhotos([{ bytes: aJpeg(30_000) }]);
    teacher.tap('添加照片，已有 0 张');
    await teacher.waitFor('1 / 3，可以不放，断网后接着传');
    teacher.tap({ id: 'hand-in' });
    await teacher.waitFor('照片还没有传完，写的都在手机里。有网后再交一次，或先移除那一张。');
    await teacher.relaunch(at('resources/calls/write', { callId }));
    await teacher.waitFor('1 / 3，可以不放，断网后接着传');
    teacher.setNetwork('wifi');
    teacher.setSlowCalls({ 'sharing.handInFind': { backMs: 1_500 } });
    teacher.tap({ id: 'hand-in' });
    await eventually(entries, (found) => found.length === 1);
    const sent = [...teacher.device.uploads];
    await teacher.relaunch(at('resources/calls/write', { callId }));
    await teacher.waitFor('可以编进汇编');
    teacher.setSlowCalls({});
    teacher.tap({ id: 'hand-in' });
    await teacher.waitFor(() => toasts(teacher).includes('已经交上'));
    expect(teacher.device.uploads).toEqual(sent);
    expect(await entries()).toMatchObject([{ memberId: 'm01', revision: 1, photos: [{}] }]);
  });

  test('changed before the end it is another version; a colleague sees it after the end only', async () => {
    await teacher.relaunch(at('resources/calls/call', { callId }));
    await teacher.waitFor('举手前先数三秒');
    const [entry] = await entries();
    teacher.tap({ id: `change-${entry?.entryId}` });
    await teacher.waitFor('交这一稿');
    await write(teacher, 'find-text', '提问后数到三，再点名。');
    teacher.tap({ id: 'hand-in' });
    await eventually(entries, ([changed]) => changed?.revision === 2);
    await teacher.waitFor('提问后数到三，再点名。');
    await school.ask('m02', 'sharing.handInFind', {
      ...{ callId, key: 'entry0002', revision: 0, title: '留一块不擦', text: '黑板右边不擦。' },
      ...{ mayCompile: true, photos: [] },
    });
    await colleague.relaunch(at('resources/calls/call', { callId }));
    await colleague.waitFor('黑板右边不擦。');
    expect(colleague.screen().join()).not.toContain('数到三');
    await leader.relaunch(at('resources/calls/call', { callId }));
    await leader.waitFor('提问后数到三，再点名。');
    leader.tap({ id: 'close-call' });
    await leader.waitFor('现在结束征集？');
    leader.tap('结束征集');
    await leader.waitFor('编成汇编');
    await colleague.relaunch(at('resources/calls/call', { callId }));
    await colleague.waitFor('提问后数到三，再点名。');
  });

  test('is compiled in another order under another heading; its authors are told', async () => {
    leader.tap({ id: 'compile' });
    await leader.waitFor('第 2 条，陈立');
    leader.tap({ id: 'earlier-2' });
    await leader.waitFor('第 1 条，陈立');
    await write(leader, 'heading-1', '黑板上留一块');
    leader.tap({ id: 'compile-booklet' });
    await leader.waitFor(() => toasts(leader).includes('汇编已经放进资源库'));
    const [booklet] = await school.documents<Resource>('resources');
    expect(booklet?.resourceId).toBe(`booklet-${callId}`);
    expect(booklet?.parts.map(({ heading, memberId }) => [heading, memberId])).toEqual([
      ['黑板上留一块', 'm02'],
      ['举手前先数三秒', 'm01'],
    ]);
    await teacher.relaunch(at('inbox'));
    await teacher.waitFor('编进了汇编：课堂巧招');
  });

  test('taken back by its author it is gone from the next compiling, and says so', async () => {
    await teacher.relaunch(at('resources/calls/call', { callId }));
    await teacher.waitFor('已编入');
    const own = (await entries()).find(({ memberId }) => memberId === 'm01');
    teacher.tap({ id: `withdraw-${own?.entryId}` });
    await teacher.waitFor('收回这一条？');
    teacher.tap('收回');
    await teacher.waitFor(() => toasts(teacher).includes('已经收回'));
    await leader.relaunch(at('resources/calls/compile', { callId }));
    await leader.waitFor('1 条');
    leader.tap({ id: 'compile-booklet' });
    await leader.waitFor(() => toasts(leader).filter((said) => said === '汇编已经放进资源库').length > 0);
    const booklets = await eventually(
      () => school.documents<Resource>('resources'),
      ([booklet]) => booklet?.parts.length === 1,
    );
    expect(booklets).toMatchObject([{ authorIds: ['m02'] }]);
  });
});
