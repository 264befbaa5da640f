import writeXlsxFile from 'write-excel-file/node';
import type { InputOf } from '@/contract/action';
import { attendance } from '@/contract/attendance';
import { daysAfter, weekdayOf } from '@/domain/term/calendar-day';
import { schoolDay } from '@/domain/term/school-day';
import { ask, type DemoCloud, upload } from './cloud';

type Asked = InputOf<(typeof attendance.actions)['planSessions']>;

interface Planners {
  readonly schoolId: string;
  readonly office: string;
  /** The leader of the first research group. */
  readonly leader: string;
  readonly nowMs: number;
}

const FRIDAY = 5;
const WEDNESDAY = 3;

/**
 * What is planned in the app beside the term plan: a group's fortnightly meetings with a sheet to bring, and a voluntary
 * evening for the young. A term about to end has no days left for them.
 */
export async function planAhead(
  cloud: DemoCloud,
  { schoolId, office, leader, nowMs }: Planners,
): Promise<void> {
  const desk = await ask(cloud, leader, attendance, 'planning', {});
  const tomorrow = daysAfter(schoolDay(nowMs), 1);
  if (daysAfter(tomorrow, 28) > desk.to) return;
  const groupIds = desk.groups.map(({ groupId }) => groupId);
  const { sessionIds } = await ask(cloud, leader, attendance, 'planSessions', {
    ...aPlan('demo-meetings', tomorrow, WEDNESDAY),
    content: {
      ...content,
      title: '课例研讨：一课三磨',
      kind: 'groupMeeting',
      platform: 'research',
      hostMemberId: desk.memberId,
      audience: { kind: 'groups', groupIds },
      checkOutMinutes: 10,
    },
    slot: { from: '15:40', to: '17:00', place: '录播教室（三楼）' },
    recurrence: { ...every, repeat: 'fortnightly', first: next(tomorrow, WEDNESDAY), count: 2 },
  });
  await giveSheet(cloud, leader, `${schoolId}/${desk.memberId}`, sessionIds[0] ?? '');
  await ask(cloud, office, attendance, 'planSessions', {
    ...aPlan('demo-young', tomorrow, FRIDAY),
    content: {
      ...content,
      title: '青年教师读书沙龙',
      required: false,
      kind: 'readingSalon',
      platform: 'cultivation',
      audience: { kind: 'under35' },
    },
    slot: { from: '16:30', to: '17:30', place: '阅览室' },
  });
}

const content: Asked['content'] = {
  title: '',
  hoursHundredths: 100,
  required: true,
  presenter: '',
  campus: '',
  kind: 'other',
  platform: null,
  hostMemberId: null,
  audience: { kind: 'school' },
  mode: 'hall',
  lateAfterMinutes: 5,
  checkInMinutes: null,
  checkOutMinutes: null,
};

const every = { until: null, count: null, except: [], alsoOn: [] };

function aPlan(key: string, from: string, weekday: number) {
  const recurrence = { ...every, repeat: 'once', first: next(from, weekday) } as const;
  return { key, recurrence, dryRun: false };
}

/** The first day of a weekday on or after a day. */
function next(from: string, weekday: number): string {
  return daysAfter(from, (weekday - weekdayOf(from) + 7) % 7);
}

async function giveSheet(
  cloud: DemoCloud,
  leader: string,
  ownPath: string,
  sessionId: string,
): Promise<void> {
  const rows = [
    ['看什么', '记下来'],
    ['学生在哪里停住了', ''],
    ['哪个问题最有用', ''],
  ];
  const sheet = await writeXlsxFile(
    rows.map((row) => row.map((value) => ({ value, type: String }))),
  ).toBuffer();
  const fileId = await upload(cloud, leader, `${ownPath}/materials/demo-sheet.xlsx`, sheet);
  const name = '课堂观察表（演示）.xlsx';
  await ask(cloud, leader, attendance, 'addMaterial', {
    sessionId,
    key: 'demo-sheet',
    fileId,
    name,
    when: 'before',
  });
}
