import { cascadeDeadline } from './cascade-deadline';
import type { Extension } from './trip';

const back = (to: string) => ({ to, returnedOn: null, extension: null });
const extendedTo = (to: string): Extension => ({ to, reason: '礼堂在修', byMemberId: 'm40', atMs: 0 });

/** Counted by hand in the State Council's calendars of 2025 and 2026. */
describe('the training after a trip is due', () => {
  test.each([
    ['2025-09-30', '2025-10-11', '国庆 10-01 to 10-08 is free; 10-09, 10-10 and the worked Saturday 10-11'],
    ['2024-12-31', '2025-01-06', '元旦 01-01 alone is free; 01-02, 01-03, a weekend, 01-06'],
    ['2025-01-24', '2025-02-05', 'the worked Sunday 01-26 and 01-27, then 春节 01-28 to 02-04, 02-05'],
    ['2025-01-27', '2025-02-07', '春节 01-28 to 02-04 is free; 02-05, 02-06, 02-07'],
    ['2025-02-06', '2025-02-10', '02-07, the worked Saturday 02-08, a free Sunday, 02-10'],
    ['2025-04-25', '2025-04-29', 'a free Saturday, the worked Sunday 04-27, 04-28, 04-29'],
    ['2025-04-30', '2025-05-08', '劳动节 05-01 to 05-05 is free; 05-06, 05-07, 05-08'],
    ['2025-05-30', '2025-06-05', '端午 05-31 to 06-02 is free; 06-03, 06-04, 06-05'],
    ['2025-09-26', '2025-09-30', 'a free Saturday, the worked Sunday 09-28, 09-29, 09-30'],
    ['2025-12-30', '2026-01-05', '12-31, 元旦 01-01 to 01-03 is free, the worked Sunday 01-04, 01-05'],
    ['2026-01-02', '2026-01-06', 'back within 元旦: the worked Sunday 01-04, 01-05, 01-06'],
    ['2026-02-13', '2026-02-25', 'the worked Saturday 02-14, 春节 02-15 to 02-23 is free, 02-24, 02-25'],
    ['2026-02-25', '2026-02-28', '02-26, 02-27 and the worked Saturday 02-28'],
    ['2026-05-06', '2026-05-09', '05-07, 05-08 and the worked Saturday 05-09'],
    ['2026-09-18', '2026-09-22', 'a free Saturday, the worked Sunday 09-20, 09-21, 09-22'],
    ['2026-09-30', '2026-10-10', '国庆 10-01 to 10-07 is free; 10-08, 10-09 and the worked Saturday 10-10'],
  ])('back on %s: %s (%s)', (returned, date) => {
    expect(cascadeDeadline(back(returned))).toEqual({ date, provisional: false });
  });

  test('provisionally, where a year without a published calendar is counted', () => {
    expect(cascadeDeadline(back('2026-12-28'))).toEqual({ date: '2026-12-31', provisional: false });
    expect(cascadeDeadline(back('2026-12-29'))).toEqual({ date: '2027-01-01', provisional: true });
  });

  test('from the day they came back, where it is not the planned one', () => {
    expect(cascadeDeadline({ ...back('2025-09-30'), returnedOn: '2025-09-26' }).date).toBe('2025-09-30');
  });

  test('on the day of the extension, when that is later', () => {
    const trip = back('2025-09-30');
    expect(cascadeDeadline({ ...trip, extension: extendedTo('2025-10-15') }).date).toBe('2025-10-15');
    expect(cascadeDeadline({ ...trip, extension: extendedTo('2025-10-09') }).date).toBe('2025-10-11');
  });
});
