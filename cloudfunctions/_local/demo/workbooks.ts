import writeXlsxFile from 'write-excel-file/node';
import type { DemoPerson } from './people';
import type { DemoPlan } from './term-plan';

type Row = readonly (string | number)[];

function cells(rows: readonly Row[]) {
  return rows.map((row) =>
    row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
  );
}

/** The roster as a school's office would hand it in. */
export async function rosterWorkbook(people: readonly DemoPerson[]): Promise<Buffer> {
  const rows: Row[] = [
    ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'],
    ...people.map((person) => [
      person.name,
      person.campus,
      person.researchGroup,
      person.prepGroup,
      person.duty,
      person.bornMonth,
      person.joinedMonth,
    ]),
  ];
  return writeXlsxFile(cells(rows), { sheet: '名册' }).toBuffer();
}

/** The term plan: four sheets, 学期 月主题 活动 任务. */
export async function planWorkbook(plan: DemoPlan): Promise<Buffer> {
  const term: Row[] = [
    ['名称', '开始', '结束', '学时目标'],
    [plan.name, plan.from, plan.to, plan.targetHours],
  ];
  const themes: Row[] = [['月份', '主题'], ...plan.themes.map(({ month, title }) => [month, title])];
  const sessions: Row[] = [
    ['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲'],
    ...plan.sessions.map((session) => [
      session.number,
      session.title,
      session.day,
      session.from,
      session.to,
      session.hours,
      session.required ? '是' : '否',
      session.place,
      session.presenter,
    ]),
  ];
  const duties: Row[] = [
    ['类别', '标题', '开始', '截止'],
    ...plan.duties.map(({ title, opensOn, dueOn }) => ['读书笔记', title, opensOn, `${dueOn} 18:00`]),
  ];
  return writeXlsxFile([
    { sheet: '学期', data: cells(term) },
    { sheet: '月主题', data: cells(themes) },
    { sheet: '活动', data: cells(sessions) },
    { sheet: '任务', data: cells(duties) },
  ]).toBuffer();
}
