import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { confirm } from '@/platform/feedback';

/** Opens check-in; opening an open session answers the same. Null when it is done. */
export async function startSession(sessionId: string): Promise<Refusal | null> {
  const result = await call('attendance', 'openSession', { sessionId });
  return result.ok ? null : result.error;
}

/** Opens a closed session again, after asking. Null when it is done or was thought better of. */
export async function reopenSession(sessionId: string): Promise<Refusal | null> {
  const sure = await confirm({
    title: '重新打开签到',
    text: '这一场的签到已经结束。重新打开后，到场的人可以再扫码。',
    yes: '重新打开',
  });
  return sure ? startSession(sessionId) : null;
}

/** Ends check-in, after asking. Null when it is done or was thought better of. */
export async function closeSession(sessionId: string): Promise<Refusal | null> {
  const sure = await confirm({
    title: '结束签到',
    text: '结束后不能再扫码，没有签到也没有请假的，记为缺席。之后仍可补登，也可以重新打开。',
    yes: '结束签到',
  });
  if (!sure) return null;
  const result = await call('attendance', 'closeSession', { sessionId });
  return result.ok ? null : result.error;
}

/** The room's screen for a session; with its list where names may be seen. */
export function projectorPath(sessionId: string, withList = false): string {
  return `/pages/office/projector/index?sessionId=${sessionId}${withList ? '&list=1' : ''}`;
}

/** The host's own page for a session, on the phone. */
export function deskPath(sessionId: string): string {
  return `/pages/office/desk/index?sessionId=${sessionId}`;
}
