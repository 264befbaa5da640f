import { scoresOf } from '../testing/lanxi-50';
import {
  type AbsenceFlags,
  absent,
  type FactDraft,
  present,
  requiredSessions,
} from '../testing/term-builder';

type Marks = { late?: boolean; absentMidway?: boolean; leftEarly?: boolean };

/** Ten required sessions in September, and a salon that nobody has to go to. */
const sessions = [
  ...requiredSessions([2, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
  { id: 'salon', title: '读书沙龙', date: '2025-09-20', hours: 1, required: false },
];

/** li was at all ten sessions, except for what these facts say of some. */
function participation(
  facts: readonly FactDraft[],
  { asOf, ...li }: { asOf?: string; joinedOn?: string; leftOn?: string } = {},
): number | null | undefined {
  const said = new Set(facts.map((fact) => ('sessionId' in fact ? fact.sessionId : '')));
  const others = sessions.filter(({ id, required }) => required && !said.has(id));
  return scoresOf('participation', {
    ...(asOf === undefined ? {} : { asOf }),
    teachers: [{ id: 'li', ...li }],
    sessions,
    facts: [...facts, ...others.map(({ id }) => present('li', id))],
  }).li;
}

const there = (sessionId: string, marks: Marks): FactDraft =>
  ({ ...present('li', sessionId), ...marks }) as FactDraft;
const away = (sessionId: string, flags: AbsenceFlags = {}) => absent('li', sessionId, flags);

describe('参与情况 5: each late arrival, absence midway and early departure −0.5', () => {
  test.each<[string, FactDraft[], number]>([
    ['always there', [], 500],
    ['late once', [there('s1', { late: true })], 450],
    ['absent midway once', [there('s1', { absentMidway: true })], 450],
    ['left early once', [there('s1', { leftEarly: true })], 450],
    ['all three in one session', [there('s1', { late: true, absentMidway: true, leftEarly: true })], 350],
    ['late in an optional session', [there('salon', { late: true })], 450],
  ])('%s', (_name, facts, expected) => {
    expect(participation(facts)).toBe(expected);
  });
});

describe('each required session missed without excuse −1', () => {
  test.each<[string, FactDraft[], number]>([
    ['missed once', [away('s1')], 400],
    ['on leave', [away('s1', { excused: true })], 500],
    ['on protected leave', [away('s1', { excused: true, protected: true })], 500],
    ['missed and made up', [away('s1', { madeUp: true })], 500],
    ['an optional session not gone to', [away('salon')], 500],
    ['missed twice', ['s1', 's2'].map((id) => away(id)), 300],
    ['missed once and late once', [away('s1'), there('s2', { late: true })], 350],
    ['five missed', ['s1', 's2', 's3', 's4', 's5'].map((id) => away(id)), 0],
    ['six missed: never below 0', ['s1', 's2', 's3', 's4', 's5', 's6'].map((id) => away(id)), 0],
  ])('%s', (_name, facts, expected) => {
    expect(participation(facts)).toBe(expected);
  });

  test('a session without any record is missed too', () => {
    const facts = sessions.slice(2, 10).map(({ id }) => present('li', id));
    expect(scoresOf('participation', { sessions, facts }).li).toBe(300);
  });

  test('no sessions at all: full marks', () => {
    expect(scoresOf('participation', {}).li).toBe(500);
  });
});

describe('only applicable sessions are read', () => {
  const flawed = [away('s1'), there('s2', { late: true }), there('s10', { leftEarly: true })];

  test.each([
    ['the whole term', {}, 300],
    ['joined on the day of the second session', { joinedOn: '2025-09-02' }, 400],
    ['joined after it', { joinedOn: '2025-09-03' }, 450],
    ['left on the day before the last', { leftOn: '2025-09-09' }, 350],
    ['as of the first day', { asOf: '2025-09-01' }, 400],
    ['joined when everything was over', { joinedOn: '2025-12-01' }, 500],
  ])('%s', (_name, window, expected) => {
    expect(participation(flawed, window)).toBe(expected);
  });
});
