import type { Phone } from '../e2e/weapp/host/driver';
import { openSmallSchool, type SmallSchool, scan } from '../e2e/weapp/small-school';
import { atSchoolTime } from '../src/domain/term/school-day';
import { aMember } from '../src/testing/school-builder';
import { aCheckIn } from '../src/testing/session-builder';
import type { BenchResult } from './result';

const LARGEST_RENDER_BYTES = 16 * 1024;
const LARGEST_PATCH_BYTES = 2 * 1024;
const MOST_ROWS = 60;
const TEACHERS = 1000;
const PAGES_TURNED = 5;

/** Each tab page by what it shows once it is whole. */
const tabs = [
  ['今日', '今天的研修'],
  ['研修', '今天的研修'],
  ['分享', '资源库'],
  ['我的', '本学期的印'],
] as const;

/** What crosses from logic to view, in the real bundle in the host, with a term of sixteen sessions behind it. */
export async function run(): Promise<BenchResult[]> {
  const school = await openSmallSchool();
  try {
    await liveATerm(school);
    const sessionId = await school.opened({ title: '今天的研修', number: 13 });
    const phone = await school.phone('m01');
    const cold = await rendersOfTabs(phone);
    const patch = await patchOfCheckIn(phone, school, sessionId);
    await phone.relaunch();
    const warm = await rendersOfTabs(phone);
    const renders = tabs.map(
      ([tab], index): BenchResult =>
        bytesResult(
          `setData: ${tab}, first render`,
          Math.max(cold[index] ?? 0, warm[index] ?? 0),
          LARGEST_RENDER_BYTES,
        ),
    );
    return [...renders, ...patch, await rowsOfLongList(school)];
  } finally {
    await school.stop();
  }
}

/** Twelve sessions attended, three to come that leave was given for, each with its message. */
async function liveATerm(school: SmallSchool): Promise<void> {
  for (let number = 1; number <= 12; number += 1) {
    const at = (time: string) =>
      atSchoolTime(`2026-1${number % 2}-${String(number + 2).padStart(2, '0')}`, time);
    const sessionId = await school.planned({
      number,
      title: '班主任带班与心理辅导的做法',
      startsAtMs: at('15:30'),
      endsAtMs: at('17:00'),
      state: 'closed',
      openedAtMs: at('15:10'),
      closedAtMs: at('17:00'),
      audienceMemberIds: ['m01'],
    });
    const subject = `${sessionId}.m01`;
    const fact = aCheckIn({
      sessionId,
      subject,
      factId: `checkIn:${subject}:0`,
      recordedAtMs: at('15:26'),
    });
    await school.load('facts', [{ ...fact, _id: `xh:${fact.factId}` }]);
  }
  for (let number = 14; number <= 16; number += 1) {
    const startsAtMs = atSchoolTime(`2026-12-${number + 7}`, '15:30');
    const sessionId = await school.planned({ number, title: '期末的说课与课件', startsAtMs });
    const entry = { as: 'excused', leaveKind: null };
    const leave = { sessionId, memberId: 'm01', entry, reason: '区里教研活动' };
    await school.ask('m40', 'attendance.enterAttendance', leave);
  }
}

/** The largest single `setData` of each tab page until it is whole: whatever was known before and whatever arrived. */
async function rendersOfTabs(phone: Phone): Promise<number[]> {
  const renders: number[] = [];
  for (const [tab, word] of tabs) {
    await phone.switchTab(tab);
    await phone.waitFor(word);
    await phone.settle();
    renders.push(largest(phone, 0, phone.page().route));
  }
  await phone.switchTab('今日');
  await phone.settle();
  return renders;
}

function largest(phone: Phone, from: number, route: string): number {
  const sizes = phone.setDataLog.slice(from).filter((entry) => entry.route === route);
  return Math.max(0, ...sizes.map(({ bytes }) => bytes));
}

async function patchOfCheckIn(phone: Phone, school: SmallSchool, sessionId: string): Promise<BenchResult[]> {
  const from = phone.setDataLog.length;
  scan(phone, await school.token(sessionId));
  await phone.waitFor('已签');
  await phone.settle();
  const seal = largest(phone, from, 'pages/check-in/index');
  await phone.back();
  await phone.waitFor('已签，准时');
  await phone.settle();
  const patch = largest(phone, from, 'pages/today/index');
  return [
    bytesResult('setData: a check-in’s patch on 今日', patch, LARGEST_PATCH_BYTES),
    bytesResult('setData: the seal’s own page', seal, LARGEST_RENDER_BYTES),
  ];
}

/** The longest list there is, the roster, of a school of a thousand, turned over page by page. */
async function rowsOfLongList(school: SmallSchool): Promise<BenchResult> {
  const newcomers = Array.from({ length: TEACHERS }, (_, index) => {
    const memberId = `t${String(index).padStart(4, '0')}`;
    return {
      ...aMember({ memberId, name: `教师${index}`, researchGroupId: 'maths', prepGroupId: null }),
      _id: `xh:${memberId}`,
    };
  });
  await school.load('members', newcomers);
  const phone = await school.phone('m40', { path: 'pages/office/roster/index' });
  let most = 0;
  for (let page = 1; page <= PAGES_TURNED; page += 1) {
    await phone.waitFor(`第 ${(page - 1) * 50 + 1} 到 ${page * 50} 人`);
    most = Math.max(most, phone.rendered('yx-row'));
    phone.tap({ id: 'roster-next' });
  }
  return {
    name: `rows of nodes in a list of ${TEACHERS.toLocaleString('en')}`,
    figure: `${most} rows`,
    limit: `≤ ${MOST_ROWS} rows`,
    holds: most > 0 && most <= MOST_ROWS,
  };
}

function bytesResult(name: string, bytes: number, limitBytes: number): BenchResult {
  return {
    name,
    figure: `${bytes.toLocaleString('en')} B`,
    limit: `≤ ${limitBytes / 1024} KB`,
    holds: bytes > 0 && bytes <= limitBytes,
  };
}
