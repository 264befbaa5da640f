import type { InputOf } from '@/contract/action';
import type { attendance } from '@/contract/attendance';
import type { LeaveChoices, LeaveToDecide, LeaveView } from '@/contract/leave';
import type { LeaveRules } from '@/domain/attendance/leave-rules';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof attendance.actions;

export const leaveChoices = createResource<LeaveChoices>(
  () => call('attendance', 'leaveChoices', {}),
  'leave/choices',
);

export const myLeaves = createResource<{ readonly requests: readonly LeaveView[] }>(
  () => call('attendance', 'myLeaves', {}),
  'leave/mine',
);

/** One's own request. Read anew for every visit: its links live ten minutes. */
export function myLeaveOf(requestId: string): Resource<LeaveView> {
  return createResource(() => call('attendance', 'myLeave', { requestId }));
}

export function leaveToDecideOf(requestId: string): Resource<LeaveToDecide> {
  return createResource(() => call('attendance', 'leaveToDecide', { requestId }));
}

export const leaveRules = createResource<LeaveRules>(() => call('attendance', 'leaveRules', {}));

type Sent<Data> = { readonly reply: Data | null; readonly refusal: Refusal | null };

export async function askLeave(wish: InputOf<Actions['askLeave']>): Promise<Sent<LeaveView>> {
  const answer = await call('attendance', 'askLeave', wish);
  if (answer.ok) void myLeaves.refresh();
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}

export async function withdrawLeave(requestId: string): Promise<Sent<LeaveView>> {
  const answer = await call('attendance', 'withdrawLeave', { requestId });
  void myLeaves.refresh();
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}

export async function decideLeave(verdict: InputOf<Actions['decideLeave']>): Promise<Sent<LeaveToDecide>> {
  const answer = await call('attendance', 'decideLeave', verdict);
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}

/** Null when it was saved; else what is the matter. */
export async function setLeaveRules(rules: InputOf<Actions['setLeaveRules']>): Promise<string | null> {
  const answer = await call('attendance', 'setLeaveRules', rules);
  if (answer.ok) leaveRules.replace(answer.data);
  return answer.ok ? null : answer.error.message;
}
