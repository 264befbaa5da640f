import { type RuleBook, readRuleBook } from '../rule-book';
import countyHours from './county-hours.json';
import duties22 from './duties-22.json';
import dutiesLanxi from './duties-lanxi.json';
import dutiesTangbei from './duties-tangbei.json';
import genres3 from './genres-3.json';
import hours24 from './hours-24.json';
import lanxi50 from './lanxi-50.json';
import plan110 from './plan-110.json';
import provinceCredits from './province-credits.json';

/** The rule books that come with the product. A school adopts one and may change it into a version of its own. */
const documents: Readonly<Record<string, unknown>> = {
  'plan-110': plan110,
  'lanxi-50': lanxi50,
  'hours-24': hours24,
  'duties-lanxi': dutiesLanxi,
  'duties-tangbei': dutiesTangbei,
  'duties-22': duties22,
  'genres-3': genres3,
  'county-hours': countyHours,
  'province-credits': provinceCredits,
};

export const builtInIds: readonly string[] = Object.keys(documents);

/**
 * The built-in rule book of this id; undefined when there is none. Throws when a shipped document breaks the schema,
 * which only a mistake of ours can cause.
 */
export function builtInRuleBook(id: string): RuleBook | undefined {
  if (!Object.hasOwn(documents, id)) return undefined;
  const reading = readRuleBook(documents[id]);
  if (reading.ok) return reading.book;
  throw new Error(`Built-in rule book ${id} is broken: ${JSON.stringify(reading.faults)}`);
}
