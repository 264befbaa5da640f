import type { SessionView } from '@/contract/session-view';
import { sessionView } from '@/domain/attendance/session-view';
import { aSession } from './session-builder';

/** The eighth session of the demo term as its audience sees it before it begins. */
export function aSessionView(changes: Partial<SessionView> = {}): SessionView {
  return { ...sessionView(aSession(), 'm01'), ...changes };
}
