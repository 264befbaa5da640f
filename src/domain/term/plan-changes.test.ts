import { aTerm } from '@/testing/founded-school';
import { aClosedSession, anOpenSession, aSession } from '@/testing/session-builder';
import type { TrainingSession } from '../attendance/training-session';
import { planChanges, plannedSession, replanned, type StandingTerm } from './plan-changes';
import { atSchoolTime } from './school-day';
import { dutyIdOf, type PlannedSession, sessionIdOf, type TermPlan, termIdOf } from './term-plan';

const nothingStands: StandingTerm = {
  term: null,
  sessions: [],
  ruleBook: { id: 'plan-110', version: 1 },
  inUse: new Set(),
};

/** The row that plans the very session that `aSession` builds. */
function aRow(changes: Partial<PlannedSession> = {}): PlannedSession {
  const { number, title, startsAtMs, endsAtMs, hoursHundredths, required, place, presenter } = aSession();
  return {
    row: 2,
    number,
    title,
    startsAtMs,
    endsAtMs,
    hoursHundredths,
    required,
    place,
    presenter,
    ...changes,
  };
}

function aPlan(changes: Partial<TermPlan> = {}): TermPlan {
  return {
    name: '2026 学年第一学期',
    from: '2026-09-01',
    to: '2027-01-31',
    targetHoursHundredths: 1200,
    themes: [],
    sessions: [aRow()],
    duties: [],
    ...changes,
  };
}

test.each([
  ['2026-08-25', '2026-1'],
  ['2026-09-01', '2026-1'],
  ['2027-02-15', '2026-2'],
  ['2027-01-04', '2026-2'],
])('a term that begins on %s is %s', (from, termId) => {
  expect(termIdOf(from)).toBe(termId);
});

test('ids stay the same whatever order the rows are in, and differ from term to term', () => {
  expect(sessionIdOf('2026-1', 8)).toBe('2026-1-s08');
  expect(dutyIdOf('2026-1', { number: 3, title: '九月读书笔记' })).toBe('2026-1-d03');
  const byTitle = dutyIdOf('2026-1', { number: null, title: '九月读书笔记' });
  expect(byTitle).toMatch(/^2026-1-dt[0-9a-z]{1,7}$/);
  expect(dutyIdOf('2026-1', { number: null, title: '九月读书笔记' })).toBe(byTitle);
  expect(dutyIdOf('2026-1', { number: null, title: '十月读书笔记' })).not.toBe(byTitle);
});

describe('planning a term', () => {
  test('for the first time it is judged by the version that a new term takes', () => {
    const duty = {
      row: 2,
      number: 1,
      kind: 'readingNote',
      countsAs: 'readingNote',
      title: '九月读书笔记',
      opensAtMs: 1,
      dueAtMs: 2,
    } as const;
    expect(planChanges('xh', aPlan({ duties: [duty] }), nothingStands)).toEqual({
      ok: true,
      changes: {
        term: aTerm({
          themes: [],
          duties: [
            {
              dutyId: '2026-1-d01',
              kind: 'readingNote',
              countsAs: 'readingNote',
              title: '九月读书笔记',
              opensAtMs: 1,
              dueAtMs: 2,
            },
          ],
        }),
        sessions: [aRow()],
        removedSessionIds: [],
      },
    });
  });

  test('a session that was planned only and is left out goes', () => {
    const standing = { ...nothingStands, sessions: [aSession()] };
    expect(planChanges('xh', aPlan({ sessions: [] }), standing)).toMatchObject({
      changes: { removedSessionIds: ['2026-1-s08'] },
    });
  });

  test.each([
    ['is open', anOpenSession(), []],
    ['was held', aClosedSession(), []],
    ['has leaves given beforehand', aSession(), ['2026-1-s08']],
  ])('a session that %s can not be left out', (_, session, inUse) => {
    const standing = { ...nothingStands, sessions: [session], inUse: new Set(inUse) };
    expect(planChanges('xh', aPlan({ sessions: [] }), standing)).toMatchObject({
      ok: false,
      faults: [{ code: 'inUse', sheet: '活动', column: '序号' }],
    });
  });

  test('a duty that somebody writes for can not be left out, another one can', () => {
    const term = aTerm();
    const dutyId = term.duties[0]?.dutyId ?? '';
    const written = { ...nothingStands, term, inUse: new Set([dutyId]) };
    expect(planChanges('xh', aPlan(), written)).toMatchObject({
      ok: false,
      faults: [{ sheet: '任务', code: 'inUse' }],
    });
    expect(planChanges('xh', aPlan(), { ...written, inUse: new Set() }).ok).toBe(true);
  });

  test.each([
    ['开始', { startsAtMs: atSchoolTime('2026-12-18', '14:30') }],
    ['结束', { endsAtMs: atSchoolTime('2026-12-18', '18:00') }],
    ['学时', { hoursHundredths: 300 }],
    ['必修', { required: false }],
  ])('of a session that was held, %s can not be changed', (column, changes) => {
    const standing = { ...nothingStands, sessions: [aClosedSession()] };
    const plan = aPlan({ sessions: [aRow({ row: 9, ...changes })] });
    expect(planChanges('xh', plan, standing)).toMatchObject({
      ok: false,
      faults: [{ code: 'alreadyHeld', sheet: '活动', row: 9, column }],
    });
  });
});

describe('sessions of the app', () => {
  const inApp = (changes: Partial<TrainingSession> = {}) => aSession({ plannedKey: 'm40-k1', ...changes });
  const importing = (session: TrainingSession, ...sessions: PlannedSession[]) =>
    planChanges('xh', aPlan({ sessions }), { ...nothingStands, sessions: [session] });

  test('planned there stay, whatever the workbook says', () => {
    expect(importing(inApp())).toMatchObject({ ok: true, changes: { removedSessionIds: [] } });
  });

  test('planned there keep their number: a row with the same one is a fault that names a free one', () => {
    expect(importing(inApp(), aRow({ row: 7 }))).toMatchObject({
      faults: [
        {
          ...{ code: 'numberTaken', sheet: '活动', row: 7, column: '序号' },
          message: '第 8 次研修《班主任带班与心理辅导》是在小程序里排的，请换一个序号，例如 9',
        },
      ],
    });
  });

  test('moved there are not taken back in silence by an old row, and are met by a new one', () => {
    const startsAtMs = atSchoolTime('2026-12-19', '15:30');
    const endsAtMs = atSchoolTime('2026-12-19', '17:00');
    const moved = aSession({ startsAtMs, endsAtMs, changes: 1 });
    expect(importing(moved, aRow({ row: 9 }))).toMatchObject({
      faults: [
        { code: 'movedInApp', row: 9, column: '开始' },
        { code: 'movedInApp', row: 9, column: '结束' },
      ],
    });
    expect(importing(moved, aRow({ startsAtMs, endsAtMs })).ok).toBe(true);
  });

  test('cancelled there stay cancelled, in the workbook or not, but move only when restored', () => {
    const cancelled = aSession({ state: 'cancelled', changes: 1 });
    expect(importing(cancelled)).toMatchObject({ ok: true, changes: { removedSessionIds: [] } });
    expect(importing(cancelled, aRow()).ok).toBe(true);
    expect(replanned(cancelled, aRow())).toBe(cancelled);
    expect(importing(cancelled, aRow({ place: '阅览室' }))).toMatchObject({
      faults: [{ code: 'cancelled' }],
    });
  });
});

describe('a session after an import', () => {
  test('is arranged as the workbook says, and keeps what it leaves out', () => {
    const standing = aSession({ campus: '东校区', audience: { kind: 'list' }, audienceMemberIds: ['m01'] });
    expect(replanned(standing, aRow())).toBe(standing);
    const audience = { kind: 'groups', groupIds: ['r1'] } as const;
    expect(replanned(standing, aRow({ audience, lateAfterMinutes: 5 }))).toEqual(
      aSession({
        ...{ campus: '东校区', audience, lateAfterMinutes: 5 },
        lateAfterMs: atSchoolTime('2026-12-18', '15:35'),
      }),
    );
    expect(plannedSession(aRow({ lateAfterMinutes: 5 }), { schoolId: 'xh', termId: '2026-1' })).toMatchObject(
      {
        lateAfterMs: atSchoolTime('2026-12-18', '15:35'),
      },
    );
  });

  test('is new', () => {
    expect(plannedSession(aRow(), { schoolId: 'xh', termId: '2026-1' })).toEqual(aSession());
  });

  test('is untouched when the row says the same', () => {
    const session = aSession();
    expect(replanned(session, aRow())).toBe(session);
  });

  test('moves as long as it is planned only, and lateness with it', () => {
    const startsAtMs = atSchoolTime('2026-12-18', '14:30');
    expect(replanned(aSession(), aRow({ startsAtMs, required: false }))).toEqual(
      aSession({ startsAtMs, lateAfterMs: startsAtMs, required: false }),
    );
  });

  test('keeps its times once it was opened, but may be called otherwise', () => {
    const row = aRow({ title: '走近情绪', startsAtMs: 0, hoursHundredths: 1200 });
    expect(replanned(anOpenSession(), row)).toEqual(anOpenSession({ title: '走近情绪' }));
  });
});
