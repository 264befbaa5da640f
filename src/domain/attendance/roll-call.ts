import { accept, type Result, refusalsOf } from '../refusal';
import { SLOT_MS } from './slots';
import type { RollCall, TrainingSession } from './training-session';

/** 复签: whoever is there has so long to answer. */
export const ROLL_CALL_MS = 60_000;

/** A host calls twice at most: it is to find out who left, not to unsettle a room. */
export const ROLL_CALLS = 2;

export const rollCallRefusals = {
  notOpen: '现在没有在签到，不能复签。',
  stillRunning: '上一次复签还没结束，请等它结束再开。',
  noneLeft: '这一场已经复签两次，不再开第三次。',
} as const;

const no = refusalsOf(rollCallRefusals);

/** The session with this call opened. Opening a call that was opened answers the session as it is. */
export function calledSession(
  session: TrainingSession,
  call: number,
  nowMs: number,
): Result<TrainingSession, keyof typeof rollCallRefusals> {
  const { rollCalls } = session;
  if (rollCalls.some((each) => each.call === call)) return accept(session);
  if (session.state !== 'open') return no('notOpen');
  if (rollCalls.length >= ROLL_CALLS) return no('noneLeft');
  if (runningCall(session, nowMs) !== null) return no('stillRunning');
  const opened = { call: rollCalls.length + 1, openedAtMs: nowMs, untilMs: nowMs + ROLL_CALL_MS };
  return accept({ ...session, rollCalls: [...rollCalls, opened] });
}

/** The call whose minute runs now. */
export function runningCall(
  { rollCalls }: Pick<TrainingSession, 'rollCalls'>,
  nowMs: number,
): RollCall | null {
  return rollCalls.find(({ openedAtMs, untilMs }) => openedAtMs <= nowMs && nowMs < untilMs) ?? null;
}

/**
 * Calls that ended unanswered by somebody who had come before they began. They are shown to the host and do nothing else,
 * and not before the last code of the window has had its time to arrive.
 */
export function missedCalls(
  { rollCalls }: Pick<TrainingSession, 'rollCalls'>,
  cameAtMs: number | null,
  answered: readonly number[],
  nowMs: number,
): number[] {
  if (cameAtMs === null) return [];
  return rollCalls
    .filter(
      ({ call, openedAtMs, untilMs }) =>
        untilMs + 2 * SLOT_MS <= nowMs && cameAtMs <= openedAtMs && !answered.includes(call),
    )
    .map(({ call }) => call);
}

/**
 * The session with a code said now. `after`: when the last one was said, as whoever says it knows; if another was said
 * since, that one stands, so that a request sent twice does not make the room's code void.
 */
export function saidSession(
  session: TrainingSession,
  after: number | null,
  nowMs: number,
): Result<TrainingSession, 'notOpen' | 'notOnline'> {
  if (session.state !== 'open') return refusals('notOpen');
  if (session.mode !== 'online') return refusals('notOnline');
  return accept(session.spokenAtMs === after ? { ...session, spokenAtMs: nowMs } : session);
}

const refusals = refusalsOf({
  notOpen: '还没有在签到，请先打开签到，再念码。',
  notOnline: '这是现场研修，请投屏签到码。',
});
