import { workingDayAfter } from '../../../term/working-days';
import { dayAfter } from '../arbitrary-day';
import { thirdWorkingDayAfter } from './working-days';

test.each([
  ['2025-09-30', '2025-10-11', 'the worked Saturday after National Day'],
  ['2026-02-13', '2026-02-25', 'after Spring Festival, with the worked Saturday before it'],
])('returned on %s, the third working day is %s: %s', (returnedOn, deadline) => {
  expect(thirdWorkingDayAfter(returnedOn)).toBe(deadline);
});

test('the notices copied by hand and the installed calendar agree on every day of return of the school year’s first half', () => {
  const returns = Array.from({ length: 185 }, (_, offset) => dayAfter('2025-08-25', offset));
  expect(returns.map(thirdWorkingDayAfter)).toEqual(returns.map((each) => workingDayAfter(each, 3).date));
});
