import * as v from 'valibot';
import type { DueLine } from '@/domain/submission/due-line';
import { action, replying } from './action';
import { id, nothing } from './fields';
import { member, reviewer } from './policy';

/** A duty in its debtor's due list. */
export type DueView = DueLine;

/** How far one duty has come in a group. */
export interface GroupDuty {
  readonly dutyId: string;
  readonly title: string;
  readonly dueAtMs: number;
  readonly owed: number;
  readonly handedIn: number;
  readonly approved: number;
  /** The names of who has not handed in; null until the due date has passed: before that it is a number and no list. */
  readonly missing: readonly string[] | null;
}

export interface GroupDutiesView {
  /** The groups that the caller may ask for. */
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  /** The one that is answered for; null where the caller has none. */
  readonly groupId: string | null;
  /** How many teach in it. */
  readonly teachers: number;
  /** What has begun, by due date. */
  readonly duties: readonly GroupDuty[];
}

/** Part of the `submission` function: what is owed, by whom it is owed and by whom it is looked after. */
export const dueListActions = {
  /** What the caller owes this term, the most urgent first, and what is handed in. */
  duties: action({
    input: nothing,
    who: member,
    refusals: ['noTerm'],
    ...replying<{ readonly duties: readonly DueView[] }>(),
  }),

  /** A group's duties in numbers: a leader's own group, for the office any. Null asks for the caller's first. */
  groupDuties: action({
    input: v.strictObject({ groupId: v.nullable(id) }),
    who: reviewer,
    refusals: ['noTerm', 'notYours'],
    ...replying<GroupDutiesView>(),
  }),
} as const;
