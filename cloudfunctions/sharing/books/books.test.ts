import type { BookArranging, BookEntry, BookView, GroupBook, OwnPiece } from '@/contract/books';
import type { Message, MessageKind } from '@/domain/notice/message';
import type { Book, BookReader } from '@/domain/sharing/book';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { anApprovedPiece, inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

const piece = (name: string, memberId: string, changes = {}) => ({
  _id: `xh:${name}.${memberId}`,
  ...anApprovedPiece({
    submissionId: `${name}.${memberId}`,
    memberId,
    shares: true,
    submittedAtMs: inTime,
    ...changes,
  }),
});
const session = (sessionId: string, changes = {}) => ({
  _id: `xh:${sessionId}`,
  ...aSession({ sessionId, kind: 'readingSalon', title: '共读沙龙', ...changes }),
});

beforeAll(async () => {
  const submissions = [
    piece('note', 'm02'),
    piece('kept', 'm02', { shares: false }),
    piece('draft', 'm02', { state: 'returned' }),
    piece('lesson', 'm02', { kind: 'teachingReflection', shares: false }),
    piece('note', 'm30'),
  ];
  const ofChinese = { kind: 'groups', groupIds: ['chinese'] };
  const sessions = [
    session('salon', { audience: ofChinese, hostMemberId: 'm09' }),
    session('schoolwide'),
    session('lecture', { kind: 'lecture', audience: ofChinese, hostMemberId: 'm09' }),
    session('off', { state: 'cancelled', audience: ofChinese, hostMemberId: 'm09' }),
  ];
  cloud = await launchSchoolCloud([schoolDocuments(), { submissions, sessions }, otherSchool]);
});
beforeEach(async () => {
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

const ask = <Data = BookView>(who: string, action: string, input: object = {}) =>
  cloud.ask<Data>(who, `sharing.${action}`, input);
const recommend = (who: string, title: string, reason = '每一条都能第二天就用。', author = '苏霍姆林斯基') =>
  ask(who, 'recommendBook', { title, author, reason });
const added = async (who: string, title: string) => (await recommend(who, title)).data.bookId;
const list = async (who: string) => (await ask<{ books: BookEntry[] }>(who, 'books')).data.books;
const read = (who: string, bookId: string, reads = true) => ask(who, 'readBook', { bookId, reads });
const link = (who: string, bookId: string, submissionId: string, linked = true) =>
  ask<{ pieces: OwnPiece[] }>(who, 'linkBookNote', { bookId, submissionId, linked });
const choose = (who: string, bookId: string, groupId: string | null, chosen = true) =>
  ask<BookArranging>(who, 'chooseBook', { bookId, groupId, chosen });
const salon = (who: string, bookId: string, sessionId: string, linked = true) =>
  ask<BookArranging>(who, 'linkSalon', { bookId, sessionId, linked });
const told = async (kind: MessageKind, bookId: string) =>
  (await cloud.documents<Message>('messages'))
    .filter((message) => message.kind === kind && message.messageId.includes(bookId))
    .map(({ memberId }) => memberId)
    .sort();
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

describe('a recommendation', () => {
  test('of three at once, each typed in another way, is one book with three reasons', async () => {
    const answers = await Promise.all([
      recommend('m01', '《给教师的建议》', '常读常新。'),
      recommend('m02', '给教师的建议', '不讲空话。', '[苏] 苏霍姆林斯基'),
      recommend('m41', ' 给教师的建议 ', '新教师必读。', '苏霍姆林斯基 著'),
    ]);
    expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
    const bookId = answers[0]?.data.bookId ?? '';
    expect(answers.every(({ data }) => data.bookId === bookId)).toBe(true);
    const { data } = await ask('m30', 'book', { bookId });
    expect(data.reasons.map(({ name }) => name).sort()).toEqual(['周明远', '林晓云', '陈立']);
    expect((await list('m30')).filter(({ title }) => title === '给教师的建议')).toHaveLength(1);
  });

  test('sent twice and at once it is said once; in other words it takes the place of the first', async () => {
    await Promise.all([1, 2, 3].map(() => recommend('m01', '第56号教室的奇迹', '真实。')));
    const again = await recommend('m01', '第56号教室的奇迹', '真实，可学。');
    expect(again.data.reasons).toMatchObject([{ text: '真实，可学。', mine: true, mayDrop: true }]);
  });

  test('whose words are not passed now is not stored, and is taken once they are', async () => {
    expect(codeOf(await recommend('m01', '没过的书', '【违规示例】'))).toBe('contentRefused');
    expect(codeOf(await recommend('m01', '【违规示例】'))).toBe('contentRefused');
    await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect(codeOf(await recommend('m01', '没过的书'))).toBe('checkUnavailable');
    const titles = (await cloud.documents<Book>('books')).map(({ title }) => title);
    expect(titles.filter((title) => /没过的书|违规/.test(title))).toEqual([]);
    await cloud.setFaults({});
    expect((await recommend('m01', '没过的书')).ok).toBe(true);
    expect(codeOf(await recommend('m01', '《》'))).toBe('noBookName');
  });

  test('is taken back by whoever said it, by the office too, and by nobody else; then nobody meets the book', async () => {
    const bookId = await added('m01', '收回的书');
    const drop = (who: string) => ask(who, 'dropReason', { bookId, memberId: 'm01' });
    for (const who of ['m02', 'm09', 'm41']) expect(codeOf(await drop(who))).toBe('notYourReason');
    expect(codeOf(await drop('yz/m40'))).toBe('notFound');
    expect((await drop('m40')).data.reasons).toEqual([]);
    expect((await list('m01')).some((each) => each.bookId === bookId)).toBe(false);
    const audits = await cloud.documents<{ act: string; subject: string }>('audits');
    expect(audits.filter(({ act, subject }) => act === 'dropReason' && subject === bookId)).toHaveLength(1);
    expect(JSON.stringify(await cloud.documents('books'))).toContain('收回的书');
  });
});

test('another school meets nothing of it', async () => {
  const bookId = await added('m01', '本校的书');
  expect(await list('yz/m01')).toEqual([]);
  for (const answer of [
    await ask('yz/m01', 'book', { bookId }),
    await read('yz/m01', bookId),
    await link('yz/m02', bookId, 'note.m02'),
    await choose('yz/m40', bookId, null),
    await salon('yz/m40', bookId, 'salon'),
  ])
    expect(codeOf(answer)).toBe('notFound');
  expect(codeOf(await ask('nobody', 'books'))).toBe('notSignedIn');
});

describe('its readers', () => {
  test('join, twice is once, and leave; only who joined is named', async () => {
    const bookId = await added('m01', '有人读的书');
    await Promise.all([read('m02', bookId), read('m02', bookId)]);
    await read('m30', bookId);
    expect((await ask('m01', 'book', { bookId })).data).toMatchObject({
      readers: ['陈立', '何佳'],
      reading: false,
    });
    const { data } = await read('m02', bookId, false);
    expect(data).toMatchObject({ readers: ['何佳'], reading: false });
    const stored = await cloud.documents<BookReader>('bookReaders');
    expect(stored.filter((each) => each.bookId === bookId)).toHaveLength(2);
    expect(codeOf(await read('m02', 'b-none'))).toBe('notFound');
  });

  test('link what is their own and shared with the school, and nothing else', async () => {
    const bookId = await added('m01', '有笔记的书');
    expect(codeOf(await link('m02', bookId, 'note.m02'))).toBe('notReading');
    await read('m02', bookId);
    for (const other of ['note.m30', 'kept.m02', 'draft.m02', 'none.m02'])
      expect(codeOf(await link('m02', bookId, other))).toBe('notSharedPiece');
    await Promise.all([link('m02', bookId, 'note.m02'), link('m02', bookId, 'note.m02')]);
    expect((await ask('m30', 'book', { bookId })).data.notes).toMatchObject([
      { submissionId: 'note.m02', author: '陈立', mine: false },
    ]);
    const { data } = await ask<{ pieces: OwnPiece[] }>('m02', 'ownBookNotes', { bookId });
    expect(data.pieces.map(({ submissionId, shared, linked }) => [submissionId, shared, linked])).toEqual(
      expect.arrayContaining([
        ['note.m02', true, true],
        ['kept.m02', false, false],
      ]),
    );
    expect(data.pieces).toHaveLength(2);
  });

  test('whose consent is taken back, or who leave, have no note on the page from then on', async () => {
    const bookId = await added('m01', '笔记收回的书');
    await read('m02', bookId);
    await link('m02', bookId, 'note.m02');
    const notes = async () => (await ask('m30', 'book', { bookId })).data.notes.length;
    expect(await notes()).toBe(1);
    await cloud.ask('m02', 'submission.setShares', { submissionId: 'note.m02', shares: false });
    expect(await notes()).toBe(0);
    await cloud.ask('m02', 'submission.setShares', { submissionId: 'note.m02', shares: true });
    expect(await notes()).toBe(1);
    await read('m02', bookId, false);
    expect(await notes()).toBe(0);
    await read('m02', bookId);
    await link('m02', bookId, 'note.m02', false);
    expect(await notes()).toBe(0);
  });
});

describe('the term’s book', () => {
  test('is chosen by leaders for what they lead, by the office for anybody', async () => {
    const bookId = await added('m01', '谁来选的书');
    for (const [who, groupId, code] of [
      ['m01', 'chinese', 'notAllowed'],
      ['m41', null, 'notAllowed'],
      ['m09', null, 'notYourGroup'],
      ['m09', 'maths', 'notYourGroup'],
      ['m20', 'chinese', 'notYourGroup'],
      ['m10', 'chinese', 'notYourGroup'],
      ['m10', 'chinese-5', 'may'],
      ['m09', 'chinese', 'may'],
      ['m40', 'maths', 'may'],
      ['m42', null, 'may'],
    ] as const)
      expect(codeOf(await choose(who, bookId, groupId))).toBe(code);
    const { data } = await ask('m30', 'book', { bookId });
    expect(data.chosenFor.map(({ name }) => name)).toEqual([
      '全校',
      '五年级语文备课组',
      '数学教研组',
      '语文教研组',
    ]);
    expect((await list('m30'))[0]).toMatchObject({ bookId, isOurs: true });
    await choose('m42', bookId, null, false);
    expect((await list('m30')).find((each) => each.bookId === bookId)?.isOurs).toBe(false);
  });

  test('is told to each teacher of the group once, however often it is chosen', async () => {
    const bookId = await added('m01', '告诉一次的书');
    await Promise.all([choose('m09', bookId, 'chinese'), choose('m40', bookId, 'chinese')]);
    await choose('m09', bookId, 'chinese', false);
    await choose('m09', bookId, 'chinese');
    expect(await told('bookChosen', bookId)).toEqual(expect.arrayContaining(['m01', 'm02', 'm10']));
    expect(new Set(await told('bookChosen', bookId)).size).toBe((await told('bookChosen', bookId)).length);
    expect(await told('bookChosen', bookId)).not.toContain('m30');
  });

  test('is told by the timer when the act was cut off before', async () => {
    const atMs = inTime - 60_000;
    const choices = [{ groupId: 'chinese', termId: '2026-1', byMemberId: 'm09', atMs }];
    const standing = {
      schoolId: 'xh',
      bookId: 'bcut',
      title: '断了的书',
      author: '',
      reasons: [],
      salons: [],
    };
    await cloud.load('books', [{ _id: 'xh:bcut', ...standing, choices, addedAtMs: atMs, changedAtMs: atMs }]);
    await cloud.runTimer('sharing');
    expect(await told('bookChosen', 'bcut')).toEqual(['m01', 'm02', 'm10']);
  });
});

describe('a salon', () => {
  test('is linked by whoever may plan it; readers are told once, with its day', async () => {
    const bookId = await added('m01', '有沙龙的书');
    await read('m01', bookId);
    await read('m30', bookId);
    for (const [who, sessionId, code] of [
      ['m01', 'salon', 'notAllowed'],
      ['m20', 'salon', 'notYourSession'],
      ['m09', 'schoolwide', 'notYourSession'],
      ['m09', 'lecture', 'notASalon'],
      ['m09', 'off', 'notASalon'],
      ['m09', 'none', 'notASalon'],
      ['m09', 'salon', 'may'],
      ['m40', 'schoolwide', 'may'],
    ] as const)
      expect(codeOf(await salon(who, bookId, sessionId))).toBe(code);
    await salon('m09', bookId, 'salon');
    const { data } = await ask('m02', 'book', { bookId });
    expect(data.salons.map(({ sessionId, title }) => [sessionId, title]).sort()).toEqual([
      ['salon', '共读沙龙'],
      ['schoolwide', '共读沙龙'],
    ]);
    expect(await told('salonLinked', bookId)).toEqual(['m01', 'm01', 'm30', 'm30']);
    expect((await salon('m09', bookId, 'salon', false)).data.salons).toMatchObject([{ linked: false }]);
  });

  test('on offer are the reading salons of the term that one may plan', async () => {
    const bookId = await added('m01', '挑沙龙的书');
    const offered = async (who: string) =>
      (await ask<BookArranging>(who, 'bookArranging', { bookId })).data.salons.map((each) => each.sessionId);
    expect(await offered('m09')).toEqual(['salon']);
    expect((await offered('m40')).sort()).toEqual(['salon', 'schoolwide']);
    expect(await offered('m20')).toEqual([]);
    expect(codeOf(await ask('m01', 'bookArranging', { bookId }))).toBe('notAllowed');
  });
});

test('what my groups read: chosen for one of them or read by a colleague, newest first, at most three', async () => {
  const ours = async (who: string) =>
    (await ask<{ ours: GroupBook[] }>(who, 'books')).data.ours.map(({ title, why }) => `${title}：${why}`);
  const at = (minutes: number) => cloud.setClock({ nowMs: inTime + minutes * 60_000 });
  const [read1, chosen, own, late] = await Promise.all(
    ['同事读的书', '组里选的书', '自己读的书', '最后的书'].map((title) => added('m30', title)),
  );
  await at(10);
  await read('m02', read1 ?? '');
  await at(11);
  await choose('m20', chosen ?? '', 'maths');
  await choose('m09', chosen ?? '', 'chinese');
  await at(12);
  await read('m01', own ?? '');
  await at(13);
  for (const who of ['m02', 'm09', 'm10']) await read(who, late ?? '');
  expect(await ours('m01')).toEqual([
    '最后的书：陈立、吴敏等老师在读',
    '组里选的书：语文教研组本学期共读',
    '同事读的书：陈立在读',
  ]);
  expect((await ours('m02'))[0]).toBe('最后的书：吴敏、赵静在读');
  expect((await ours('m20'))[0]).toBe('组里选的书：数学教研组本学期共读');
  expect(await ours('yz/m01')).toEqual([]);
});
