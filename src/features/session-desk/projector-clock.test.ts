import type { ProjectedCode, Projection } from '@/contract/hosting';
import { currentCode, isDue, secondsLeft } from './projector-clock';

const code = (slot: number): ProjectedCode => ({
  slot,
  token: `token-${slot}`,
  typed: `TYPED-${slot}`,
  startsAtMs: slot * 15_000,
  endsAtMs: (slot + 1) * 15_000,
});
const codes = [code(4), code(5)];
const projection = { codes } as unknown as Projection;

describe('the projector', () => {
  test('changes the code at the slot without asking, and never shows an old one', () => {
    expect([60_000, 74_999, 75_000, 89_999, 90_000].map((now) => currentCode(codes, now)?.slot)).toEqual([
      4,
      4,
      5,
      5,
      undefined,
    ]);
  });

  test('counts down to the change', () => {
    expect([60_000, 60_001, 74_001, 74_999].map((now) => secondsLeft(code(4), now))).toEqual([15, 15, 1, 1]);
  });

  test('asks once per slot', () => {
    const asked = { atMs: 60_100, failed: false };
    expect([60_200, 74_999, 75_000].map((now) => isDue(projection, asked, now))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('asks at once when it is opened, and every four seconds while the network is away', () => {
    expect(isDue(null, null, 60_000)).toBe(true);
    const failed = { atMs: 60_000, failed: true };
    expect([61_000, 63_999, 64_000].map((now) => isDue(projection, failed, now))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
