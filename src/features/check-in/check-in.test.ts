/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import type { CheckInReceipt } from '@/contract/attendance';
import { refuse } from '@/domain/refusal';
import { remembered } from '@/platform/storage';
import { connectTo } from '@/testing/taro';
import { checkIn, leaveCheckIn, lookAtSeal, useAttempt } from './check-in';
import { dropKeptCheckIn, sendKeptCheckIns, useKeptCheckIn, watchKeptCheckIns } from './kept-check-ins';

const receipt = { earnedHundredths: 300, seals: [] } as unknown as CheckInReceipt;
const accepted = { ok: true, data: receipt };
const SESSION = 's08';

function shown() {
  const { result } = renderHook(() => ({ attempt: useAttempt(SESSION), kept: useKeptCheckIn(SESSION) }));
  return result;
}

afterEach(() => {
  leaveCheckIn(SESSION);
  dropKeptCheckIn(SESSION);
});

describe('a check-in with network', () => {
  test('presses the seal only when the cloud has answered', async () => {
    connectTo(() => accepted);
    const screen = shown();
    let sent = Promise.resolve();
    act(() => {
      sent = checkIn(SESSION, 'YXB1.code');
    });
    expect(screen.current.attempt).toEqual({ phase: 'sending' });
    await act(() => sent);
    expect(screen.current.attempt).toEqual({ phase: 'sealed', receipt, fresh: true });
  });

  test('sends one request however often the finger comes down', async () => {
    const asked: unknown[] = [];
    connectTo((_name, { action }) => {
      asked.push(action);
      return accepted;
    });
    await act(async () => {
      await Promise.all([checkIn(SESSION, 'YXB1.code'), checkIn(SESSION, 'YXB1.code')]);
    });
    expect(asked).toEqual(['checkIn']);
  });

  test('shows the first seal, unpressed, to somebody who was there already', async () => {
    connectTo(() => refuse('alreadyDone', '您已签到', receipt));
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.code'));
    expect(screen.current.attempt).toEqual({ phase: 'sealed', receipt, fresh: false });
  });

  test('shows a refusal and keeps nothing', async () => {
    connectTo(() => refuse('codeExpired', '码刚换过'));
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.code'));
    expect(screen.current).toEqual({
      attempt: { phase: 'refused', refusal: { code: 'codeExpired', message: '码刚换过' } },
      kept: null,
    });
  });

  test('finds a seal that is already there when the page is opened', async () => {
    connectTo((_name, { action }) => (action === 'receipt' ? accepted : refuse('notFound', '')));
    const screen = shown();
    await act(() => lookAtSeal(SESSION));
    expect(screen.current.attempt).toEqual({ phase: 'sealed', receipt, fresh: false });
  });
});

describe('a check-in without network', () => {
  test('keeps the code on the phone and sends it, marked as queued, when the network is back', async () => {
    connectTo(null);
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.code'));
    expect(screen.current).toEqual({
      attempt: { phase: 'idle' },
      kept: { sessionId: SESSION, code: 'YXB1.code', refusal: null },
    });

    const events: unknown[] = [];
    await act(async () => {
      watchKeptCheckIns();
      await sendKeptCheckIns();
      connectTo((_name, event) => {
        events.push(event);
        return accepted;
      });
      await sendKeptCheckIns();
    });
    expect(events).toEqual([
      {
        action: 'checkIn',
        input: {
          sessionId: SESSION,
          code: 'YXB1.code',
          queued: true,
          phone: expect.stringMatching(/^[a-z0-9]{16,40}$/),
        },
      },
    ]);
    expect(screen.current.kept).toBeNull();
  });

  test('is sent again by itself, less and less often, where the phone has bars but no answers', async () => {
    jest.useFakeTimers();
    try {
      connectTo(() => refuse('unavailable', ''));
      const screen = shown();
      await act(() => checkIn(SESSION, 'YXB1.code'));
      const sentAfterSeconds: number[] = [];
      let seconds = 0;
      connectTo(() => {
        sentAfterSeconds.push(seconds);
        return refuse('unavailable', '');
      });
      await act(async () => {
        for (; seconds < 70; seconds += 1) await jest.advanceTimersByTimeAsync(1000);
      });
      expect(sentAfterSeconds).toEqual([2, 6, 14, 30, 60].map((second) => second - 1));
      expect(screen.current.kept?.refusal).toBeNull();
      connectTo(() => accepted);
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(screen.current.kept).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  test("stands in the phone's memory, so that it survives a restart of the app", async () => {
    connectTo(null);
    await act(() => checkIn(SESSION, 'YXB1.code'));
    expect(remembered('check-in/kept')).toEqual([{ sessionId: SESSION, code: 'YXB1.code', refusal: null }]);
  });

  test('keeps the first code of a session, which proves the earlier moment', async () => {
    connectTo(null);
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.first'));
    await act(() => checkIn(SESSION, 'YXB1.second'));
    expect(screen.current.kept?.code).toBe('YXB1.first');
  });

  test.each(['alreadyDone', 'claimWaiting'])('is done when the cloud answers %s', async (code) => {
    connectTo(null);
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.code'));
    connectTo(() => refuse(code, ''));
    await act(() => sendKeptCheckIns());
    expect(screen.current.kept).toBeNull();
  });

  test('shows a refusal that came late instead of dropping the code silently, and sends it no more', async () => {
    connectTo(null);
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.code'));
    let sent = 0;
    connectTo(() => {
      sent += 1;
      return refuse('codeInvalid', '码不对');
    });
    await act(() => sendKeptCheckIns());
    await act(() => sendKeptCheckIns());
    expect(screen.current.kept?.refusal).toEqual({ code: 'codeInvalid', message: '码不对' });
    expect(sent).toBe(1);
  });

  test.each(['slowDown', 'unavailable'])('waits on when the cloud did not look at it: %s', async (code) => {
    connectTo(null);
    const screen = shown();
    await act(() => checkIn(SESSION, 'YXB1.code'));
    connectTo(() => refuse(code, ''));
    await act(() => sendKeptCheckIns());
    expect(screen.current.kept?.refusal).toBeNull();
  });
});
