import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ReportsView, ResourceView, ShelfPage, ShelfRow } from '@/contract/resources';
import type { Message } from '@/domain/notice/message';
import type { IndexState } from '@/domain/school-index/index-state';
import type { Resource } from '@/domain/sharing/resource';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aResource, storedResource } from '@/testing/library-builder';
import { aMember, aSchool } from '@/testing/school-builder';
import { anApprovedPiece, inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let dataDir = '';
const minute = 60_000;
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

const wish = {
  title: '复述课的板书',
  summary: '先画路线，再填词语。',
  kind: 'record',
  subject: '语文',
  stage: '高年级',
  platform: null,
  tags: ['复述', '复述'],
  copyright: 'own',
  copyrightNote: '',
  isPublic: false,
} as const;
const bare = { photos: [], files: [] };
const pdf = Buffer.from('%PDF-1.7 复述');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const ask = <Data = Record<string, unknown>>(who: string, act: string, input: object = {}) =>
  cloud.ask<Data>(who, `sharing.${act}`, input);
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);
const search = async (who: string, text = '', rest: object = {}) =>
  (await ask<ShelfPage>(who, 'search', { text, ...rest })).data;
const titles = ({ rows }: { readonly rows: readonly ShelfRow[] }) => rows.map(({ title }) => title);
const read = (who: string, resourceId: string) => ask<ResourceView>(who, 'resource', { resourceId });
const add = (who: string, key: string, changes: object = {}) =>
  ask<{ resourceId: string }>(who, 'addResource', { key, ...wish, ...bare, ...changes });
const told = async (kind: Message['kind']) =>
  (await cloud.documents<Message>('messages')).filter((message) => message.kind === kind);
const load = (...resources: Partial<Resource>[]) =>
  cloud.load(
    'resources',
    resources.map((changes) =>
      storedResource(aResource({ addedAtMs: inTime, changedAtMs: inTime, ...changes })),
    ),
  );
const at = (ms: number) => cloud.setClock({ nowMs: inTime + ms });

beforeAll(async () => {
  const shared = anApprovedPiece({ submissionId: 'shared.m02', memberId: 'm02', shares: true });
  const kept = anApprovedPiece({ submissionId: 'kept.m02', memberId: 'm02', shares: false });
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-library-'));
  cloud = await launchSchoolCloud(
    [
      schoolDocuments(),
      { submissions: [shared, kept].map((piece) => ({ ...piece, _id: `xh:${piece.submissionId}` })) },
      otherSchool,
    ],
    { dataDir },
  );
  await at(0);
});
afterAll(async () => {
  await cloud.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('what somebody puts in is found at once by title, tag, author and initials, and by the own school alone', async () => {
  await cloud.setFaults({ openapi: { mediaCheck: { silent: true } } });
  const fileId = await cloud.put('m01', 'sharing/plan.pdf', pdf);
  const files = [{ fileId, name: '板书.pdf', ending: 'pdf' }];
  const photo = await cloud.put('m01', 'sharing/board.png', png);
  const answers = await Promise.all(
    [1, 2].map(() => add('m01', 'added0001', { files, photos: [{ fileId: photo }] })),
  );
  expect(answers.map(({ data }) => data)).toEqual([
    { resourceId: 'm01-added0001' },
    { resourceId: 'm01-added0001' },
  ]);
  for (const text of ['复述', 'fsk', 'lxy', '林晓云', '语文 板书', '路线'])
    expect(titles(await search('m30', text))).toContain('复述课的板书');
  expect(titles(await search('yz/m01', '复述'))).toEqual([]);
  expect(codeOf(await ask('nobody', 'search', { text: '复述' }))).toBe('notSignedIn');
  const { data } = await read('m30', 'm01-added0001');
  expect(data).toMatchObject({ by: '林晓云', mine: false, mayTend: false, tags: ['复述'], photos: [] });
  expect(data.files).toMatchObject([{ name: '板书.pdf', sizeBytes: pdf.length }]);
  expect(await (await fetch(data.files[0]?.url ?? '')).text()).toContain('%PDF');
  expect((await read('m01', 'm01-added0001')).data.photos).toMatchObject([{ waits: true }]);
  expect(codeOf(await read('yz/m01', 'm01-added0001'))).toBe('gone');
  expect(codeOf(await add('m01', 'added0001', { title: '另一份', files }))).toBe('sentBefore');
  await cloud.setFaults({});
});

test.each([
  ['nothing inside', { summary: '' }, 'nothingInside'],
  ['words of others without a source', { copyright: 'quoted' }, 'copyrightMissing'],
  ['no word on copyright', { copyright: undefined }, 'invalidInput'],
  ['words that are refused', { summary: '【违规示例】' }, 'contentRefused'],
  ['somebody else’s file', { photos: [{ fileId: 'cloud://x/xh/m02/a.png' }] }, 'notYourFile'],
  ['a file that is not there', { photos: [{ fileId: 'cloud://local/xh/m01/none.png' }] }, 'fileMissing'],
  ['six tags', { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'invalidInput'],
])('is not put in with %s', async (_, changes, code) => {
  expect(codeOf(await add('m01', 'faulty001', changes))).toBe(code);
  expect(codeOf(await read('m01', 'm01-faulty001'))).toBe('gone');
});

test('whose it is and the office say anew what it is; nobody else, and of the office a line stays', async () => {
  await load({ resourceId: 'm01-changed', title: '旧的标题' });
  const change = (who: string, title: string) =>
    ask<ResourceView>(who, 'changeResource', { resourceId: 'm01-changed', ...wish, title });
  for (const who of ['m02', 'm09', 'm41']) expect(codeOf(await change(who, '别人的'))).toBe('notYours');
  expect(codeOf(await change('yz/m01', '别人的'))).toBe('gone');
  await at(1);
  expect((await change('m01', '新的标题')).data.title).toBe('新的标题');
  await at(2);
  const twice = await Promise.all([change('m40', '教务处改的'), change('m40', '教务处改的')]);
  expect(twice.map(codeOf)).toEqual(['may', 'may']);
  expect(titles(await search('m30', '教务处改'))).toEqual(['教务处改的']);
  expect(titles(await search('m30', '旧的标题'))).toEqual([]);
  const lines = (await cloud.documents<{ act: string }>('audits')).filter(
    ({ act }) => act === 'changeResource',
  );
  expect(lines).toHaveLength(1);
});

test('removed by the office with a reason it is gone at once, and its author is told why, once', async () => {
  await load({ resourceId: 'm01-removed', title: '要移除的' });
  await ask('m30', 'favour', { key: 'r.m01-removed', favours: true });
  const remove = (who: string, reason = '有学生姓名') =>
    ask<ResourceView>(who, 'removeResource', { resourceId: 'm01-removed', reason });
  for (const [who, code] of [
    ['m02', 'notYours'],
    ['m41', 'notYours'],
    ['yz/m40', 'gone'],
  ] as const)
    expect(codeOf(await remove(who))).toBe(code);
  expect(codeOf(await remove('m40', ' '))).toBe('reasonMissing');
  const answers = await Promise.all([remove('m40'), remove('m42'), remove('m40')]);
  expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
  expect(titles(await search('m30', '要移除的'))).toEqual([]);
  expect((await ask<{ rows: ShelfRow[] }>('m30', 'favourites')).data.rows).toEqual([]);
  expect(codeOf(await read('m30', 'm01-removed'))).toBe('gone');
  expect((await read('m01', 'm01-removed')).data.removed).toMatchObject({ reason: '有学生姓名' });
  expect(await told('resourceRemoved')).toMatchObject([{ memberId: 'm01', body: '有学生姓名' }]);
});

test('whose it is takes it out without a reason, and nobody is told', async () => {
  await load({ resourceId: 'm02-own', title: '自己拿走', authorIds: ['m02'], byMemberId: 'm02' });
  expect(codeOf(await ask('m02', 'removeResource', { resourceId: 'm02-own', reason: '' }))).toBe('may');
  expect((await told('resourceRemoved')).filter(({ memberId }) => memberId === 'm02')).toEqual([]);
});

test('a shared piece is found by its words; with its author’s consent it goes and comes, everywhere at once', async () => {
  const share = (shares: boolean) =>
    cloud.ask('m02', 'submission.setShares', { submissionId: 'shared.m02', shares });
  const found = async (text: string) => (await search('m30', text)).rows.map(({ key }) => key);
  expect(await found('没有写过的话')).toEqual([]);
  expect(await found('给教师的建议')).toEqual(['p.shared.m02']);
  expect(await found('读书笔记 cl')).toEqual(['p.shared.m02']);
  expect((await ask('m30', 'favour', { key: 'p.shared.m02', favours: true })).ok).toBe(true);
  await share(false);
  expect(await found('给教师的建议')).toEqual([]);
  expect((await ask<{ rows: ShelfRow[] }>('m30', 'favourites')).data.rows).toEqual([]);
  expect(codeOf(await ask('m30', 'favour', { key: 'p.shared.m02', favours: true }))).toBe('gone');
  await share(true);
  expect(await found('给教师的建议')).toEqual(['p.shared.m02']);
  expect((await ask<{ rows: ShelfRow[] }>('m30', 'favourites')).data.rows).toHaveLength(1);
  expect((await ask<{ rows: ShelfRow[] }>('m02', 'favourites')).data.rows).toEqual([]);
});

test('one message a colleague: twice is once, another word is refused, and nothing comes back', async () => {
  await load({ resourceId: 'm01-good', title: '值得推荐' });
  const recommend = (who: string, toMemberId: string, word = '您下周的课用得上', key = 'r.m01-good') =>
    ask(who, 'recommend', { key, toMemberId, word });
  const answers = await Promise.all([recommend('m02', 'm30'), recommend('m02', 'm30')]);
  expect(answers.map(codeOf)).toEqual(['may', 'may']);
  expect(answers[0]?.data).toEqual(answers[1]?.data);
  expect(await told('resourceRecommended')).toMatchObject([
    { memberId: 'm30', title: '陈立推荐给您：值得推荐', body: '您下周的课用得上' },
  ]);
  for (const [answer, code] of [
    [recommend('m02', 'm30', '再说一句'), 'recommendedBefore'],
    [recommend('m02', 'm02'), 'toYourself'],
    [recommend('m02', 'm99'), 'notColleague'],
    [recommend('m02', 'm20', '【违规示例】'), 'contentRefused'],
    [recommend('m02', 'm20', '好', 'r.m01-none'), 'gone'],
    [recommend('yz/m02', 'm30'), 'gone'],
  ] as const)
    expect(codeOf(await answer)).toBe(code);
  const { data } = await ask<{ colleagues: { memberId: string }[] }>('m02', 'colleagues');
  expect(data.colleagues.map(({ memberId }) => memberId)).not.toContain('m02');
});

test('anybody reports, the office alone reads and settles, whoever reported is told; two officers at once: one', async () => {
  await load({ resourceId: 'm01-doubted', title: '有人反映' });
  const report = (who: string, reason: string) =>
    ask(who, 'reportResource', { resourceId: 'm01-doubted', reason });
  expect(codeOf(await report('m01', '自己的'))).toBe('ownResource');
  expect(codeOf(await report('yz/m02', '别校的'))).toBe('gone');
  const sent = await Promise.all([report('m02', '照片里有学生姓名'), report('m02', '照片里有学生姓名')]);
  expect(sent.map(codeOf)).toEqual(['may', 'may']);
  expect(codeOf(await report('m02', '又一个原因'))).toBe('reportedBefore');
  await report('m30', '出处没有写清');
  for (const who of ['m01', 'm09', 'm41', 'yz/m01'])
    expect(codeOf(await ask(who, 'reports'))).toBe('notAllowed');
  expect((await search('m40')).openReports).toBe(2);
  expect((await search('m09')).openReports).toBeNull();
  const { data } = await ask<ReportsView>('m40', 'reports');
  expect(data.resources).toMatchObject([
    { title: '有人反映', settled: null, reports: [{ by: '陈立' }, { by: '何佳' }] },
  ]);

  const settle = (who: string, verdict: string, word: string) =>
    ask<ReportsView>(who, 'settleReport', { resourceId: 'm01-doubted', verdict, word });
  expect(codeOf(await settle('m09', 'kept', '看过了'))).toBe('notAllowed');
  expect(codeOf(await settle('m40', 'kept', ''))).toBe('invalidInput');
  const both = await Promise.all([
    settle('m40', 'removed', '已请作者遮住姓名'),
    settle('m42', 'kept', '没有问题'),
  ]);
  expect(both.map(codeOf).sort()).toEqual(['may', 'noReport']);
  const [winner] = both[0]?.ok ? [['m40', 'removed', '已请作者遮住姓名']] : [['m42', 'kept', '没有问题']];
  expect(codeOf(await settle(winner![0]!, winner![1]!, winner![2]!))).toBe('may');
  expect((await told('reportSettled')).map(({ memberId }) => memberId).sort()).toEqual(['m02', 'm30']);
  expect(codeOf(await read('m02', 'm01-doubted'))).toBe(both[0]?.ok ? 'gone' : 'may');
});

test('the office’s word to keep it leaves it where it is', async () => {
  await load({ resourceId: 'm01-kept', title: '留下的' });
  await ask('m02', 'reportResource', { resourceId: 'm01-kept', reason: '不合适' });
  await ask('m40', 'settleReport', { resourceId: 'm01-kept', verdict: 'kept', word: '出处写得清楚' });
  expect(codeOf(await read('m30', 'm01-kept'))).toBe('may');
  expect(await told('reportSettled')).toContainEqual(
    expect.objectContaining({
      memberId: 'm02',
      title: '您反映的资源核对后保留：留下的',
      body: '出处写得清楚',
    }),
  );
});

describe('a library of many', () => {
  const many = Array.from({ length: 330 }, (_, n) => ({
    resourceId: `m09-many${String(n).padStart(3, '0')}`,
    title: `单元练习 ${n}`,
    kind: 'exercise' as const,
    subject: '数学',
    tags: [n % 2 === 0 ? '双数' : '单数'],
    authorIds: ['m09'],
    byMemberId: 'm09',
    addedAtMs: inTime - n * minute,
    changedAtMs: inTime + 10 * minute,
  }));
  const state = async () =>
    (await cloud.documents<IndexState>('resourceIndexes')).find(({ schoolId }) => schoolId === 'xh');
  const whole = async (input: object) => {
    const seen: string[] = [];
    let page = await search('m30', '', input);
    for (;;) {
      seen.push(...page.rows.map(({ title }) => title));
      if (page.next === null) return seen;
      page = await search('m30', '', { ...input, after: page.next });
    }
  };
  const exercises = many.map(({ title }) => title);

  beforeAll(async () => {
    await load(...many);
    await at(30 * minute);
  });

  test('is read page by page, each once, newest first, with nothing gone in between', async () => {
    expect(await whole({ kind: 'exercise' })).toEqual(exercises);
  });

  test('three jobs at once write one file; from it and what is newer the same is found as before', async () => {
    await Promise.all([1, 2, 3].map(() => cloud.runTimer('sharing')));
    const { file, turn, retired } = (await state())!;
    expect([turn, retired, file?.damaged]).toEqual([null, [], false]);
    expect(file?.fileId).toMatch(/\/xh\/_library\/[0-9a-f]{32}\.idx$/);
    expect(await whole({ kind: 'exercise' })).toEqual(exercises);
    expect(await whole({ tag: '双数', subject: '数学' })).toHaveLength(165);
    expect(titles(await search('m30', 'dylx 17'))[0]).toBe('单元练习 17');
    expect((await search('m30')).choices?.subjects[0]).toBe('数学');
    expect(await whole({ kind: 'exercise', subject: '没有' })).toEqual([]);
  });

  test('what is removed, changed or taken back after the file was written is not found in it', async () => {
    await at(40 * minute);
    await ask('m09', 'removeResource', { resourceId: 'm09-many000', reason: '' });
    await ask('m09', 'changeResource', {
      resourceId: 'm09-many001',
      ...wish,
      title: '换了名字',
      kind: 'exercise',
    });
    const rest = ['换了名字', ...exercises.slice(2)];
    expect(await whole({ kind: 'exercise' })).toEqual(rest);
    await cloud.ask('m02', 'submission.setShares', { submissionId: 'shared.m02', shares: false });
    expect(titles(await search('m30', '给教师的建议'))).toEqual([]);
    await cloud.ask('m02', 'submission.setShares', { submissionId: 'shared.m02', shares: true });
    expect(titles(await search('m30', '给教师的建议'))).toHaveLength(1);
  });

  test('who searched a while ago finds what came, changed and went since, and again when the clock was set back', async () => {
    const found = async (text: string) => titles(await search('m30', text));
    const [first, second] = [{ resourceId: 'm09-tail01' }, { resourceId: 'm09-tail02' }];
    const by = { authorIds: ['m09'], byMemberId: 'm09' };
    await load({
      ...first,
      ...by,
      title: '尾巴甲',
      addedAtMs: inTime + 40 * minute,
      changedAtMs: inTime + 40 * minute,
    });
    expect(await found('尾巴')).toEqual(['尾巴甲']);
    await at(55 * minute);
    await load({
      ...second,
      ...by,
      title: '尾巴乙',
      addedAtMs: inTime + 54 * minute,
      changedAtMs: inTime + 54 * minute,
    });
    expect(await found('尾巴')).toEqual(['尾巴乙', '尾巴甲']);
    await ask('m09', 'changeResource', { ...first, ...wish, title: '尾巴丙', kind: 'exercise' });
    expect(await found('尾巴')).toEqual(['尾巴乙', '尾巴丙']);
    await at(59 * minute);
    await ask('m09', 'removeResource', { ...first, reason: '' });
    expect([await found('尾巴'), await found('尾巴甲')]).toEqual([['尾巴乙'], []]);
    await at(45 * minute);
    expect(await found('尾巴')).toEqual(['尾巴乙']);
    await ask('m09', 'removeResource', { ...second, reason: '' });
    expect(await found('尾巴')).toEqual([]);
    expect(await whole({ kind: 'exercise' })).toEqual(['换了名字', ...exercises.slice(2)]);
  });

  test('the process dies while the job runs: the old file stands, and another job, three minutes later, has all that is newer', async () => {
    const before = (await state())!;
    await at(25 * 60 * minute);
    await cloud.setFaults({ slowMs: 60 });
    const running = cloud.runTimer('sharing').catch(() => undefined);
    await eventually(async () => (await state())?.turn !== null);
    await cloud.kill('SIGKILL');
    await running;
    cloud = await launchSchoolCloud([], { dataDir });
    await at(25 * 60 * minute + 2 * minute);
    await cloud.runTimer('sharing');
    expect((await state())?.file).toEqual(before.file);
    expect(titles(await search('m30', 'hlmz'))).toEqual(['换了名字']);
    await at(25 * 60 * minute + 31 * minute);
    await cloud.runTimer('sharing');
    expect(await state()).toMatchObject({ turn: null, retired: [{ fileId: before.file?.fileId }] });
    expect(await whole({ kind: 'exercise' })).toEqual(['换了名字', ...exercises.slice(2)]);
  });
});

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('it never came to be');
}
