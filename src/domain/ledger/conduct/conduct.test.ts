import { aConductReport } from '@/testing/conduct-builder';
import { people } from '@/testing/founded-school';
import {
  aCheckIn,
  aClosedSession,
  aLeave,
  aMakeUp,
  anOpenSession,
  aSession,
} from '@/testing/session-builder';
import { attendanceBySession } from '../../attendance/attendance';
import { atSchoolTime } from '../../term/school-day';
import type { Fact } from '../fact';
import { openTermEnd } from '../term-end/term-end';
import { type ReportWish, reportConduct } from './admit';
import { hearingEndsAtMs, isHeard } from './hearing';
import type { ConductState } from './report';
import { reportIdOf } from './report-of-fact';
import { type ConductEyes, eyesOf, judgesOf, reportRight } from './right';
import { type ConductAct, type ConductGround, takeConductStep } from './steps';

const personOf = (memberId: string) => {
  const found = people.find((person) => person.memberId === memberId);
  if (found === undefined) throw new Error(`no ${memberId}`);
  return found;
};

describe('who may report whom', () => {
  test.each([
    ['a leader somebody of the own group', 'm09', 'm01', 'mayReport'],
    ['a leader nobody of another group', 'm09', 'm20', 'notYours'],
    ['a preparation leader nobody', 'm10', 'm01', 'notYours'],
    ['a teacher nobody', 'm02', 'm01', 'notYours'],
    ['the office anybody who teaches', 'm40', 'm20', 'mayReport'],
    ['the principal anybody who teaches', 'm41', 'm09', 'mayReport'],
    ['nobody oneself', 'm09', 'm09', 'own'],
    ['nobody an officer who does not teach', 'm41', 'm40', 'notTeaching'],
  ])('%s', (_, reporter, about, right) => {
    expect(reportRight(personOf(reporter), personOf(about))).toBe(right);
  });
});

describe('who decides', () => {
  const judges = (changes: Parameters<typeof aConductReport>[0], roster = [...people]) =>
    judgesOf(
      aConductReport(changes),
      roster.filter(({ roles }) => roles.some((role) => role !== 'teacher')),
    );
  const only = (...ids: string[]) => people.filter(({ memberId }) => ids.includes(memberId));

  test.each<[string, Parameters<typeof aConductReport>[0], string[]]>([
    ['both officers of a leader’s report', {}, ['m40', 'm42']],
    ['the other officer of an officer’s report', { byMemberId: 'm40' }, ['m42']],
    ['the other officer of a report about an officer', { aboutMemberId: 'm42' }, ['m40']],
    [
      'another officer or the principal of an appeal',
      { state: 'appealed', deciderIds: ['m40'] },
      ['m41', 'm42'],
    ],
    [
      'never who reported, of an appeal',
      { state: 'appealed', byMemberId: 'm41', deciderIds: ['m40'] },
      ['m42'],
    ],
    ['nobody, of what is decided', { state: 'penalised', deciderIds: ['m40'] }, []],
  ])('%s', (_, changes, expected) => {
    expect(judges(changes, only('m40', 'm41', 'm42'))).toEqual(expected);
  });

  test('the principal, where the office has nobody who did not report', () => {
    expect(judges({ byMemberId: 'm40' }, only('m40', 'm41'))).toEqual(['m41']);
  });

  test('who reported hears an appeal only where nobody else is left', () => {
    const appealed = { state: 'appealed', byMemberId: 'm41', deciderIds: ['m40'] } as const;
    expect(judges(appealed, only('m40', 'm41'))).toEqual(['m41']);
  });

  test('nobody who cannot open the app', () => {
    const roster = only('m40', 'm42').map((person) => ({ ...person, boundAtMs: null }));
    expect(judgesOf(aConductReport(), roster)).toEqual([]);
  });
});

test.each<[string, string, ConductEyes | null]>([
  ['whom it is about', 'm01', 'about'],
  ['who reported', 'm09', 'reporter'],
  ['an officer', 'm40', 'judge'],
  ['the principal, while it does not come to be decided there', 'm41', null],
  ['a colleague of the group', 'm02', null],
  ['another leader', 'm20', null],
])('%s reads it as they may', (_, reader, eyes) => {
  expect(eyesOf(personOf(reader), aConductReport(), [...people.slice(6)])).toBe(eyes);
});

describe('nobody is penalised unheard', () => {
  const reportedAt = (day: string, time: string) => ({ receivedAtMs: atSchoolTime(day, time) });

  test.each([
    ['a Friday evening: Monday and Tuesday are theirs', '2026-12-18', '2026-12-22'],
    ['a Monday: Tuesday and Wednesday', '2026-12-21', '2026-12-23'],
    ['the day before National Day: two days after it', '2026-09-30', '2026-10-09'],
    ['before a worked Saturday, which counts', '2026-10-08', '2026-10-10'],
  ])('%s', (_, day, last) => {
    expect(hearingEndsAtMs(reportedAt(day, '19:00'))).toBe(atSchoolTime(last, '23:59') + 59_999);
  });

  test.each<[string, ConductState, string, boolean]>([
    ['not while they have time', 'reported', '2026-12-22T23:59', false],
    ['after it', 'reported', '2026-12-23T00:00', true],
    ['as soon as they said something', 'answered', '2026-12-19T08:00', true],
  ])('%s', (_, state, at, heard) => {
    const [day = '', time = ''] = at.split('T');
    expect(isHeard({ ...reportedAt('2026-12-18', '19:00'), state }, atSchoolTime(day, time))).toBe(heard);
  });
});

describe('what can be reported', () => {
  const evening = atSchoolTime('2026-12-18', '19:00');
  const term = { schoolId: 'xh', termId: '2026-1', from: '2026-09-01', to: '2027-01-31' };
  const wish = (changes: Partial<ReportWish> = {}): ReportWish => {
    const { reportId, aboutMemberId, kind, training, account, evidence } = aConductReport();
    return { reportId, aboutMemberId, kind, training, account, evidence, photos: [], files: [], ...changes };
  };
  const report = (
    session: Parameters<typeof aSession>[0],
    facts: Fact[],
    changes: Partial<ReportWish> = {},
  ) => {
    const attendance = attendanceBySession(facts, []).get('2026-1-s08');
    const about = { session: aClosedSession(session), attendance };
    return reportConduct(wish(changes), term, about, { memberId: 'm09', now: evening });
  };
  const codeOf = (result: ReturnType<typeof report>) => (result.ok ? 'reported' : result.error.code);

  test.each<[string, Parameters<typeof aSession>[0], Fact[], string]>([
    ['silence after the closing', {}, [], 'reported'],
    ['an approved leave', {}, [aLeave()], 'onLeave'],
    ['a leave that the law protects', {}, [aLeave({ protected: true })], 'onLeave'],
    ['a session made up', {}, [aMakeUp()], 'madeUp'],
    ['who was there', {}, [aCheckIn()], 'wasThere'],
    ['who was not expected', { audienceMemberIds: ['m02'] }, [], 'notExpected'],
    ['a session that is still open', anOpenSession(), [], 'notHeldYet'],
    ['a session that is planned', aSession(), [], 'notHeldYet'],
    ['a cancelled session', { state: 'cancelled' }, [], 'notHeld'],
  ])('absence: %s', (_, session, facts, code) => {
    expect(codeOf(report(session, facts))).toBe(code);
  });

  test('misconduct of somebody who was there', () => {
    expect(codeOf(report({}, [aCheckIn()], { kind: 'misconduct' }))).toBe('reported');
  });

  test.each([
    ['2026-12-18', 'reported'],
    ['2026-12-19', 'outsideTerm'],
    ['2026-08-31', 'outsideTerm'],
  ])('a training of the authority on %s: %s', (day, code) => {
    const training = { organiser: 'authority', sessionId: null, title: '市教育局安全培训', day } as const;
    expect(codeOf(reportConduct(wish({ training }), term, null, { memberId: 'm09', now: evening }))).toBe(
      code,
    );
  });
});

describe('a step', () => {
  const later = atSchoolTime('2026-12-23', '09:00');
  const ground: ConductGround = {
    standing: null,
    termEnd: openTermEnd('xh', '2026-1'),
    range: { leastHundredths: 500, mostHundredths: 1000 },
    session: { session: aClosedSession(), attendance: undefined },
  };
  const penalise: ConductAct = { round: 1, act: 'penalised', words: '情况属实', creditsHundredths: 650 };
  const take = (
    act: Partial<ConductAct> = {},
    known: Partial<ConductGround> = {},
    report: Parameters<typeof aConductReport>[0] = {},
    now = later,
  ) =>
    takeConductStep(
      aConductReport(report),
      { ...penalise, ...act },
      { ...ground, ...known },
      {
        memberId: 'm40',
        now,
      },
    );
  const codeOf = (result: ReturnType<typeof take>) =>
    result.ok ? ('taken' in result.data ? result.data.taken.report.state : 'repeated') : result.error.code;

  test('a penalty is a fact whose evidence is the report', () => {
    expect(take()).toMatchObject({
      data: {
        taken: {
          report: {
            state: 'penalised',
            rounds: 2,
            deciderIds: ['m40'],
            factId: 'record:conduct-m09-k0000001.m01:0',
          },
          round: { n: 1, act: 'penalised', creditsHundredths: 650, words: '情况属实' },
          fact: {
            memberId: 'm01',
            recordedBy: 'm40',
            day: '2026-12-18',
            what: {
              kind: 'penalty',
              title: '缺训：第 8 次研修「班主任带班与心理辅导」',
              creditsHundredths: 650,
            },
            evidence: { kind: 'conductReport', reportId: 'm09-k0000001' },
          },
        },
      },
    });
    expect(reportIdOf('record:conduct-m09-k0000001.m01:0')).toBe('m09-k0000001');
    expect(reportIdOf('record:m40-k0000001.m01:0')).toBeNull();
  });

  const onLeave = attendanceBySession([aLeave()], []).get('2026-1-s08');
  const dayBefore = atSchoolTime('2026-12-22', '09:00');
  test.each<[string, ReturnType<typeof take>, string]>([
    ['five credits', take({ creditsHundredths: 500 }), 'penalised'],
    ['ten credits', take({ creditsHundredths: 1000 }), 'penalised'],
    ['four credits', take({ creditsHundredths: 490 }), 'badCredits'],
    ['more than ten', take({ creditsHundredths: 1010 }), 'badCredits'],
    ['hundredths', take({ creditsHundredths: 655 }), 'badCredits'],
    ['no amount', take({ creditsHundredths: null }), 'badCredits'],
    ['a school whose rules know none', take({}, { range: null }), 'noPenaltyRule'],
    ['before the person had time', take({}, {}, {}, dayBefore), 'notHeardYet'],
    ['a dismissal before that', take({ act: 'dismissed' }, {}, {}, dayBefore), 'notHeardYet'],
    [
      'after the person answered',
      take({ round: 2 }, {}, { state: 'answered', rounds: 2 }, dayBefore),
      'penalised',
    ],
    [
      'somebody who got leave since',
      take({}, { session: { session: aClosedSession(), attendance: onLeave } }),
      'excusedSince',
    ],
    ['what moved on', take({}, {}, { state: 'answered', rounds: 2 }), 'movedOn'],
    ['a second time', take({ round: 2 }, {}, { state: 'penalised', rounds: 2 }), 'movedOn'],
    ['an appeal against nothing', take({ act: 'appealed' }), 'movedOn'],
    ['an appeal', take({ act: 'appealed', round: 2 }, {}, { state: 'penalised', rounds: 2 }), 'appealed'],
    ['an appeal twice', take({ act: 'appealed', round: 4 }, {}, { state: 'rejected', rounds: 4 }), 'movedOn'],
    ['an upheld appeal', take({ act: 'upheld', round: 3 }, {}, { state: 'appealed', rounds: 3 }), 'upheld'],
  ])('%s', (_, result, code) => {
    expect(codeOf(result)).toBe(code);
  });

  test('the same act meets its first result; other words, and another person, are too late', () => {
    const first = take();
    if (!first.ok || !('taken' in first.data)) throw new Error('not taken');
    const standing = first.data.taken.round;
    const done = { state: 'penalised', rounds: 2 } as const;
    expect(codeOf(take({}, { standing }, done))).toBe('repeated');
    expect(codeOf(take({ words: '另一句' }, { standing }, done))).toBe('movedOn');
    expect(codeOf(take({}, { standing: { ...standing, byMemberId: 'm42' } }, done))).toBe('movedOn');
  });
});
