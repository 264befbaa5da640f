import type { RosterPerson } from '@/contract/hosting';
import { forget, remember, remembered } from '@/platform/storage';
import type { TypedRow } from './paper-sheet';

/** What a row of the paper sheet says: 到, 迟到, 请假, 未到. */
export type SheetMark = 'present' | 'late' | 'excused' | 'absent';

/** What was changed by hand, by member id; everybody else stands as `startOf` says. */
export type SheetMarks = Readonly<Record<string, SheetMark>>;

const order: readonly SheetMark[] = ['present', 'late', 'excused', 'absent'];

/** A tap goes to the next one, and from the last to the first. */
export function nextMark(mark: SheetMark): SheetMark {
  return order[(order.indexOf(mark) + 1) % order.length] ?? 'present';
}

/** Where a row begins: as it stands, and where nothing stands, 到. */
export function startOf({ status, standing }: RosterPerson): SheetMark {
  if (status === 'late') return 'late';
  if (status === 'leave') return 'excused';
  return status === 'absent' && standing.length > 0 ? 'absent' : 'present';
}

/** Those of the session's audience: whoever is not asked for is not on the sheet. */
export function onSheet(people: readonly RosterPerson[]): RosterPerson[] {
  return people.filter(({ status }) => status !== 'notExpected' && status !== 'madeUp');
}

/** The rows to be sent: those that say something else than what stands. */
export function rowsOf(people: readonly RosterPerson[], marks: SheetMarks): TypedRow[] {
  return onSheet(people).flatMap((person) => {
    const mark = marks[person.memberId] ?? startOf(person);
    if (stands(person, mark)) return [];
    const entry = mark === 'excused' ? ({ as: mark, leaveKind: null } as const) : { as: mark };
    return [{ memberId: person.memberId, entry }];
  });
}

function stands({ status, standing }: RosterPerson, mark: SheetMark): boolean {
  switch (mark) {
    case 'present':
      return status === 'onTime';
    case 'late':
      return status === 'late';
    case 'excused':
      return status === 'leave';
    case 'absent':
      return status === 'absent' && standing.length > 0;
  }
}

const keyOf = (sessionId: string) => `sheet/${sessionId}`;

/** What was typed so far, kept on this phone until it is in. */
export function typedSoFar(sessionId: string): SheetMarks {
  return remembered<SheetMarks>(keyOf(sessionId)) ?? {};
}

export function keepTyped(sessionId: string, marks: SheetMarks): boolean {
  return remember(keyOf(sessionId), marks);
}

export function forgetTyped(sessionId: string): void {
  forget(keyOf(sessionId));
}
