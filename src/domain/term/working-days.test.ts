import { getDayDetail } from 'chinese-days';
import { workingDayAfter } from './working-days';

describe('the third working day after return', () => {
  test.each([
    ['2025-09-01', '2025-09-04', 'an ordinary Monday'],
    ['2025-09-05', '2025-09-10', 'a Friday: the weekend does not count'],
    ['2025-09-06', '2025-09-10', 'a Saturday: neither does the day of return'],
    ['2025-09-26', '2025-09-30', 'a Friday before a worked Sunday (调休 2025-09-28)'],
    ['2025-09-30', '2025-10-11', 'the eve of the National Day week, up to the worked Saturday'],
    ['2026-02-13', '2026-02-25', 'the eve of Spring Festival, with the worked Saturday 2026-02-14'],
    ['2025-12-31', '2026-01-06', 'New Year: 2026-01-02 is free, 2026-01-04 is worked'],
  ])('returned on %s it is %s: %s', (returnedOn, deadline) => {
    expect(workingDayAfter(returnedOn, 3)).toEqual({ date: deadline, provisional: false });
  });

  test('is provisional as soon as a day of a year without a published calendar is counted', () => {
    expect(workingDayAfter('2026-12-28', 3)).toEqual({ date: '2026-12-31', provisional: false });
    expect(workingDayAfter('2026-12-29', 3)).toEqual({ date: '2027-01-01', provisional: true });
    expect(workingDayAfter('2027-03-01', 3)).toEqual({ date: '2027-03-04', provisional: true });
    expect(workingDayAfter('2003-03-03', 3)).toEqual({ date: '2003-03-06', provisional: true });
  });
});

test('the installed calendar knows the National Day of the last published year and none later', () => {
  expect(getDayDetail('2026-10-01').work).toBe(false);
  expect(getDayDetail('2027-10-01').work).toBe(true);
});
