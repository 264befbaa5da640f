import type { RosterPerson, SessionRoster } from '@/contract/hosting';
import type { PresenceFlag } from '@/domain/attendance/presence-flags';
import type { AttendanceStatus } from '@/domain/attendance/training-session';

/** `ask`: those the host may want to have a word with; nothing follows for them by itself. */
export type PersonFilter = 'missing' | 'present' | 'leave' | 'ask';

/** Whom a filter and a name show, in the roster's order. */
export function peopleFor({ people }: SessionRoster, filter: PersonFilter, name: string): RosterPerson[] {
  const wanted = name.trim();
  return people.filter((person) => matches(person, filter) && person.name.includes(wanted));
}

function matches(person: RosterPerson, filter: PersonFilter): boolean {
  if (filter === 'ask') return person.flags.length > 0 || person.missedCalls.length > 0;
  return filterOf(person.status) === filter;
}

function filterOf(status: AttendanceStatus): PersonFilter | null {
  switch (status) {
    case 'onTime':
    case 'late':
    case 'madeUp':
      return 'present';
    case 'leave':
      return 'leave';
    case 'notExpected':
    case 'cancelled':
      return null;
    case 'upcoming':
    case 'open':
    case 'claimed':
    case 'absent':
      return 'missing';
  }
}

/** 语文组，复签没答到，和林晓同一台手机 */
export function personNote(person: RosterPerson, nameOf: (memberId: string) => string): string {
  const calls = person.missedCalls.map((call) => `第 ${call} 次复签没答到`);
  const flags = person.flags.map((flag) => flagText(flag, nameOf));
  return [person.group, ...calls, ...flags].filter((part) => part !== '').join('，');
}

function flagText(flag: PresenceFlag, nameOf: (memberId: string) => string): string {
  if (flag.kind === 'newPhone') return '换了一台手机';
  return `和${flag.withMemberIds.map(nameOf).join('、')}同一台手机`;
}

/** 准时，早退 */
export function statusWord({ status, leftEarly, absentMidway }: RosterPerson): string {
  const marks = [leftEarly ? '早退' : '', absentMidway ? '间缺' : ''];
  return [statusWords[status], ...marks].filter((part) => part !== '').join('，');
}

/** 已到 30，应到 80，请假 2 */
export function countsOf({ people }: SessionRoster) {
  const count = (filter: PersonFilter) => people.filter(({ status }) => filterOf(status) === filter).length;
  return { present: count('present'), leave: count('leave'), missing: count('missing') };
}

const statusWords: Readonly<Record<AttendanceStatus, string>> = {
  upcoming: '未开始',
  open: '未到',
  claimed: '待核',
  onTime: '准时',
  late: '迟到',
  madeUp: '已补训',
  cancelled: '已取消',
  leave: '请假',
  absent: '缺席',
  notExpected: '不要求',
};
