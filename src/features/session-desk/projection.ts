import { useEffect, useState } from 'react';
import type { ProjectedCode, Projection } from '@/contract/attendance';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { serverNow } from '@/platform/clock';
import { createResource, type Resource, type ResourceState } from '@/platform/resource';
import { publishProjectedCode } from '@/platform/scan';
import { useTicker } from '@/platform/ticker';
import { currentCode, isDue, secondsLeft } from './projector-clock';

const TICK_MS = 1000;

/** What the projector shows at this moment. */
export interface Projecting {
  readonly projection: Projection | null;
  readonly code: ProjectedCode | null;
  readonly secondsLeft: number;
  /** The last asking failed; what is shown is what was known before. */
  readonly refusal: Refusal | null;
  readonly nowMs: number;
  readonly refresh: () => Promise<void>;
}

const projections = new Map<string, Resource<Projection>>();

function projectionOf(sessionId: string): Resource<Projection> {
  const known = projections.get(sessionId);
  if (known) return known;
  const resource = createResource<Projection>(() => call('attendance', 'projector', { sessionId }));
  projections.set(sessionId, resource);
  return resource;
}

/** Runs a session's projector while its page is shown: ticks every second, asks once per slot. */
export function useProjecting(sessionId: string): Projecting {
  const resource = projectionOf(sessionId);
  const { data, refusal }: ResourceState<Projection> = resource.use();
  const [asked, setAsked] = useState<{ atMs: number; failed: boolean } | null>(null);
  const [nowMs, setNowMs] = useState(serverNow);

  async function refresh() {
    await resource.refresh();
    const failed = resource.current().refusal !== null;
    setAsked({ atMs: serverNow(), failed });
    setNowMs(serverNow());
  }

  useTicker(TICK_MS, () => {
    const now = serverNow();
    setNowMs(now);
    if (!resource.current().loading && isDue(resource.current().data, asked, now)) void refresh();
  });

  const ended = refusal?.code === 'closed' || refusal?.code === 'notStarted';
  const code = data === null || ended ? null : currentCode(data.codes, nowMs);
  const typed = code?.typed;
  useEffect(() => {
    if (typed !== undefined) publishProjectedCode(sessionId, typed);
  }, [sessionId, typed]);

  return {
    projection: data,
    code,
    secondsLeft: code === null ? 0 : secondsLeft(code, nowMs),
    refusal,
    nowMs,
    refresh,
  };
}
