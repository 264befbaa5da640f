import document from '@/domain/scoring/books/plan-110.json';
import { faultAt, faultsOf, faultsWithin } from './faults';
import { withValue } from './path';

const faultyItem = withValue(
  withValue(document, ['items', 0, 'maxHundredths'], '三十'),
  ['items', 1, 'text'],
  '',
);

test('a number that is none is named by what was typed, words that are missing are asked for', () => {
  expect(faultsOf({ book: faultyItem, faults: [] })).toEqual([
    { path: 'items.0.maxHundredths', message: '「三十」读不懂：写成 3 或 2.5 这样，至多两位小数' },
    { path: 'items.1.text', message: '这里要写字' },
  ]);
});

test('each fault belongs to its field and to the part around it', () => {
  const faults = faultsOf({ book: faultyItem, faults: [] });
  expect([faultAt(faults, ['items', 1, 'text']), faultAt(faults, ['items', 1])]).toEqual([
    '这里要写字',
    undefined,
  ]);
  expect(faultsWithin(faults, ['items', 1]).map(({ path }) => path)).toEqual(['items.1.text']);
});

test('what only the cloud refuses stands where this phone finds nothing', () => {
  const refused = [{ path: 'items.0.title', message: '太长了' }];
  expect(faultsOf({ book: document, faults: refused })).toEqual(refused);
});
