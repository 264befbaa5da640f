import { impression, sealLabel } from './seal-kinds';

const termSessions = Array.from(
  { length: 20 },
  (_, index) => `2026-1-s${String(index + 1).padStart(2, '0')}`,
);

test('a seal of one session leans the same way wherever it is seen', () => {
  expect(termSessions.map(impression)).toEqual(termSessions.map(impression));
});

test('the seals of a term lean in many ways and neighbours do not follow one another', () => {
  const tilts = termSessions.map((id) => impression(id).tilt);
  const steps = tilts.slice(1).map((tilt, index) => (tilt - (tilts[index] ?? 0) + 9) % 9);
  expect(new Set(tilts).size).toBeGreaterThanOrEqual(6);
  expect(new Set(steps).size).toBeGreaterThanOrEqual(5);
  expect(new Set(termSessions.map((id) => impression(id).wear))).toEqual(new Set([0, 1, 2]));
});

test('a screen reader hears the session and what happened', () => {
  expect(sealLabel('onTime', 8)).toBe('第 8 次研修，已签');
  expect(sealLabel('absent', 3)).toBe('第 3 次研修，缺席');
  expect(sealLabel('reviewed')).toBe('已审阅');
});
