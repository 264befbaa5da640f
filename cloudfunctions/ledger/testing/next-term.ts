import writeXlsxFile from 'write-excel-file/node';
import type { Reply, SchoolCloud } from '../../_shared/testing/school-cloud';
import { OFFICE } from './ending-school';

type Row = readonly (string | number)[];

/** The second half of the school year, as the office's workbook plans it. */
const sheets: readonly (readonly [string, readonly Row[]])[] = [
  [
    '学期',
    [
      ['名称', '开始', '结束', '学时目标'],
      ['2026 学年第二学期', '2027-02-15', '2027-07-05', 20],
    ],
  ],
  ['月主题', [['月份', '主题']]],
  [
    '活动',
    [
      ['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲'],
      [1, '说课怎样说清楚', '2027-03-05', '15:30', '17:45', 3, '是', '阶梯教室', '教研组长'],
    ],
  ],
  ['任务', [['类别', '标题', '开始', '截止']]],
];

/** The school moves on: from now on the next term is the running one. */
export async function importNextTerm(cloud: Pick<SchoolCloud, 'ask' | 'put'>): Promise<Reply> {
  const cells = (rows: readonly Row[]) =>
    rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
  const bytes = await writeXlsxFile(sheets.map(([sheet, rows]) => ({ sheet, data: cells(rows) }))).toBuffer();
  const fileId = await cloud.put(OFFICE, 'next-term.xlsx', bytes);
  return cloud.ask(OFFICE, 'attendance.importTermPlan', { fileId, dryRun: false });
}
