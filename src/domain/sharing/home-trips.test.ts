import { aTrip } from '@/testing/trip-builder';
import { atSchoolTime } from '../term/school-day';
import { dueWords, goingOn } from './home-trips';
import { nothingDone, tripStage } from './trip-stage';

const now = atSchoolTime('2025-10-09', '11:20');
const holiday = { from: '2025-09-28', to: '2025-09-30' };
const entry = (changes: Parameters<typeof aTrip>[0], mine = false) => {
  const trip = aTrip(changes);
  return { tripId: trip.tripId, from: trip.from, mine, stage: tripStage(trip, nothingDone, now) };
};

test('who is away, just back, or leaves within a week is news; one’s own trip always is', () => {
  const back = entry({ tripId: 'back', ...holiday });
  const away = entry({ tripId: 'away', from: '2025-10-09', to: '2025-10-10' });
  const soon = entry({ tripId: 'soon', from: '2025-10-16', to: '2025-10-17' });
  const later = entry({ tripId: 'later', from: '2025-10-17', to: '2025-10-18' });
  const own = entry({ tripId: 'own', from: '2025-11-17', to: '2025-11-18' }, true);
  const over = entry({ tripId: 'over', from: '2025-09-01', to: '2025-09-02' });
  const ids = (of: readonly { tripId: string }[]) => of.map(({ tripId }) => tripId);
  expect(ids(goingOn([back, away, later, over], now))).toEqual(['back', 'away']);
  expect(ids(goingOn([own, soon], now))).toEqual(['own', 'soon']);
  expect(goingOn([back, away, soon, own], now)).toHaveLength(3);
});

test('what is left after the National Day holiday is said with its day and why', () => {
  const trip = aTrip(holiday);
  expect(dueWords(trip, 'cascadeDue', now)).toEqual({
    title: '二次培训，还有 3 个工作日',
    note: '最晚 10月11日 周六（调休上班），逾期不计学分',
  });
  expect(dueWords(trip, 'away', now)).toBeNull();
});
