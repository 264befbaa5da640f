import type { Member, School } from '../people/member';
import { atSchoolTime } from '../term/school-day';
import type { Term } from '../term/term';
import type { SessionContent, SessionSlot } from './session-draft';

/** What is wrong with a plan, where, and what to do about it. */
export interface PlanFault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** The school as it stands around a plan. */
export interface PlanningGround {
  readonly term: Pick<Term, 'from' | 'to'>;
  readonly school: Pick<School, 'campuses' | 'groups'>;
  readonly members: readonly Member[];
}

const MOST_DAYS = 40;

/** All faults of when a session is to be; none: it may be. */
export function slotFaults({ from, to }: SessionSlot): PlanFault[] {
  return lengthOf({ from, to }) > 0
    ? []
    : [fault('endBeforeStart', 'to', `结束（${to}）要在开始（${from}）之后，请改时间。`)];
}

export function dayFaults(days: readonly string[], { term }: Pick<PlanningGround, 'term'>): PlanFault[] {
  if (days.length === 0)
    return [fault('noDays', 'first', '一天也没有排上，请换日期，或把放假的日子照样排上。')];
  if (days.length > MOST_DAYS)
    return [fault('tooManyDays', 'until', `一次最多排 ${MOST_DAYS} 场，这里有 ${days.length} 场，请缩短。`)];
  return days
    .filter((day) => day < term.from || day > term.to)
    .map((day) =>
      fault('outsideTerm', 'first', `${day} 不在本学期（${term.from} 至 ${term.to}）里，请换日期。`),
    );
}

/** All faults of what a session is; its windows are measured against its length in minutes. */
export function contentFaults(content: SessionContent, minutes: number, ground: PlanningGround): PlanFault[] {
  const { hoursHundredths, campus, hostMemberId } = content;
  return [
    ...(hoursHundredths >= 25 && hoursHundredths <= 1200
      ? []
      : [fault('wrongHours', 'hoursHundredths', '学时要在 0.25 到 12 之间，请改。')]),
    ...(campus === '' || ground.school.campuses.includes(campus)
      ? []
      : [fault('unknownCampus', 'campus', `没有「${campus}」这个校区，请重选。`)]),
    ...(hostMemberId === null || knows(ground, hostMemberId)
      ? []
      : [fault('unknownHost', 'hostMemberId', '主持人已不在名册上，请重选。')]),
    ...audienceFaults(content, ground),
    ...windowFaults(content, minutes),
  ];
}

function audienceFaults({ audience }: SessionContent, ground: PlanningGround): PlanFault[] {
  const wrong = (code: string, message: string) => [fault(code, 'audience', message)];
  switch (audience.kind) {
    case 'school':
    case 'under35':
      return [];
    case 'stage':
      return audience.stages.length > 0 ? [] : wrong('nobody', '请至少选一个教龄段。');
    case 'groups': {
      if (audience.groupIds.length === 0) return wrong('nobody', '请至少选一个组。');
      const known = new Set(ground.school.groups.map(({ groupId }) => groupId));
      return audience.groupIds.every((id) => known.has(id))
        ? []
        : wrong('unknownGroup', '有一个组已经撤销，请重选对象。');
    }
    case 'list':
      if (audience.memberIds.length === 0) return wrong('nobody', '名单里还没有人，请选人。');
      return audience.memberIds.every((id) => knows(ground, id))
        ? []
        : wrong('unknownMember', '名单里有人已不在名册上，请重选。');
  }
}

function windowFaults(content: SessionContent, minutes: number): PlanFault[] {
  if (minutes <= 0) return [];
  const { lateAfterMinutes, checkInMinutes, checkOutMinutes } = content;
  const within = `这一场共 ${minutes} 分钟，`;
  const faults: PlanFault[] = [];
  if (lateAfterMinutes >= minutes)
    faults.push(fault('lateTooLate', 'lateAfterMinutes', `${within}过多久算迟到要比它短。`));
  if (checkInMinutes !== null && (checkInMinutes < lateAfterMinutes || checkInMinutes > minutes))
    faults.push(
      fault('checkInWindow', 'checkInMinutes', `${within}签到要在算迟到之后、结束之前截止，请改分钟数。`),
    );
  if (checkOutMinutes !== null && checkOutMinutes > minutes)
    faults.push(fault('checkOutWindow', 'checkOutMinutes', `${within}签退不能比开始还早，请改分钟数。`));
  return faults;
}

/** Minutes from the start to the end; not above 0 when the end is not after it. */
export function lengthOf({ from, to }: Pick<SessionSlot, 'from' | 'to'>): number {
  const day = '2000-01-01';
  return (atSchoolTime(day, to) - atSchoolTime(day, from)) / 60_000;
}

function knows({ members }: PlanningGround, memberId: string): boolean {
  return members.some((member) => member.memberId === memberId);
}

function fault(code: string, path: string, message: string): PlanFault {
  return { code, path, message };
}
