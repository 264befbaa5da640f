import document from './books/plan-110.json';
import { readRuleBook } from './rule-book';

/** What is said of plan-110 with one thing changed. */
function said(change: (copy: typeof document) => void): string[] {
  const copy = structuredClone(document);
  change(copy);
  const reading = readRuleBook(copy);
  return reading.ok ? [] : reading.faults.map(({ path, message }) => `${path}：${message}`);
}

test.each<[string, (copy: typeof document) => void, string[]]>([
  [
    'an amount is said in its unit',
    (book) => (book.items[0]!.maxHundredths = 0),
    ['items.0.maxHundredths：不能小于 0.01'],
  ],
  [
    'a percent is said as it is',
    (book) => (book.ranking.bands[0]!.quota!.percent = 101),
    ['ranking.bands.0.quota.percent：不能大于 100'],
  ],
  [
    'a word in place of a number',
    (book) => Object.assign(book.items[1]!, { maxHundredths: '三十' }),
    ['items.1.maxHundredths：这里要写数字'],
  ],
  [
    'a choice that is none of those offered',
    (book) => (book.items[0]!.startsFrom = 'half'),
    ['items.0.startsFrom：请从列出的里面选一样'],
  ],
  [
    'something left out, and something that no book has',
    (book) => {
      Object.assign(book.items[0]!, { colour: '红' });
      Reflect.deleteProperty(book, 'duties');
    },
    ['duties：这一栏还没有填', 'items.0.colour：细则里没有这一栏'],
  ],
  ['the schema’s own words stand', (book) => (book.title = ' '), ['title：这里要写字']],
])('%s', (_what, change, words) => {
  expect(said(change).sort()).toEqual(words.sort());
});
