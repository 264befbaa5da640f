import fc from 'fast-check';
import { aRecord } from '@/testing/ledger-builder';
import { builtInRuleBook } from '../scoring/books/built-in';
import { whole } from '../scoring/exact';
import type { Statement } from '../scoring/statement';
import { dryRunNumbers, movements, type Side } from './dry-run';
import { noSettings } from './term-settings';
import { tryOut } from './trial';

const plan = builtInRuleBook('plan-110')!;
const lanxi = builtInRuleBook('lanxi-50')!;

interface Told {
  readonly total: number;
  readonly band?: string | null;
  /** By item id. */
  readonly scores?: Readonly<Record<string, number | null>>;
  readonly own?: number;
  readonly group?: string;
}

/** A statement as a book would make it, with what matters here; what is not told is 0. */
function statementOf(book: Side['book'], teacherId: string, told: Told): Statement {
  const { total, band = null, scores = {}, own = 0, group = 'g1' } = told;
  return {
    teacherId,
    groupId: group,
    items: book.items.map(({ id: itemId, conversion }) => ({
      itemId,
      status: 'scored',
      scoreHundredths: scores[itemId] === undefined ? 0 : scores[itemId],
      own: conversion.kind === 'byHighest' ? whole(own) : null,
      provisional: false,
    })),
    totalHundredths: total,
    hoursHundredths: 0,
    reportedHoursHundredths: null,
    rank: 1,
    bandId: band,
    appraisalPointsHundredths: null,
  };
}

function sideOf(book: Side['book'], people: Readonly<Record<string, Told>>): Side {
  return { book, statements: Object.entries(people).map(([id, told]) => statementOf(book, id, told)) };
}

const changedItems = (before: Side, after: Side) =>
  dryRunNumbers(before, after).items.filter(({ changed, highestMoved }) => changed > 0 || highestMoved);

describe('who moves', () => {
  const before = sideOf(plan, {
    rises: { total: 8000, band: 'good' },
    falls: { total: 9000, band: 'excellent' },
    stays: { total: 7000, band: 'pass' },
    sameTotal: { total: 8500, band: 'good' },
  });
  const after = sideOf(plan, {
    rises: { total: 9150, band: 'excellent' },
    falls: { total: 8900, band: 'good' },
    stays: { total: 7000, band: 'pass' },
    sameTotal: { total: 8500, band: 'excellent' },
  });

  test('is whose total or band becomes another one, in the order of the roster', () => {
    expect(movements(before, after)).toEqual([
      {
        memberId: 'rises',
        beforeHundredths: 8000,
        afterHundredths: 9150,
        beforeBand: '良好',
        afterBand: '优秀',
      },
      {
        memberId: 'falls',
        beforeHundredths: 9000,
        afterHundredths: 8900,
        beforeBand: '优秀',
        afterBand: '良好',
      },
      {
        memberId: 'sameTotal',
        beforeHundredths: 8500,
        afterHundredths: 8500,
        beforeBand: '良好',
        afterBand: '优秀',
      },
    ]);
  });

  test('is counted: how many, by how much, between which bands', () => {
    expect(dryRunNumbers(before, after)).toMatchObject({
      teachers: 4,
      moved: 3,
      up: 1,
      down: 1,
      largestUpHundredths: 1150,
      largestDownHundredths: -100,
      bands: [
        { from: '良好', to: '优秀', count: 2 },
        { from: '优秀', to: '良好', count: 1 },
      ],
    });
  });

  test('nobody, when nothing changes', () => {
    expect(dryRunNumbers(before, before)).toMatchObject({
      moved: 0,
      up: 0,
      down: 0,
      largestUpHundredths: 0,
      largestDownHundredths: 0,
      bands: [],
    });
  });

  test('bands are told by the titles of their own book, and no band is one too', () => {
    const byPlan = sideOf(plan, { a: { total: 4000, band: 'pass' }, b: { total: 4000, band: null } });
    const byLanxi = sideOf(lanxi, {
      a: { total: 4000, band: 'excellent' },
      b: { total: 4000, band: 'good' },
    });
    expect(dryRunNumbers(byPlan, byLanxi).bands).toEqual([
      { from: '合格', to: '优秀', count: 1 },
      { from: null, to: '良好', count: 1 },
    ]);
  });
});

describe('why', () => {
  test('a new highest: whoever is measured by it loses, and the item says so', () => {
    const before = sideOf(plan, {
      best: { total: 3000, scores: { trip: 3000 }, own: 400 },
      other: { total: 1500, scores: { trip: 1500 }, own: 200 },
    });
    const after = sideOf(plan, {
      best: { total: 3000, scores: { trip: 3000 }, own: 600 },
      other: { total: 1000, scores: { trip: 1000 }, own: 200 },
    });
    expect(changedItems(before, after)[0]).toEqual({
      itemId: 'trip',
      title: '外出学习',
      changed: 1,
      highestMoved: true,
    });
  });

  test('a highest within a group moves though the school’s stays', () => {
    const items = plan.items.map((item) =>
      item.conversion.kind === 'byHighest'
        ? { ...item, conversion: { ...item.conversion, within: 'researchGroup' as const } }
        : item,
    );
    const book = { ...plan, items };
    const before = sideOf(book, { a: { total: 0, own: 500 }, b: { total: 0, own: 200, group: 'g2' } });
    const after = sideOf(book, { a: { total: 0, own: 500 }, b: { total: 0, own: 300, group: 'g2' } });
    expect(changedItems(before, after).map(({ highestMoved }) => highestMoved)).toEqual([true, true]);
    const ofSchool = (side: Side) => ({ ...side, book: plan });
    expect(changedItems(ofSchool(before), ofSchool(after))).toEqual([]);
  });

  test('an item that a book lacks gives nothing; one that does not apply is not a score of 0', () => {
    const withoutTrip = { ...plan, items: plan.items.filter(({ id }) => id !== 'trip') };
    const before = sideOf(plan, {
      travelled: { total: 3000, scores: { trip: 3000, notes: 0 } },
      stayed: { total: 0, scores: { notes: 0 } },
      exempt: { total: 0, scores: { trip: null, notes: null } },
    });
    const after = sideOf(withoutTrip, {
      travelled: { total: 0 },
      stayed: { total: 0 },
      exempt: { total: 0 },
    });
    expect(changedItems(before, after)).toEqual([
      { itemId: 'notes', title: '学习笔记', changed: 1, highestMoved: false },
      { itemId: 'trip', title: '外出学习', changed: 1, highestMoved: false },
    ]);
  });
});

const aTotal = fc.integer({ min: 0, max: 11_000 });
const aBand = fc.constantFrom('excellent', 'good', 'pass', null);
const told = fc.record({ total: aTotal, band: aBand });
const pairs = fc.array(fc.tuple(told, told), { maxLength: 30 }).map((all) => {
  const side = (index: 0 | 1) =>
    sideOf(plan, Object.fromEntries(all.map((pair, number) => [`t${number}`, pair[index]])));
  return [side(0), side(1)] as const;
});

describe('whatever happens to whom', () => {
  test('nobody is counted twice, and the way back is the mirror of the way there', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = dryRunNumbers(before, after);
        const back = dryRunNumbers(after, before);
        expect(there.moved).toBe(movements(before, after).length);
        expect(there.up + there.down).toBeLessThanOrEqual(there.moved);
        expect(there.moved).toBeLessThanOrEqual(there.teachers);
        expect([back.moved, back.up, back.down]).toEqual([there.moved, there.down, there.up]);
        expect(back.largestUpHundredths).toBe(0 - there.largestDownHundredths);
        const count = (numbers: typeof there) => numbers.bands.reduce((sum, band) => sum + band.count, 0);
        expect(count(back)).toBe(count(there));
      }),
    );
  });

  test('trying what is in force moves nobody', () => {
    const ground = { book: plan, records: [aRecord()], groups: [], settings: noSettings };
    const tried = tryOut(ground, { kind: 'book', id: plan.id, version: plan.version }, plan, 0);
    if (!tried.ok) throw new Error(tried.error.message);
    expect(dryRunNumbers(tried.data.before, tried.data.after)).toMatchObject({ teachers: 1, moved: 0 });
  });
});
