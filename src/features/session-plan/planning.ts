import type { ChangeReply, PlannedSessionView, PlanningDesk, SeriesReply } from '@/contract/session-planning';
import type { SessionContent, SessionSlot } from '@/domain/attendance/session-draft';
import type { Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';
import type { SeriesDraft } from './plan-draft';

const desk = createResource<PlanningDesk>(() => call('attendance', 'planning', {}));

export const refreshPlanning = desk.refresh;
export const usePlanning = desk.use;

const planned = new Map<string, Resource<PlannedSessionView>>();

/** One session as its planner sees it. */
export function plannedResource(sessionId: string): Resource<PlannedSessionView> {
  const known = planned.get(sessionId);
  if (known) return known;
  const resource = createResource<PlannedSessionView>(() =>
    call('attendance', 'plannedSession', { sessionId }),
  );
  planned.set(sessionId, resource);
  return resource;
}

/** What an act's key stands for: the same plan sent again is planned once. */
export function planSeries(key: string, series: SeriesDraft, dryRun: boolean): Promise<Result<SeriesReply>> {
  return call('attendance', 'planSessions', { key, ...series, dryRun });
}

export function editSession(sessionId: string, content: SessionContent): Promise<Result<PlannedSessionView>> {
  return call('attendance', 'editSession', { sessionId, content });
}

export interface Move {
  readonly day: string;
  readonly slot: SessionSlot;
  readonly reason: string;
}

export function moveSession(sessionId: string, move: Move, dryRun: boolean): Promise<Result<ChangeReply>> {
  return call('attendance', 'moveSession', { sessionId, ...move, dryRun });
}

export function cancelSession(sessionId: string, reason: string): Promise<Result<ChangeReply>> {
  return call('attendance', 'cancelSession', { sessionId, reason });
}

export function restoreSession(sessionId: string, reason: string): Promise<Result<ChangeReply>> {
  return call('attendance', 'restoreSession', { sessionId, reason });
}
