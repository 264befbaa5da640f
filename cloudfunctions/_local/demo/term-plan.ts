import { isWorkday } from 'chinese-days';
import { atSchoolTime, clockTime, schoolDay } from '@/domain/term/school-day';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface DemoSession {
  readonly number: number;
  readonly title: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  readonly required: boolean;
  readonly place: string;
  readonly presenter: string;
}

export interface DemoDuty {
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
}

export interface DemoPlan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly targetHours: number;
  readonly themes: readonly { readonly month: string; readonly title: string }[];
  readonly sessions: readonly DemoSession[];
  readonly duties: readonly DemoDuty[];
}

/** The monthly themes of the five-part plan, in the order of its months. */
const THEMES = ['校园长引领教师成长', '说课与课件制作', '信技融合', '班主任带班与心理辅导'] as const;

const TOPICS = [
  { title: '校长领学：教师成长三问', hours: 2, required: true, place: '阶梯教室', presenter: '校长主讲' },
  {
    title: '读懂新课标：从目标到评价',
    hours: 3,
    required: true,
    place: '阶梯教室',
    presenter: '教研组长主讲',
  },
  { title: '说课怎样说清楚', hours: 2, required: true, place: '录播教室（三楼）', presenter: '骨干教师主讲' },
  { title: '课件制作的减法', hours: 3, required: true, place: '计算机教室', presenter: '信息组主讲' },
  { title: '同课异构观摩', hours: 2, required: false, place: '各教研组教室', presenter: '各组轮值' },
  { title: '智能批改进课堂', hours: 3, required: true, place: '计算机教室', presenter: '信息组主讲' },
  { title: '课堂评价怎样说到点上', hours: 3, required: true, place: '阶梯教室', presenter: '教研组长主讲' },
  {
    title: '作业设计与分层练习',
    hours: 3,
    required: true,
    place: '录播教室（三楼）',
    presenter: '骨干教师主讲',
  },
  { title: '班主任带班：开好一次班会', hours: 2, required: true, place: '阶梯教室', presenter: '德育处主讲' },
  {
    title: '走近情绪：课间十分钟的心理辅导',
    hours: 3,
    required: true,
    place: '心理辅导室',
    presenter: '心理教师主讲',
  },
] as const;

const DUTY_SPACING_DAYS = 14;

interface TermFrame {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly firstThemeMonth: number;
  readonly themeYear: number;
}

/** The half school year that `nowMs` lies in: September to January, or February to August. */
function termAround(nowMs: number): TermFrame {
  const year = Number(schoolDay(nowMs).slice(0, 4));
  const month = Number(schoolDay(nowMs).slice(5, 7));
  if (month >= 9 || month === 1) {
    const start = month === 1 ? year - 1 : year;
    return {
      name: `${start} 学年第一学期`,
      from: `${start}-09-01`,
      to: `${start + 1}-01-31`,
      firstThemeMonth: 9,
      themeYear: start,
    };
  }
  return {
    name: `${year - 1} 学年第二学期`,
    from: `${year}-02-01`,
    to: `${year}-08-31`,
    firstThemeMonth: 3,
    themeYear: year,
  };
}

/** Today's session begins in about ten minutes, so that a newcomer finds it about to start at any hour of the day. */
function todaysHours(nowMs: number): { from: string; to: string } {
  const midnight = atSchoolTime(schoolDay(nowMs), '00:00') + DAY;
  const start = Math.min(Math.ceil((nowMs + 10 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE, midnight - 2 * MINUTE);
  return { from: clockTime(start), to: clockTime(Math.min(start + 135 * MINUTE, midnight - MINUTE)) };
}

/** The day itself when the school works on it, otherwise the next one in steps of `stepMs`. */
function workdayFrom(atMs: number, stepMs: number): string {
  const day = schoolDay(atMs);
  return isWorkday(day) ? day : workdayFrom(atMs + stepMs, stepMs);
}

function sessionDays(frame: TermFrame, nowMs: number): { day: string; today: boolean }[] {
  const today = schoolDay(nowMs);
  const days = [7, 6, 5, 4, 3, 2, 1]
    .map((back) => workdayFrom(nowMs - back * 10 * DAY, -DAY))
    .filter((day) => day > frame.from);
  const coming = [7, 21]
    .map((ahead) => workdayFrom(nowMs + ahead * DAY, DAY))
    .filter((day) => day <= frame.to);
  return [...days, today, ...coming].map((day) => ({ day, today: day === today }));
}

/** A term plan for the day it is asked for: some sessions behind, one today, some ahead; reading notes due in turn. */
export function demoPlan(nowMs: number): DemoPlan {
  const frame = termAround(nowMs);
  const days = sessionDays(frame, nowMs);
  const todayIndex = days.findIndex(({ today }) => today);
  // The session of today is always the same topic, wherever in the term the demo is started.
  const firstTopic = TOPICS.length - 3 - todayIndex;
  const sessions = days.map(({ day, today }, index): DemoSession => {
    const topic = TOPICS[(firstTopic + index + TOPICS.length) % TOPICS.length] ?? TOPICS[0];
    const hours = today ? todaysHours(nowMs) : { from: '15:30', to: '17:45' };
    return { number: index + 1, day, ...hours, ...topic };
  });
  const duties = [-28, -14, 0, 14]
    .map((shift) => schoolDay(nowMs + (1 + shift) * DAY))
    .filter((dueOn) => dueOn > frame.from && dueOn <= frame.to)
    .map(
      (dueOn, index): DemoDuty => ({
        title: `第 ${index + 1} 篇读书笔记`,
        opensOn: schoolDay(atSchoolTime(dueOn, '12:00') - (DUTY_SPACING_DAYS - 1) * DAY),
        dueOn,
      }),
    );
  return {
    name: frame.name,
    from: frame.from,
    to: frame.to,
    targetHours: 24,
    themes: THEMES.map((title, index) => ({
      month: `${frame.themeYear}-${String(frame.firstThemeMonth + index).padStart(2, '0')}`,
      title,
    })),
    sessions,
    duties,
  };
}
