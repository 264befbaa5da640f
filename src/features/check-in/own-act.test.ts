/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { refuse } from '@/domain/refusal';
import { remembered } from '@/platform/storage';
import { aSessionView } from '@/testing/session-view-builder';
import { connectTo } from '@/testing/taro';
import { checkIn } from './check-in';
import { dropKeptCheckIn, sendKeptCheckIns, useKeptCheckIn } from './kept-check-ins';
import { type Doing, endAct, sendAct, useActState } from './own-act';

const session = aSessionView({ checkedOutAtMs: 1 });
const { sessionId } = session;
const leave: Doing = { act: 'checkOut', leaving: false };
const early: Doing = { act: 'checkOut', leaving: true };
const call: Doing = { act: 'call', leaving: false };

function shown() {
  const { result } = renderHook(() => ({
    state: useActState(sessionId),
    kept: useKeptCheckIn(sessionId, 'checkOut'),
  }));
  return result;
}

afterEach(() => {
  endAct(sessionId);
  dropKeptCheckIn(sessionId);
  dropKeptCheckIn(sessionId, 'checkOut');
});

test('checking out sends one request however often the finger comes down, and ends with the session as it is now', async () => {
  const events: unknown[] = [];
  connectTo((_name, event) => {
    events.push(event);
    return { ok: true, data: session };
  });
  const screen = shown();
  await act(async () => {
    await Promise.all([sendAct(sessionId, early, 'YXB1.a'), sendAct(sessionId, early, 'YXB1.a')]);
  });
  expect(events).toEqual([
    { action: 'checkOut', input: { sessionId, code: 'YXB1.a', queued: false, leaving: true } },
  ]);
  expect(screen.current.state).toEqual({ phase: 'done', view: session });
});

test('without network a code of leaving waits on the phone, through a restart, and is sent after the code of coming', async () => {
  connectTo(null);
  const screen = shown();
  await act(() => checkIn(sessionId, 'YXB1.came'));
  await act(() => sendAct(sessionId, early, 'YXB1.left'));
  expect(screen.current.state).toEqual({ phase: 'idle' });
  expect(remembered('check-in/kept')).toEqual([
    { sessionId, code: 'YXB1.came', refusal: null },
    { sessionId, code: 'YXB1.left', act: 'checkOut', leaving: true, refusal: null },
  ]);
  const asked: unknown[] = [];
  connectTo((_name, { action }) => {
    asked.push(action);
    return refuse('claimWaiting', '');
  });
  await act(() => sendKeptCheckIns());
  expect(asked).toEqual(['checkIn', 'checkOut']);
  expect(screen.current.kept).toBeNull();
});

test('a refusal that comes late is shown, and the code of coming stands by itself', async () => {
  connectTo(null);
  const screen = shown();
  await act(() => sendAct(sessionId, leave, 'YXB1.left'));
  connectTo(() => refuse('notCheckedIn', '您还没有签到'));
  await act(() => sendKeptCheckIns());
  expect(screen.current.kept?.refusal).toEqual({ code: 'notCheckedIn', message: '您还没有签到' });
});

test('an answer to a call is not kept: it says plainly that it was not sent', async () => {
  connectTo(null);
  const screen = shown();
  await act(() => sendAct(sessionId, call, 'YXB1.a'));
  expect(screen.current).toMatchObject({
    state: { phase: 'refused', refusal: { code: 'offline' } },
    kept: null,
  });
  expect(remembered('check-in/kept')).toEqual([]);
});
