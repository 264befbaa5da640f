import { orderMoment } from './post';

test.each([
  ['a phone whose clock is right', 1_050, 1_000, 2_000, 1_050],
  ['a phone whose clock runs ahead: not after the arrival', 9_000, 1_000, 2_000, 2_000],
  ['a phone whose clock is behind: not before what it had been told', 10, 1_000, 2_000, 1_000],
  ['a phone that was told nothing yet', 1_050, 0, 2_000, 1_050],
])('%s', (_case, claimedAtMs, provenAfterMs, receivedAtMs, atMs) => {
  expect(orderMoment({ claimedAtMs, provenAfterMs, receivedAtMs })).toBe(atMs);
});
