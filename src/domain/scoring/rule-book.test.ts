import { builtInRuleBook } from './books/built-in';
import document from './books/plan-110.json';
import { readRuleBook } from './rule-book';

/** A copy of plan-110 with one thing changed. */
function changed(change: (copy: typeof document) => void): unknown {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

/** A book of nothing yet, and a duty for it. */
const empty = { ...structuredClone(document), items: [], ranking: null, reportedHours: null };
const meeting = {
  id: 'meeting',
  title: '组内活动',
  oneOf: ['groupMeeting'],
  count: 1,
  per: 'month',
  each: 'researchGroup',
  cohort: { kind: 'everyone' },
  parts: [],
  pages: null,
  insteadOf: null,
  text: '教研组每月活动一次。',
  source: '校本研修方案',
};

describe('plan-110 as a document', () => {
  test('is read without loss', () => {
    expect(readRuleBook(document)).toEqual({ ok: true, book: document });
    expect(builtInRuleBook('plan-110')).toEqual(document);
  });

  test('there is no book of an unknown id, nor of a name every object has', () => {
    expect([builtInRuleBook('plan-111'), builtInRuleBook('toString')]).toEqual([undefined, undefined]);
  });

  test('its items total 110', () => {
    expect(document.items.reduce((sum, item) => sum + item.maxHundredths, 0)).toBe(11_000);
  });

  test('every note is about something the book has', () => {
    const known = [...document.items.map((item) => item.id), 'items', 'ranking', 'reportedHours'];
    expect(document.notes.flatMap((note) => note.about).filter((about) => !known.includes(about))).toEqual(
      [],
    );
  });
});

test('a book may ask for duties alone, and a source may still be owed', () => {
  const book = { ...empty, duties: [{ ...meeting, source: '' }] };
  expect(readRuleBook(book)).toEqual({ ok: true, book });
});

describe('a document that is no rule book is refused with the place of each fault', () => {
  test.each<[string, unknown, string[]]>([
    ['no document', null, ['']],
    [
      'a number without the words it comes from',
      changed((copy) => (copy.items[2]!.clauses[0]!.text = ' ')),
      ['items.2.clauses.0.text'],
    ],
    [
      'half a hundredth',
      changed((copy) => (copy.items[0]!.maxHundredths = 0.5)),
      ['items.0.maxHundredths', 'items.0.maxHundredths'],
    ],
    [
      'an unknown clause kind',
      changed((copy) => (copy.items[0]!.clauses[0]!.kind = 'formula')),
      ['items.0.clauses.0.kind'],
    ],
    [
      'an unknown key',
      changed((copy) => Object.assign(copy.items[1]!, { formula: '30*own' })),
      ['items.1.formula'],
    ],
    ['a day that is none', changed((copy) => (copy.effectiveFrom = '2025-9-1')), ['effectiveFrom']],
    ['nothing at all', { ...empty, duties: [] }, ['']],
    ['two duties of one id', { ...empty, duties: [meeting, meeting] }, ['']],
    ['a duty instead of none', { ...empty, duties: [{ ...meeting, insteadOf: 'talk' }] }, ['']],
    [
      'a group that is under 35',
      { ...empty, duties: [{ ...meeting, cohort: { kind: 'underAge', years: 35 } }] },
      ['duties.0'],
    ],
    ['two items of one id', changed((copy) => (copy.items[0]!.id = 'notes')), ['']],
    ['two clauses of one id', changed((copy) => (copy.items[0]!.clauses[1]!.id = 'trip.cascade')), ['']],
    [
      'hours tied to an item that is not there',
      changed((copy) => (copy.reportedHours.unlessVoid = ['sport'])),
      [''],
    ],
    [
      'a band without a share that is one',
      changed((copy) => (copy.ranking.bands[1]!.quota!.percent = 101)),
      ['ranking.bands.1.quota.percent'],
    ],
  ])('%s', (_name, broken, paths) => {
    const reading = readRuleBook(broken);
    expect(reading.ok ? [] : reading.faults.map((fault) => fault.path)).toEqual(paths);
  });
});
