import type { GroupDuty } from '@/contract/due-lists';
import { monthDay } from '@/domain/term/school-day';

/** One duty of a group in a row: a number until it is due, then also who has not handed in. */
export function groupDutyWords({ title, dueAtMs, owed, handedIn, approved, missing }: GroupDuty) {
  const figures = `已交 ${handedIn} / ${owed}，通过 ${approved}`;
  const left = owed - handedIn;
  const names = missing === null || missing.length === 0 ? '' : `。还没交：${missing.join('、')}`;
  return {
    title,
    note: `${figures}${names}`,
    ...(left === 0
      ? { chip: { text: '交齐了', tone: 'ok', icon: 'check' } as const }
      : missing === null
        ? { value: monthDay(dueAtMs) }
        : { chip: { text: `差 ${left} 份`, tone: 'amber' } as const }),
  };
}
