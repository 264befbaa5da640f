import { bandCutsOf } from './band-cuts';
import { builtInRuleBook } from './books/built-in';
import type { ResearchGroup, ScoredTeacher } from './facts';
import { nextBand } from './next-band';
import type { Ranking } from './ranking';

const plan = builtInRuleBook('plan-110')!.ranking!;
const lanxi = builtInRuleBook('lanxi-50')!.ranking!;
const chinese: ResearchGroup = { id: 'chinese', name: '语文组' };

/** One teacher of the Chinese group for each total. */
function teachers(totals: readonly number[], changes: Partial<ScoredTeacher> = {}): ScoredTeacher[] {
  return totals.map((_, index) => ({ id: `t${index}`, name: '', groupId: 'chinese', ...changes }));
}

function cuts(rule: Ranking, totals: readonly number[], groups = [chinese]) {
  return bandCutsOf(rule, groups, teachers(totals), totals).chinese ?? [];
}

/** `优秀 110`: the next band and the gap, in hundredths; `无` when there is none. */
function gap(rule: Ranking, totals: readonly number[], own: number, groups = [chinese]): string {
  const next = nextBand(rule, cuts(rule, totals, groups), own);
  return next === null ? '无' : `${next.band.title} ${next.gapHundredths}`;
}

const ten = [9800, 9500, 9200, 8900, 8800, 8700, 8600, 8500, 8400, 8300];

describe('by share, ten teachers in the group, three excellent and four good', () => {
  test.each([
    ['who is fourth lacks what the third has', 8900, '优秀 300'],
    ['who is eighth lacks what the seventh has', 8500, '良好 100'],
    ['who is third has the best band', 9200, '无'],
    ['who is first has the best band', 9800, '无'],
    ['who has nothing yet is told the nearer band', 0, '良好 8600'],
    ['a total that has just passed the third is in', 9300, '无'],
  ])('%s', (_, own, expected) => expect(gap(plan, ten, own)).toBe(expected));

  test('the office’s larger share brings the band nearer', () => {
    expect(gap(plan, ten, 8800, [{ ...chinese, excellentPercent: 40 }])).toBe('优秀 100');
  });

  test('when the share leaves room for nobody, that band is out of reach and not promised', () => {
    expect(gap(plan, ten, 8900, [{ ...chinese, excellentPercent: 0 }])).toBe('无');
  });

  test('when good begins where excellent begins, it is the excellent that is reached', () => {
    expect(gap(plan, ten, 8500, [{ ...chinese, excellentPercent: 70 }])).toBe('优秀 100');
  });
});

describe('by threshold and by share, forty percent at most and a tie falls', () => {
  const five = [4500, 4200, 4200, 3700, 2000];

  test.each([
    ['to draw level with a tie is not enough', 3700, '优秀 501'],
    ['who is of the tie needs a hundredth more', 4200, '优秀 1'],
    ['the one who holds the band has it', 4500, '无'],
    ['below the threshold of good it is the threshold that counts', 2000, '良好 400'],
  ])('%s', (_, own, expected) => expect(gap(lanxi, five, own)).toBe(expected));

  test('while fewer than the share reach the threshold, the threshold is the way in', () => {
    expect(gap(lanxi, [3500, 3400, 3000, 2000, 1000], 3500)).toBe('优秀 100');
  });

  test('a threshold is known before anybody was measured', () => {
    expect(nextBand(lanxi, [], 2000)).toMatchObject({ band: { title: '良好' }, gapHundredths: 400 });
    expect(nextBand(plan, [], 2000)).toBeNull();
  });
});

describe('nobody is exposed', () => {
  test('in a cohort of two the cut would be the colleague’s total, so there is none', () => {
    expect(bandCutsOf(plan, [chinese], teachers([9000, 8000]), [9000, 8000])).toEqual({});
  });

  test('a small group that is ranked with another has that cohort’s cuts', () => {
    const groups = [chinese, { id: 'arts', name: '艺体组', rankWith: 'chinese' }];
    const all = [...teachers(ten), { id: 'a1', name: '', groupId: 'arts' }];
    const { chinese: own, arts } = bandCutsOf(plan, groups, all, [...ten, 5000]);
    expect(arts).toEqual(own);
  });

  test('who is not ranked is not counted', () => {
    const unranked = teachers([9900], { id: 'guest', ranked: false });
    expect(bandCutsOf(plan, [chinese], [...teachers(ten), ...unranked], [...ten, 9900]).chinese).toEqual(
      cuts(plan, ten),
    );
  });

  test('where the school hides places, no gap is told', () => {
    expect(nextBand({ ...plan, places: 'hidden' }, cuts(plan, ten), 8900)).toBeNull();
  });
});
