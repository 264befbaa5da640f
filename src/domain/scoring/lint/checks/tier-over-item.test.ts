import type { Clause } from '../../clauses/clause';
import type { RuleBookItem } from '../../rule-book';
import { bookWithItem } from '../../testing/book-with';
import { tierOverItem } from './tier-over-item';

const tiers = (excellent: number): Clause => ({
  kind: 'inspectionTier',
  id: 'tier',
  title: '检查',
  text: '每次检查评一个等次',
  source: '附表',
  combine: 'average',
  effect: 'add',
  tiersHundredths: { excellent, good: 300, pass: 200, fail: 0 },
});
const outOf = (fullHundredths: number): RuleBookItem['conversion'] => {
  return { kind: 'proportion', fullHundredths, text: '折算', source: '附表' };
};
const byHighest: RuleBookItem['conversion'] = {
  kind: 'byHighest',
  within: 'school',
  formula: 'ownOverHighest',
  text: '按最高折算',
  source: '附表',
};

test.each<[string, Clause[], RuleBookItem['conversion'], string[]]>([
  ['5 in an item of 5', [tiers(500)], { kind: 'asIs' }, []],
  [
    '20 in an item of 5',
    [tiers(2000)],
    { kind: 'asIs' },
    ['「检查」的等次最高 20 分，超过「计划」的 5 分。'],
  ],
  ['20 converted out of 20', [tiers(2000)], outOf(2000), []],
  [
    '20 converted out of 10',
    [tiers(2000)],
    outOf(1000),
    ['「检查」的等次最高 20 分，超过「计划」的 10 分。'],
  ],
  ['20 converted by the highest', [tiers(2000)], byHighest, []],
])('%s', (_name, clauses, conversion, messages) => {
  expect(tierOverItem(bookWithItem(clauses, { conversion }), {}).map(({ message }) => message)).toEqual(
    messages,
  );
});

test('beside other clauses a conversion would shrink those too, so none is suggested', () => {
  const [finding] = tierOverItem(bookWithItem([tiers(2000), { ...tiers(100), id: 'other' }]), {});
  expect(finding?.suggestion).toBeNull();
});
