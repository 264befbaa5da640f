import { aTerm } from '@/testing/founded-school';
import { aComputedTerm, aFreezingTerm, aFrozenTerm, aNoticedTerm } from '@/testing/term-end-builder';
import { atSchoolTime } from '../term/school-day';
import { openTermEnd, type TermEnd } from './term-end/term-end';
import { type VerdictTime, verdictTime } from './verdict-time';

const within = atSchoolTime('2026-12-10', '20:15');
const lastMinute = atSchoolTime('2027-01-31', '23:59');
const dayAfter = atSchoolTime('2027-02-01', '00:00');
const untouched = openTermEnd('xh', '2026-1');

test.each<[string, TermEnd, number, VerdictTime]>([
  ['within the term, before anybody computed results', untouched, within, 'beforeResults'],
  ['in the last minute of the last day', untouched, lastMinute, 'beforeResults'],
  ['on the day after the last', untouched, dayAfter, 'afterResults'],
  ['once a draft of results was computed', aComputedTerm(), within, 'afterResults'],
  ['while results are put up', aNoticedTerm(), within, 'afterResults'],
  ['after a notice was taken back', aComputedTerm({ notice: aNoticedTerm().notice }), within, 'afterResults'],
  ['while results are being frozen', aFreezingTerm(), dayAfter, 'afterCutoff'],
  ['once results are frozen', aFrozenTerm(), dayAfter, 'afterCutoff'],
])('%s', (_, termEnd, now, expected) => {
  expect(verdictTime(termEnd, aTerm(), now)).toBe(expected);
});
