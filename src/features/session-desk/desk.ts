import { attendance, type SessionView } from '@/contract/attendance';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { confirm } from '@/platform/feedback';

/** The office's hand on a session: opens or ends its check-in. Null when it is done or was thought better of. */
export async function openSession(session: SessionView): Promise<Refusal | null> {
  if (session.state === 'closed' && !(await confirmReopening())) return null;
  const result = await call(attendance, 'openSession', { sessionId: session.sessionId });
  return result.ok ? null : result.error;
}

export async function closeSession(sessionId: string): Promise<Refusal | null> {
  const sure = await confirm({
    title: '结束签到',
    text: '结束后不能再扫码，没有签到也没有请假的，记为缺席。之后仍可补登，也可以重新打开。',
    yes: '结束签到',
  });
  if (!sure) return null;
  const result = await call(attendance, 'closeSession', { sessionId });
  return result.ok ? null : result.error;
}

function confirmReopening(): Promise<boolean> {
  return confirm({
    title: '重新打开签到',
    text: '这一场的签到已经结束。重新打开后，到场的人可以再扫码。',
    yes: '重新打开',
  });
}

export function projectorPath(sessionId: string): string {
  return `/pages/office/projector/index?sessionId=${sessionId}`;
}
