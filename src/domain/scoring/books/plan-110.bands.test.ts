import type { ResearchGroup } from '../facts';
import { statementsOf } from '../testing/plan-110';
import type { FactDraft } from '../testing/term-builder';

/** Teachers with these participation credits; everything else is equal among them. */
function school(credits: Record<string, number>, groupOf: (id: string) => string = () => 'g1') {
  const teachers = Object.keys(credits).map((id) => ({ id, groupId: groupOf(id) }));
  const facts = Object.entries(credits).map(
    ([teacherId, each]): FactDraft => ({ kind: 'service', teacherId, credits: each }),
  );
  return { teachers, facts };
}

const placesOf = (parts: Parameters<typeof statementsOf>[0]) =>
  Object.fromEntries(
    Object.entries(statementsOf(parts)).map(([id, { rank, bandId }]) => [id, `${rank} ${bandId}`]),
  );

const ten = { a: 3, b: 2.9, c: 2.8, d: 2.7, e: 2.6, f: 2.5, g: 2.4, h: 2.3, i: 2.2, j: 2.1 };

describe('ranking within the research group, bands 30 / 40 / 30', () => {
  test('ten teachers: three excellent, four good, three pass, worth 10 / 8 / 6 in the appraisal', () => {
    const statements = statementsOf(school(ten));
    const lines = Object.values(statements).map((each) => [
      each.rank,
      each.bandId,
      each.appraisalPointsHundredths,
    ]);
    expect(lines).toEqual([
      [1, 'excellent', 1000],
      [2, 'excellent', 1000],
      [3, 'excellent', 1000],
      [4, 'good', 800],
      [5, 'good', 800],
      [6, 'good', 800],
      [7, 'good', 800],
      [8, 'pass', 600],
      [9, 'pass', 600],
      [10, 'pass', 600],
    ]);
  });

  test('equal totals share the better rank: 1, 2, 2, 4', () => {
    expect(placesOf(school({ a: 3, b: 2, c: 2, d: 1 }))).toEqual({
      a: '1 excellent',
      b: '2 good',
      c: '2 good',
      d: '4 pass',
    });
  });

  test('a tie at a cut takes the better band', () => {
    const tied = { ...ten, d: 2.8, e: 2.8, h: 2.4 };
    expect(placesOf(school(tied))).toEqual({
      a: '1 excellent',
      b: '2 excellent',
      c: '3 excellent',
      d: '3 excellent',
      e: '3 excellent',
      f: '6 good',
      g: '7 good',
      h: '7 good',
      i: '9 pass',
      j: '10 pass',
    });
  });

  test.each([
    [1, 0, 1, '0.3 → 0 and 0.7 → 1: one person alone is good, never excellent'],
    [2, 1, 1, '0.6 → 1 and 1.4 → 1'],
    [3, 1, 2, '0.9 → 1 and 2.1 → 2'],
    [4, 1, 3, '1.2 → 1 and 2.8 → 3'],
    [5, 2, 4, '1.5 → 2 and 3.5 → 4: halves go up'],
    [7, 2, 5, '2.1 → 2 and 4.9 → 5'],
  ])('of %d teachers, %d excellent and %d at least good: %s', (count, excellent, atLeastGood) => {
    const credits = Object.fromEntries(Object.entries(ten).slice(0, count));
    const bands = Object.values(statementsOf(school(credits))).map((each) => each.bandId);
    expect(bands.filter((band) => band === 'excellent')).toHaveLength(excellent);
    expect(bands.filter((band) => band !== 'pass')).toHaveLength(atLeastGood);
  });

  test('everybody equal: all share rank 1 and are excellent, if anybody can be', () => {
    expect(placesOf(school({ a: 1, b: 1, c: 1 }))).toEqual({
      a: '1 excellent',
      b: '1 excellent',
      c: '1 excellent',
    });
  });

  test.each([
    [35, 4, '3.5 → 4'],
    [0, 0, 'nobody'],
    [70, 7, 'up to the cut of good, so that nobody is merely good'],
  ])('the office lets %d %% of the group be excellent: %d of ten, %s', (excellentPercent, expected) => {
    const groups = [{ id: 'g1', name: '语文组', excellentPercent }];
    const bands = Object.values(statementsOf({ ...school(ten), groups })).map((each) => each.bandId);
    expect(bands.filter((band) => band === 'excellent')).toHaveLength(expected);
    expect(bands.filter((band) => band === 'pass')).toHaveLength(3);
  });

  test('each group has its own ranks', () => {
    const groups = [
      { id: 'g1', name: '语文组' },
      { id: 'g2', name: '数学组' },
    ];
    const parts = school({ a: 3, b: 2, c: 1.5, d: 1 }, (id) => (id < 'c' ? 'g1' : 'g2'));
    expect(placesOf({ ...parts, groups })).toEqual({
      a: '1 excellent',
      b: '2 pass',
      c: '1 excellent',
      d: '2 pass',
    });
  });

  test('a small group is ranked with another, under that one’s percent', () => {
    const groups: ResearchGroup[] = [
      { id: 'g1', name: '语文组', excellentPercent: 50 },
      { id: 'g2', name: '美术组', rankWith: 'g1', excellentPercent: 0 },
      { id: 'g3', name: '音乐组', rankWith: 'g1' },
    ];
    const groupOf = (id: string) => (id === 'b' ? 'g2' : id === 'd' ? 'g3' : 'g1');
    expect(placesOf({ ...school({ a: 3, b: 2.5, c: 2, d: 1 }, groupOf), groups })).toEqual({
      a: '1 excellent',
      b: '2 excellent',
      c: '3 good',
      d: '4 pass',
    });
  });

  test('不参评: items and total stand, no rank, no band, no appraisal points, not counted in n', () => {
    const parts = school({ a: 3, b: 2.9, c: 2.8, d: 2.7, e: 2.6 });
    const teachers = parts.teachers.map((each) => (each.id === 'a' ? { ...each, ranked: false } : each));
    const statements = statementsOf({ ...parts, teachers });
    expect(placesOf({ ...parts, teachers })).toEqual({
      a: 'null null',
      b: '1 excellent',
      c: '2 good',
      d: '3 good',
      e: '4 pass',
    });
    expect([statements.a!.totalHundredths, statements.a!.appraisalPointsHundredths]).toEqual([1300, null]);
  });
});
