import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let host: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  host = await school.phone(office, { path: 'pages/rules/books/index' });
}, openingMs);
afterAll(() => school.stop());

async function tap(id: string, thenSees: string): Promise<void> {
  host.tap({ id });
  await host.waitFor(thenSees);
}

/** The office changes one number of the book in force: each test stands on the one before. */
describe('a rule book in the hands of the office', () => {
  test('opens from the list, with every number beside its clause', async () => {
    await host.waitFor('现在按这一版考核');
    await tap('in-force', '上报学时');
  });

  test('is changed by form, and the draft outlives the app', async () => {
    await tap('edit-book', '这份细则');
    await tap('part-items-3', '怎样折成得分');
    host.input({ id: 'field-maxHundredths' }, '15.5');
    await host.settle();
    await host.relaunch({ route: 'pages/rules/edit/index', query: { id: 'plan-110', version: '1' } });
    await host.waitFor('15.5 分');
  });

  test('is checked and saved as the next version, with a reason', async () => {
    await host.waitFor('还没写原因');
    host.tap({ id: 'check-book' });
    await host.waitFor(() => host.toasts.some(({ title }) => title.startsWith('检查过了')));
    host.input({ id: 'save-reason' }, '教代会通过的修订');
    await host.waitFor('可以存了');
    await tap('save-book', '第 2 版，');
    expect(await school.documents('ruleBooks')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          bookId: 'plan-110',
          version: 2,
          savedBy: office,
          reason: '教代会通过的修订',
        }),
      ]),
    );
  });

  test('is laid beside the version before, which says what was changed', async () => {
    await tap('compare-before', '第 1 版 → 第 2 版');
    expect(host.screen()).toContain('20 分 → 15.5 分');
    await host.back();
    await host.waitFor('第 2 版，');
  });

  test('is tried out in numbers before it judges the term', async () => {
    await tap('dry-run', '换用这一版');
    host.input({ id: 'rescore-reason' }, '教代会决定本学期起执行');
    await host.settle();
    host.tap({ id: 'put-in-force' });
    await host.waitFor('从头按第 2 版重新算');
    host.tap('换用');
    await host.waitFor(() => host.toasts.some(({ title }) => title === '已换用第 2 版'));
    const inForce = (await school.documents<{ ruleBook: unknown }>('terms')).map(({ ruleBook }) => ruleBook);
    expect(inForce).toContainEqual({ id: 'plan-110', version: 2 });
  });
});

test('the document that the book was made from is read as it was published', async () => {
  const reader = await school.phone(office, {
    path: 'pages/rules/published/index',
    query: { id: 'plan-110' },
  });
  await reader.waitFor('照字面写的问题');
  expect(reader.screen()).toContain('自带的细则这样定：');
});

test('a book from nothing is kept on the phone, refused by the text check without a loss, and saved', async () => {
  const writer = await school.phone(office, { path: 'pages/rules/books/index' });
  await writer.waitFor('从空白写一份');
  writer.tap({ id: 'begin-own-book' });
  await writer.waitFor('存为第 1 版');
  writer.input({ id: 'field-title' }, '本校学时【违规示例】');
  writer.input({ id: 'field-source' }, '2026 年研修方案');
  writer.tap({ id: 'part-hours' });
  await writer.waitFor('要求学时吗');
  writer.tap('有要求');
  await writer.waitFor('每人应达到');
  writer.input({ id: 'field-text' }, '每学年 24 学时。');
  writer.input({ id: 'field-source' }, '2026 年研修方案，第三条');
  await writer.back();
  await writer.waitFor('还没写原因');
  writer.input({ id: 'save-reason' }, '教代会通过');
  await writer.waitFor('可以存了');
  writer.tap({ id: 'save-book' });
  await writer.waitFor('没有通过平台的内容审核');
  writer.input({ id: 'field-title' }, '本校学时');
  await writer.settle();
  writer.tap({ id: 'save-book' });
  await writer.waitFor('第 1 版，');
  expect(await school.documents('ruleBooks')).toContainEqual(
    expect.objectContaining({ title: '本校学时', version: 1, savedBy: office, kind: 'hours' }),
  );
});

test('a teacher who opens the page by its path learns nothing', async () => {
  const teacher = await school.phone('m01', { path: 'pages/rules/books/index' });
  await teacher.waitFor('再试一次');
  expect(teacher.screen().some((line) => line.includes('考核项') || line.includes('现用'))).toBe(false);
});
