import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { aFrozenStatement, cutoffAtMs } from '@/testing/term-end-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { frozenBookletView } from './frozen-booklet';

const book = builtInRuleBook('plan-110')!;
const attendance = {
  itemId: 'attendance',
  status: 'void',
  scoreHundredths: 0,
  own: null,
  provisional: false,
} as const;

test('a bound page shows the numbers of the statement and the seals of the cut-off', () => {
  const after = aCheckIn({ recordedAtMs: cutoffAtMs + 1 });
  const record = aRecord({ sessions: [aClosedSession()], facts: [after] });
  const page = frozenBookletView(record, aFrozenStatement({ items: [attendance] }), book);
  expect(page).toMatchObject({
    frozen: true,
    totalHundredths: 4200,
    maxHundredths: 11_000,
    total: { hoursHundredths: 200, targetHundredths: 1200 },
    seals: [{ status: 'absent' }],
    reach: { head: null, open: [], lost: [] },
  });
  expect(page.items.slice(0, 2)).toMatchObject([
    { itemId: 'trip', scoreHundredths: null, void: false, provisional: false },
    { itemId: 'attendance', scoreHundredths: 0, void: true, provisional: false },
  ]);
  const before = { ...record, facts: [aCheckIn({ recordedAtMs: cutoffAtMs })] };
  expect(frozenBookletView(before, aFrozenStatement(), book).seals).toMatchObject([{ status: 'onTime' }]);
});
