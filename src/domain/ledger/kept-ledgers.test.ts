import { decideLedgers, ledgersOf } from './kept-ledgers';

const county = { id: 'county-hours', version: 1 };
const province = { id: 'province-credits', version: 1 };
const own = { id: 'county-hours', version: 2 };
const choosable = [county, own, province];

test('a school that decided nothing keeps the county’s hours and the province’s credits; one that keeps none keeps none', () => {
  expect(ledgersOf({})).toEqual([county, province]);
  expect(ledgersOf({ ledgers: [] })).toEqual([]);
});

test('the office exchanges a version and leaves another ledger out', () => {
  expect(decideLedgers({}, [own], choosable)).toEqual({
    ok: true,
    data: { before: [county, province], after: [own], changed: true },
  });
});

test('what stands already changes nothing', () => {
  expect(decideLedgers({}, [county, province], choosable)).toMatchObject({ data: { changed: false } });
});

test.each([
  ['a version that nobody has saved', [{ id: 'county-hours', version: 3 }], 'unknownBook'],
  ['a book that gives points', [{ id: 'plan-110', version: 1 }], 'unknownBook'],
  ['two versions of one book', [county, own], 'doubledBook'],
  [
    'more than a page can hold',
    Array.from({ length: 7 }, (_, n) => ({ id: `b${n}`, version: 1 })),
    'tooManyBooks',
  ],
])('%s is refused', (_what, wanted, code) => {
  expect(decideLedgers({}, wanted, choosable)).toMatchObject({ ok: false, error: { code } });
});
