import { publishedRuleBook } from '../books/as-published/published';
import { builtInIds, builtInRuleBook } from '../books/built-in';
import type { LintContext } from './finding';
import { lint } from './lint';
import { settlementOf } from './settlement';

/** One small group, so that what depends on a school's groups is found too. */
const context: LintContext = {
  groups: [{ id: 'music', name: '音乐组', excellentPercent: 30, rankedTeachers: 1 }],
};

/** What was found in the wording as published, and how the usable book settled it. */
function settled(id: string): string[] {
  const published = publishedRuleBook(id)!;
  const usable = builtInRuleBook(id)!;
  const still = lint(usable, context);
  return lint(published, context).map((finding) => {
    const { kind, notes } = settlementOf(finding, published, usable, still);
    return [`${finding.code} ${finding.path}: ${kind}`, ...notes.map((text) => text.slice(0, 12))].join(
      ' | ',
    );
  });
}

test('the plan of 110 points', () => {
  expect(settled('plan-110')).toEqual([
    'total-not-100 items: open',
    'tier-over-item items.2.clauses.0.tiersHundredths: decided | 检查等次最高 20 分，',
    'unreachable-clause items.1.clauses.1: decided | 迟到、早退的仍计该次学时',
    'depends-on-being-sent items.0.clauses.0.dependsOnBeingSent: open',
    'ambiguous-formula items.0.conversion.formula: decided | 方案写「30 除最高乘本',
    'ambiguous-formula items.1.conversion.formula: decided | 方案写「30 除最高乘本',
    'highest-may-be-zero items.0.conversion: decided | 全校最高为 0 时（例如',
    'highest-may-be-zero items.1.conversion: decided | 全校最高为 0 时（例如',
    'quota-tie-unspecified ranking.bands.0.quota.tie: decided | 分界处总分相同的，都进较',
    'quota-tie-unspecified ranking.bands.1.quota.tie: decided | 分界处总分相同的，都进较',
    'small-group ranking.bands.0.quota: open',
    'pass-undefined reportedHours.unlessVoid: decided | 方案只说合格的上报 12',
  ]);
});

test('the table of 50 points', () => {
  expect(settled('lanxi-50')).toEqual([
    'total-not-100 items: open',
    'bands-count ranking.statedBands: decided | 原文说分四个等次，写出来',
    'bands-gap ranking.bands.2.toHundredths: decided | 原文三档写作 40–36',
    'bands-gap ranking.bands.1.toHundredths: decided | 原文三档写作 40–36',
    'bands-gap ranking.bands.0.quota: decided | 原文三档写作 40–36',
    'bands-below-total ranking.bands.0.toHundredths: decided | 各项满分合计 50 分，',
    'quota-tie-unspecified ranking.bands.0.quota.tie: decided | 优秀从不超过参评人数的 ',
    'small-group ranking.bands.0.quota: open',
  ]);
});

test('the hours', () => {
  expect(settled('hours-24')).toEqual([
    'hours-differ hours.planned.hoursHundredths: decided | 安排的 28 学时多于要',
  ]);
});

test('the duties: what another school asked for was left out, what nobody wrote is left to the school', () => {
  expect(settled('duties-tangbei')).toEqual([
    'missing-source duties.6.source: leftOut',
    'conflicting-duty duties.6: leftOut | 同一份材料里还有另一所学',
    'duty-without-number duties.9.count: open',
    'duty-without-number duties.10.count: open',
    'duty-without-number duties.11.count: open',
  ]);
});

test('no error of any wording as published is left open in the book made from it', () => {
  const open = builtInIds.flatMap((id) => {
    const published = publishedRuleBook(id);
    const usable = builtInRuleBook(id)!;
    if (published === undefined) return [];
    const errors = lint(published).filter(({ severity }) => severity === 'error');
    return errors.filter(
      (error) => !['decided', 'leftOut'].includes(settlementOf(error, published, usable, lint(usable)).kind),
    );
  });
  expect(open).toEqual([]);
});

test('what was mended without a word is told apart from what a note decided', () => {
  const published = publishedRuleBook('lanxi-50')!;
  const usable = { ...builtInRuleBook('lanxi-50')!, notes: [] };
  const kinds = lint(published).map((finding) => settlementOf(finding, published, usable, []).kind);
  expect(new Set(kinds)).toEqual(new Set(['mended']));
});
