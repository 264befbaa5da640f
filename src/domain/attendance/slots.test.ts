import fc from 'fast-check';
import { atSchoolTime } from '../term/school-day';
import { isFreshSlot, SLOT_MS, slotAt, slotStartsAtMs } from './slots';

test.each([
  ['midnight', '2026-12-18', '00:00'],
  ['the minute before midnight', '2026-12-17', '23:59'],
  ['the minute after midnight', '2026-12-18', '00:01'],
  ['07:59 in Beijing, one minute before midnight in UTC', '2026-12-18', '07:59'],
  ['08:00 in Beijing, midnight in UTC', '2026-12-18', '08:00'],
  ['08:01 in Beijing', '2026-12-18', '08:01'],
])('a slot begins on every full minute, also at %s', (_, day, time) => {
  const atMs = atSchoolTime(day, time);
  expect(slotStartsAtMs(slotAt(atMs))).toBe(atMs);
  expect(slotAt(atMs - 1)).toBe(slotAt(atMs) - 1);
});

test('the edges: a code is taken from the first millisecond of its slot to the last of the next one', () => {
  const slot = slotAt(atSchoolTime('2026-12-17', '23:59'));
  const starts = slotStartsAtMs(slot);
  const taken = [starts - 1, starts, starts + SLOT_MS, starts + 2 * SLOT_MS - 1, starts + 2 * SLOT_MS];
  expect(taken.map((nowMs) => isFreshSlot(slot, nowMs))).toEqual([false, true, true, true, false]);
});

const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 0, 1) });

test('at every moment exactly two slots are taken, this one and the last', () => {
  fc.assert(
    fc.property(moments, (nowMs) => {
      const around = [-3, -2, -1, 0, 1, 2].map((shift) => slotAt(nowMs) + shift);
      expect(around.filter((slot) => isFreshSlot(slot, nowMs))).toEqual([slotAt(nowMs) - 1, slotAt(nowMs)]);
    }),
  );
});

test('every code is taken for exactly thirty seconds', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -SLOT_MS, max: 3 * SLOT_MS }), (shownAtMs, delayMs) => {
      const slot = slotAt(shownAtMs);
      const sinceStartMs = shownAtMs + delayMs - slotStartsAtMs(slot);
      expect(isFreshSlot(slot, shownAtMs + delayMs)).toBe(sinceStartMs >= 0 && sinceStartMs < 2 * SLOT_MS);
    }),
  );
});
