/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import type { Projection } from '@/contract/hosting';
import { SLOT_MS, slotAt, slotStartsAtMs } from '@/domain/attendance/slots';
import { atSchoolTime } from '@/domain/term/school-day';
import { aSessionView } from '@/testing/session-view-builder';
import { connectTo } from '@/testing/taro';
import { useProjecting } from './projection';

const HOUR = 60 * 60_000;
/** The PC's clock is seven minutes slow. */
const skewMs = -7 * 60_000;
const beginsMs = atSchoolTime('2026-12-18', '15:20');

let serverSkewMs = -skewMs;
let calls: number[] = [];

const serverNowMs = () => Date.now() + serverSkewMs;

function answer(): { ok: true; data: Projection } {
  const now = serverNowMs();
  calls.push(now);
  const slot = slotAt(now);
  const code = (each: number) => ({
    slot: each,
    token: `token-${each}`,
    typed: `TYPED-${each}`,
    startsAtMs: slotStartsAtMs(each),
    endsAtMs: slotStartsAtMs(each + 1),
  });
  return {
    ok: true,
    data: {
      session: aSessionView({ state: 'open' }),
      codes: [code(slot), code(slot + 1)],
      present: 0,
      onLeave: 0,
      expected: 80,
      claims: 0,
      calls: [],
      spoken: null,
      spokenAtMs: null,
      serverNowMs: now,
    },
  };
}

function Shown({ sessionId }: { readonly sessionId: string }) {
  const { code } = useProjecting(sessionId);
  return <div role="status">{code?.typed ?? 'none'}</div>;
}

const shown = () => screen.getByRole('status').textContent;
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

/** Whether what is on the screen would be taken by the cloud at this moment: this slot's code or the last one's. */
function isTaken(): boolean {
  const slot = slotAt(serverNowMs());
  return [slot, slot - 1].some((each) => shown() === `TYPED-${each}`);
}

beforeEach(() => {
  jest.useFakeTimers({ now: beginsMs + skewMs });
  serverSkewMs = -skewMs;
  calls = [];
  connectTo(answer);
});
afterEach(() => jest.useRealTimers());

describe('the projector', () => {
  test('for three hours: a call per slot, always a code that counts, and no timer left over', async () => {
    render(<Shown sessionId="hours" />);
    await wait(2_000);
    const timers = jest.getTimerCount();
    let wrong = 0;
    for (let minute = 0; minute < 180; minute += 1) {
      await wait(60_000);
      if (!isTaken()) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(calls.length).toBeGreaterThanOrEqual((3 * HOUR) / SLOT_MS);
    expect(calls.length).toBeLessThanOrEqual((3 * HOUR) / SLOT_MS + 2);
    expect(jest.getTimerCount()).toBe(timers);
  });

  test('after a sleep of an hour it shows a good code within a slot, and never an old one', async () => {
    render(<Shown sessionId="sleep" />);
    await wait(2_000);
    jest.setSystemTime(Date.now() + HOUR);
    await wait(1_000);
    expect(shown() === 'none' || isTaken()).toBe(true);
    await wait(2_000);
    expect(isTaken()).toBe(true);
  });

  test('whose PC sets its clock, forwards or back, is right again within a slot', async () => {
    render(<Shown sessionId="clock" />);
    await wait(2_000);
    for (const jumpMs of [20 * 60_000, -40 * 60_000]) {
      const server = serverNowMs();
      jest.setSystemTime(Date.now() + jumpMs);
      serverSkewMs = server - Date.now();
      await wait(SLOT_MS);
      expect(isTaken()).toBe(true);
    }
  });

  test('without network it shows no old code, and is back within a slot of the network', async () => {
    render(<Shown sessionId="network" />);
    await wait(2_000);
    connectTo(null);
    await wait(5 * 60_000);
    expect(shown()).toBe('none');
    connectTo(answer);
    await wait(SLOT_MS);
    expect(isTaken()).toBe(true);
  });
});
