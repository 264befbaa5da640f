import { useEffect, useRef, useState } from 'react';
import type { ProjectedCode, Projection } from '@/contract/hosting';
import type { Refusal } from '@/domain/refusal';
import { serverNow } from '@/platform/clock';
import type { ResourceState } from '@/platform/resource';
import { publishProjectedCode } from '@/platform/scan';
import { useTicker } from '@/platform/ticker';
import { projectionOf } from './projection-store';
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

/** Runs a session's projector while its page is shown: ticks every second, asks once per slot. */
export function useProjecting(sessionId: string): Projecting {
  const resource = projectionOf(sessionId);
  const { data, refusal }: ResourceState<Projection> = resource.use();
  const asked = useRef<{ readonly atMs: number; readonly failed: boolean } | null>(null);
  const [nowMs, setNowMs] = useState(serverNow);

  async function refresh() {
    await resource.refresh();
    const failed = resource.current().refusal !== null;
    asked.current = { atMs: serverNow(), failed };
    setNowMs(serverNow());
  }

  useTicker(TICK_MS, () => {
    const now = serverNow();
    setNowMs(now);
    if (!resource.current().loading && isDue(resource.current().data, asked.current, now)) void refresh();
  });

  const ended = refusal?.code === 'closed' || refusal?.code === 'notStarted';
  const code = data === null || ended ? null : currentCode(data.codes, nowMs);
  const shown = data?.session.mode === 'online' ? data.spoken?.code : code?.typed;
  useEffect(() => {
    if (shown !== undefined) publishProjectedCode(sessionId, shown);
  }, [sessionId, shown]);

  return {
    projection: data,
    code,
    secondsLeft: code === null ? 0 : secondsLeft(code, nowMs),
    refusal,
    nowMs,
    refresh,
  };
}
