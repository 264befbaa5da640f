import writeXlsxFile from 'write-excel-file/node';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { Term } from '@/domain/term/term';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let files = 0;
const reason = '教代会通过';

afterEach(() => cloud.stop());

async function found(terms: readonly Term[]): Promise<void> {
  const school = aSchool({ currentTermId: terms[0]?.termId ?? null });
  cloud = await launchSchoolCloud([schoolDocuments({ school, terms })]);
  await cloud.setClock({ nowMs: inTime });
  await cloud.ask('m40', 'ledger.ruleBooks');
}

async function plan(name: string, from: string, to: string) {
  const rows: readonly [string, readonly (readonly (string | number)[])[]][] = [
    [
      '学期',
      [
        ['名称', '开始', '结束', '学时目标'],
        [name, from, to, 24],
      ],
    ],
    ['月主题', [['月份', '主题']]],
    ['活动', [['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲']]],
    ['任务', [['类别', '标题', '开始', '截止']]],
  ];
  const sheets = rows.map(([sheet, table]) => ({
    sheet,
    data: table.map((row) =>
      row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
    ),
  }));
  files += 1;
  const fileId = await cloud.put('m40', `term-${files}.xlsx`, await writeXlsxFile(sheets).toBuffer());
  const answer = await cloud.ask('m40', 'attendance.importTermPlan', { fileId, dryRun: false });
  expect(answer.ok ? null : answer.error).toBeNull();
}

const spring = () => plan('2026 学年第二学期', '2027-02-15', '2027-07-05');
const autumn = () => plan('2026 学年第一学期', '2026-09-01', '2027-01-31');
const save = (basedOn: number, effectiveFrom: string) =>
  cloud.ask('m40', 'ledger.saveRuleBook', {
    book: { ...builtInRuleBook('plan-110')!, title: `自 ${effectiveFrom} 起的细则` },
    basedOn,
    effectiveFrom,
    reason,
  });
const bookOf = async (termId: string) =>
  (await cloud.documents<Term>('terms')).find((term) => term.termId === termId)?.ruleBook;

test('a new term takes the newest version in force on its first day, and keeps it when imported again', async () => {
  await found([aTerm()]);
  await save(1, '2027-02-15');
  await save(2, '2027-02-16');
  await spring();
  expect(await bookOf('2026-2')).toEqual({ id: 'plan-110', version: 2 });
  await cloud.setClock({ nowMs: Date.parse('2027-03-01T08:00:00+08:00') });
  await save(3, '2027-02-01');
  await spring();
  expect(await bookOf('2026-2')).toEqual({ id: 'plan-110', version: 2 });
  expect(await bookOf('2026-1')).toEqual({ id: 'plan-110', version: 1 });
});

test('a new term is judged by the book of the term before it', async () => {
  await found([aTerm({ ruleBook: { id: 'lanxi-50', version: 1 } })]);
  await spring();
  expect(await bookOf('2026-2')).toEqual({ id: 'lanxi-50', version: 1 });
});

test('the first term of a school that took over one scored book is judged by that', async () => {
  await found([]);
  await cloud.ask('m40', 'ledger.adoptRuleBook', { id: 'lanxi-50' });
  await autumn();
  expect(await bookOf('2026-1')).toEqual({ id: 'lanxi-50', version: 1 });
});

test('an import that meets a re-scoring does not write the old version back', async () => {
  await found([aTerm({ duties: [] })]);
  await save(1, '2027-02-15');
  const trial = { kind: 'book', id: 'plan-110', version: 2 };
  const { data } = await cloud.ask<{ key: string }>('m40', 'ledger.dryRun', { trial });
  const rescored = { id: 'plan-110', version: 2, key: data.key, reason };
  const [answer] = await Promise.all([
    cloud.ask('m42', 'ledger.rescore', rescored),
    autumn(),
    autumn(),
    autumn(),
  ]);
  expect(answer.ok).toBe(true);
  expect(await bookOf('2026-1')).toEqual({ id: 'plan-110', version: 2 });
});
