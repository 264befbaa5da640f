import type { Band, Quota } from '../band';
import { builtInRuleBook } from '../books/built-in';
import type { Clause } from '../clauses/clause';
import type { RuleBook, RuleBookItem } from '../rule-book';

const lanxi50 = builtInRuleBook('lanxi-50') as RuleBook;
const [plan] = lanxi50.items as [RuleBookItem, ...RuleBookItem[]];

/** A book of 50 points with these bands, named 甲, 乙, 丙 from the first. */
export function bookWithBands(bands: readonly Partial<Band>[], ranking: Partial<RuleBook['ranking']> = {}) {
  const full = bands.map((each, index): Band => {
    const title = ['甲', '乙', '丙'][index] ?? '丁';
    const nothing = {
      quota: null,
      fromHundredths: null,
      toHundredths: null,
      appraisalPointsHundredths: null,
    };
    return { id: `b${index}`, title, source: '附表', ...nothing, ...each };
  });
  return { ...lanxi50, ranking: { ...lanxi50.ranking!, statedBands: null, ...ranking, bands: full } };
}

export function share(percent: number, parts: Partial<Quota> = {}): Quota {
  return { percent, rounding: 'halfUp', tie: 'better', movedByGroup: false, ...parts };
}

/** A book of one item, `计划` of 5 points, with these clauses. */
export function bookWithItem(clauses: readonly Clause[], parts: Partial<RuleBookItem> = {}): RuleBook {
  return { ...lanxi50, items: [{ ...plan, ...parts, clauses: [...clauses] }] };
}
