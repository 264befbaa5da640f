import type { AwardFamily, AwardLevel } from '../facts';
import { scoreOfLi, scoresOf } from '../testing/plan-110';
import type { FactDraft } from '../testing/term-builder';

const award = (family: AwardFamily, level: AwardLevel, place: number): FactDraft => ({
  kind: 'award',
  teacherId: 'li',
  family,
  level,
  place,
});

describe('教学类加分', () => {
  test.each<[AwardFamily, AwardLevel, number, number]>([
    ['contest', 'province', 1, 500],
    ['contest', 'province', 2, 450],
    ['contest', 'province', 10, 50],
    ['contest', 'city', 1, 400],
    ['contest', 'city', 2, 350],
    ['contest', 'city', 9, 0],
    ['contest', 'city', 10, 0],
    ['contest', 'county', 1, 300],
    ['contest', 'county', 3, 200],
    ['contest', 'nation', 1, 500],
    ['contest', 'school', 1, 0],
    ['paper', 'province', 1, 300],
    ['paper', 'province', 4, 225],
    ['paper', 'city', 1, 200],
    ['paper', 'city', 2, 175],
    ['paper', 'county', 1, 100],
    ['paper', 'county', 5, 0],
    ['paper', 'county', 6, 0],
    ['paper', 'nation', 2, 275],
    ['paper', 'school', 1, 0],
  ])('%s of the %s, prize %d: %d hundredths', (family, level, place, expected) => {
    expect(scoreOfLi('bonus', [award(family, level, place)])).toBe(expected);
  });

  test('only the highest of each family counts; the two families add up', () => {
    const facts = [
      award('contest', 'county', 1),
      award('contest', 'city', 2),
      award('contest', 'county', 2),
      award('paper', 'county', 1),
      award('paper', 'city', 3),
    ];
    expect(scoreOfLi('bonus', facts)).toBe(350 + 150);
  });

  test('points granted to a group are each of its teachers’ points, from both groups', () => {
    const teachers = [
      { id: 'li', prepGroupId: 'p1' },
      { id: 'wang' },
      { id: 'zhao', groupId: 'g2', prepGroupId: 'p1' },
      { id: 'sun', groupId: 'g2', prepGroupId: 'p2' },
    ];
    const facts: FactDraft[] = [
      { kind: 'groupBonus', groupId: 'g1', points: 1 },
      { kind: 'groupBonus', groupId: 'g1', points: 0.5 },
      { kind: 'groupBonus', prepGroupId: 'p1', points: 0.25 },
      { kind: 'groupBonus', groupId: 'p1', points: 9 },
    ];
    expect(scoresOf('bonus', { teachers, facts })).toEqual({ li: 175, wang: 150, zhao: 25, sun: 0 });
  });

  test.each([
    [2, 1000, 'exactly the cap'],
    [2.5, 1000, 'above the cap'],
  ])('5 + 3 and %d from the group: %d hundredths, %s', (points, expected) => {
    const facts = [award('contest', 'province', 1), award('paper', 'province', 1)];
    expect(scoreOfLi('bonus', [...facts, { kind: 'groupBonus', groupId: 'g1', points }])).toBe(expected);
  });
});
