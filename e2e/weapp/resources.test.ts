import type { Message } from '../../src/domain/notice/message';
import type { Resource } from '../../src/domain/sharing/resource';
import { aResource, storedResource } from '../../src/testing/library-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let author: Phone;
let colleague: Phone;
let officer: Phone;

const digest = aResource({
  resourceId: 'm02-digest01',
  title: '省课堂观摩：复述课怎样教',
  summary: '两天四节课，记下三个可以照着做的环节。',
  source: 'digest',
  authorIds: ['m02'],
  byMemberId: 'm02',
  parts: [
    { heading: '板书先画路线', text: '第二节先画路线，再填词语。', photoIds: [], memberId: 'm02' },
    { heading: '先说再写', text: '同桌说一遍，再写三句。', photoIds: [], memberId: 'm02' },
  ],
});

beforeAll(async () => {
  school = await openSmallSchool();
  await school.load('resources', [storedResource(digest)]);
  author = await school.phone('m01');
  colleague = await school.phone('m02');
  officer = await school.phone('m40');
}, openingMs);
afterAll(() => school.stop());

const page = (name: string, query: Record<string, string> = {}) => ({
  route: `pages/resources/${name}index`,
  query,
});
const untilDrawn = (phone: Phone, id: string) => phone.waitFor(() => phone.shows({ id }));
const toasts = (phone: Phone) => phone.toasts.map(({ title }) => title);

/** A teacher, a colleague and the office, each on a phone: every test stands on the one before. */
describe('the library', () => {
  test('a teacher puts something in; what is missing is named, and what is written outlives the app', async () => {
    await author.relaunch(page(''));
    await author.waitFor('省课堂观摩：复述课怎样教');
    author.tap({ id: 'add-resource' });
    await untilDrawn(author, 'wish-title');
    expect(author.screen()).toContain('还差标题');
    author.input({ id: 'wish-title' }, '教学反思怎样写');
    await author.waitFor('还差版权说明');
    author.input({ id: 'wish-summary' }, '三段就够：得、失、怎么改。');
    await author.relaunch(page('add/'));
    await untilDrawn(author, 'wish-title');
    expect(author.screen()).toContain('还差版权说明');
    author.tap('摘自别处，写明出处');
    await author.waitFor('还差来源');
    author.input({ id: 'wish-right' }, '校本研修手册第 12 页');
    await author.waitFor('可以放进去了');
    author.tap({ id: 'put-in' });
    await author.waitFor('版权：摘自别处，写明出处。校本研修手册第 12 页');
    expect(toasts(author)).toContain('已放进资源库');
  });

  test('what it says is changed; words half written outlive the app', async () => {
    author.tap({ id: 'change' });
    await untilDrawn(author, 'wish-summary');
    const { resourceId = '' } = author.page().query;
    author.input({ id: 'wish-summary' }, '三段就够：得、失、怎么改，各举一例。');
    await author.settle();
    await author.relaunch(page('add/', { resourceId }));
    await untilDrawn(author, 'send-words');
    author.tap({ id: 'send-words' });
    await author.waitFor(() => toasts(author).includes('已经改好'));
    const stored = (await school.documents<Resource>('resources')).find(
      (one) => one.resourceId === resourceId,
    );
    expect(stored?.summary).toBe('三段就够：得、失、怎么改，各举一例。');
  });

  test('a colleague finds it by initials, keeps it and sends it on; the other is led to it from the inbox', async () => {
    await colleague.relaunch(page(''));
    await colleague.waitFor('教学反思怎样写');
    colleague.input({ id: 'shelf-text' }, 'jxfs');
    await colleague.waitFor('找到的');
    await colleague.waitFor(() => !colleague.screen().includes('省课堂观摩：复述课怎样教'));
    colleague.tap('教学反思怎样写');
    await colleague.waitFor('只有您自己看得到');
    colleague.tap({ id: 'favour' });
    await colleague.waitFor('已收藏');
    colleague.tap({ id: 'recommend' });
    await colleague.waitFor('吴敏');
    colleague.input({ id: 'recommend-word' }, '写反思可以照着来');
    colleague.input({ id: 'recommend-name' }, '吴');
    colleague.tap({ id: 'colleague-m09' });
    await colleague.waitFor('已选');
    colleague.tap({ id: 'send-recommendation' });
    await colleague.waitFor(() => toasts(colleague).includes('已经推荐'));
    const told = (await school.documents<Message>('messages')).filter(
      ({ kind }) => kind === 'resourceRecommended',
    );
    expect(told).toMatchObject([{ memberId: 'm09', body: '写反思可以照着来' }]);
  });

  test('a digest shows its contents, part by part; a problem is told to the office', async () => {
    await author.relaunch(page('item/', { resourceId: digest.resourceId }));
    await author.waitFor('目录');
    expect(author.screen()).toEqual(
      expect.arrayContaining(['1. 板书先画路线', '2. 先说再写', '同桌说一遍，再写三句。']),
    );
    author.tap({ id: 'report' });
    await untilDrawn(author, 'reason');
    author.input({ id: 'reason' }, '第一部分有学生姓名');
    await author.settle();
    author.tap({ id: 'send-reason' });
    await author.waitFor('已经反映，等教务处回复');
  });

  test('the office removes it with a word; it is gone at once, and both are told', async () => {
    await officer.relaunch(page(''));
    await officer.waitFor('1 条待处理');
    officer.tap({ id: 'open-reports' });
    await officer.waitFor('第一部分有学生姓名');
    officer.input({ id: `word-${digest.resourceId}` }, '请遮住姓名再放');
    await officer.settle();
    officer.tap({ id: `take-${digest.resourceId}` });
    await officer.waitFor('处理过的');
    await author.relaunch(page(''));
    await author.waitFor('教学反思怎样写');
    await author.waitFor(() => !author.screen().includes('省课堂观摩：复述课怎样教'));
    await author.relaunch({ route: 'pages/inbox/index', query: {} });
    await author.waitFor('您反映的资源已经移除：省课堂观摩：复述课怎样教');
    await colleague.relaunch(page('item/', { resourceId: digest.resourceId }));
    await colleague.waitFor('原因：请遮住姓名再放');
  });
});
