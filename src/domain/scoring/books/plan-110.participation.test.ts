import { scoreOfLi } from '../testing/plan-110';
import type { FactDraft } from '../testing/term-builder';

const service = (credits: number): FactDraft => ({ kind: 'service', teacherId: 'li', credits });

describe('活动参与: services accumulate, capped at 20', () => {
  test.each([
    [[], 0, 'no service'],
    [[1], 100, 'the least'],
    [[1.1, 2.2, 2.9], 620, 'one decimal each, without drift'],
    [[3, 3, 3, 3, 3, 3, 2], 2000, 'exactly the cap'],
    [[3, 3, 3, 3, 3, 3, 2.1], 2000, 'a tenth above the cap'],
    [Array.from({ length: 30 }, () => 3), 2000, 'far above the cap'],
  ])('services of %j credits give %d hundredths: %s', (credits, expected) => {
    expect(scoreOfLi('participation', credits.map(service))).toBe(expected);
  });
});
