import { sharing } from '@/contract/sharing';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { chooseFiles, photoOf } from './files';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';

/** Books that are read together and calls for small finds, in the browser, in every look. */
const READER = 'demo-08';
const COLLEAGUE = 'demo-04';
const LEADER = 'demo-01';

const words = '先看最后一排谁抬头，再点中间的。坐在后面的孩子知道老师看得见他，小动作少了。';

let school: School;
let bookId = '';
let running = '';
let ended = '';
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const { books } = await ask(school.cloud, READER, sharing, 'books', {});
  bookId = books.find(({ reading }) => reading)?.bookId ?? '';
  const { calls } = await ask(school.cloud, READER, sharing, 'collectionCalls', {});
  running = calls.find(({ closed }) => !closed)?.callId ?? '';
  ended = calls.find(({ closed }) => closed)?.callId ?? '';
});
afterAll(() => school.close());

step('a book of the group: in the list, for who reads it, and for who may join or arrange', async () => {
  const book = `/pages/resources/books/book/index?bookId=${bookId}`;
  await school.picture('books', READER, '/pages/resources/books/index', /《.+》/);
  await school.picture('book', READER, book, '我不读了');
  await school.picture('book-leader', LEADER, book, '选为共读，挂读书沙龙');
  await school.picture(
    'book-notes',
    READER,
    `/pages/resources/books/notes/index?bookId=${bookId}`,
    '点一下挂上，再点取下',
  );
  await school.picture(
    'book-notes-none',
    COLLEAGUE,
    `/pages/resources/books/notes/index?bookId=${bookId}`,
    /从校内好作品里收回/,
  );
  await school.picture(
    'book-arrange',
    LEADER,
    `/pages/resources/books/arrange/index?bookId=${bookId}`,
    '本学期谁来共读',
  );
});

step('a book is recommended: one that nobody named, and one’s own words about another', async () => {
  await school.picture('book-add', COLLEAGUE, '/pages/resources/books/add/index', '还没写书名');
  await school.picture(
    'book-add-too',
    COLLEAGUE,
    `/pages/resources/books/add/index?bookId=${bookId}`,
    '为什么推荐',
    (phone) => phone.type('book-reason', '第 26 条讲课外阅读，班里的图书角就是照着它重新摆的。'),
  );
});

step('a call is opened, and changed while it runs', async () => {
  await school.picture('calls', READER, '/pages/resources/calls/index', /截止/);
  await school.picture('call-open', LEADER, '/pages/resources/calls/open/index', '征集什么');
  await school.picture('call-change', LEADER, `/pages/resources/calls/open/index?callId=${running}`, '保存');
});

step('a find is written with a photo and handed in; before the end others do not see it', async () => {
  const call = `/pages/resources/calls/call/index?callId=${running}`;
  const write = `/pages/resources/calls/write/index?callId=${running}`;
  await school.picture('call-nothing', READER, call, '截止以后，大家交的都在这里。');
  await school.picture('find-empty', READER, write, '还没写题目');
  await school.picture('find', READER, write, '一句题目', async (phone) => {
    await phone.type('find-title', '点名前先看最后一排');
    await phone.type('find-text', words);
    await chooseFiles(phone, () => phone.tap('添加照片，已有 0 张'), [await photoOf(phone, '座位图')]);
    await phone.seesNamed('第 1 张照片，已上传');
  });
  const phone = await school.phone(READER);
  await phone.open(write);
  await phone.type('find-title', '点名前先看最后一排');
  await phone.type('find-text', words);
  await chooseFiles(phone, () => phone.tap('添加照片，已有 0 张'), [await photoOf(phone, '座位图')]);
  await phone.tapId('hand-in');
  await phone.told('已经交上');
  await school.picture('call', READER, call, words);
  await school.picture('call-leader', LEADER, call, '现在结束征集');
});

step('after the end everybody reads, and the leader compiles', async () => {
  await school.picture(
    'call-ended',
    COLLEAGUE,
    `/pages/resources/calls/call/index?callId=${ended}`,
    '举手前先数三秒',
  );
  await school.picture(
    'call-ended-leader',
    LEADER,
    `/pages/resources/calls/call/index?callId=${ended}`,
    '重新编汇编',
  );
  await school.picture(
    'call-compile',
    LEADER,
    `/pages/resources/calls/compile/index?callId=${ended}`,
    '汇编的名字',
    async (phone) => {
      await phone.tapId('take-out-2');
      await phone.sees('没编进去的');
    },
  );
});
