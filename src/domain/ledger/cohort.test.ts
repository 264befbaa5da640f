import { aRecord } from '@/testing/ledger-builder';
import { aMember } from '@/testing/school-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import type { Group } from '../people/member';
import { builtInRuleBook } from '../scoring/books/built-in';
import { bookletView } from './booklet';
import { measureTerm, noYardstick } from './cohort';
import type { LedgerRecord } from './record';
import { noSettings } from './term-settings';

const book = builtInRuleBook('plan-110')!;
const audienceMemberIds = ['m01', 'm02', 'm03'];
const sessions = [1, 2, 3, 4, 5, 6].map((number) =>
  aClosedSession({ sessionId: `s${number}`, number, hoursHundredths: 100, audienceMemberIds }),
);

/** Somebody who was at the first `attended` of six sessions. */
function record(memberId: string, attended: number): LedgerRecord {
  const facts = sessions.slice(0, attended).map(({ sessionId }) => {
    const subject = `${sessionId}.${memberId}`;
    return aCheckIn({ memberId, sessionId, subject, factId: `checkIn:${subject}:0` });
  });
  return aRecord({ person: aMember({ memberId }), sessions, facts });
}

const all = record('m01', 6);
const most = record('m02', 5);
const few = record('m03', 4);
const chinese: Group = { groupId: 'r1', kind: 'research', name: '语文组' };
const yardstickOf = (...records: LedgerRecord[]) =>
  measureTerm(book, records, [chinese], noSettings, inTime).yardstick;
const attendanceOf = (of: LedgerRecord, yardstick: Parameters<typeof bookletView>[2]) =>
  bookletView(of, book, yardstick, inTime).items.find((item) => item.itemId === 'attendance');

describe('the yardstick', () => {
  const yardstick = yardstickOf(all, most, few);

  test('is the most hours of anybody whose attendance is not void', () => {
    expect(yardstick).toEqual({
      takenAtMs: inTime,
      highestByItem: {
        trip: { numerator: 0, denominator: 1 },
        attendance: { numerator: 600, denominator: 1 },
      },
      ruleBook: { id: 'plan-110', version: 1 },
      bandCuts: {
        r1: [
          { bandId: 'excellent', heldFromHundredths: 4000, reachedFromHundredths: 4000 },
          { bandId: 'good', heldFromHundredths: 3500, reachedFromHundredths: 3500 },
        ],
      },
    });
    expect(yardstickOf(few, most).highestByItem.attendance?.numerator).toBe(500);
    expect(yardstickOf(few).highestByItem.attendance).toBeUndefined();
  });

  test('makes a booklet’s score provisional, at its time', () => {
    expect(attendanceOf(most, yardstick)).toMatchObject({ scoreHundredths: 2500, provisional: true });
    expect(bookletView(most, book, yardstick, inTime)).toMatchObject({
      provisional: true,
      yardstickAtMs: inTime,
    });
    expect(attendanceOf(few, yardstick)).toMatchObject({ scoreHundredths: 0, void: true });
  });

  test('before it was taken everybody is measured by their own, and no time is shown', () => {
    expect(attendanceOf(most, null)).toEqual(attendanceOf(most, noYardstick));
    expect(bookletView(most, book, null, inTime)).toMatchObject({ yardstickAtMs: null });
  });
});
