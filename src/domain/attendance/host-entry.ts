import type { LeaveKind } from './leave-kind';

/** What a host enters for one person of a session. */
export type HostEntry =
  | { readonly as: 'present' }
  | { readonly as: 'late' }
  /** `leaveKind`: null when the paper says only that there is a leave. */
  | { readonly as: 'excused'; readonly leaveKind: LeaveKind | null }
  | { readonly as: 'absent' }
  | { readonly as: 'leftEarly' }
  | { readonly as: 'absentMidway' }
  /** Left at that moment, by the list. */
  | { readonly as: 'leftAt'; readonly atMs: number };

/** Why an entry is refused, and what to do next. */
export const hostEntryRefusals = {
  notStarted: '这次研修还没有开始签到，请先打开签到再登记到场。请假现在就能记。',
  cancelled: '这次研修已经取消，不用登记。',
  notThere: '这位老师还没有到场记录，请先登记到场，再记离场。',
  onLeave: '这位老师请了假，没来不算缺席，不用再记。请假记错了的，先撤销请假。',
  notExpected: '这位老师不在这次研修的名单上，没来不算缺席。',
  badTime: '离场的时间要在这次研修开始以后、现在以前，请核对后再填。',
  ownFact: '这会改掉您自己的一条记录，请由教务处的老师来改。',
  alreadyDone: '刚才有人登记了别的，名单已是最新的。请看一眼，再决定要不要改。',
} as const;

export type HostEntryCode = keyof typeof hostEntryRefusals;
