import { type Change, type Json, withChanges } from '../testing/json-document';
import { soundDocument } from '../testing/sound-document';
import { scoreTerm } from './score-term';

/** Where the faults of the sound document lie once these places are changed. */
function faultPaths(...changes: Change[]): string[] {
  const text = JSON.stringify(withChanges(soundDocument, changes));
  const scored = scoreTerm(text, { rulebook: 'plan-110' });
  return scored.ok ? [] : scored.faults.map(({ path }) => path);
}

test('the sound document has no fault under the books that have a participation item', () => {
  const text = JSON.stringify(soundDocument);
  expect(scoreTerm(text, { rulebook: 'plan-110' }).ok).toBe(true);
  expect(scoreTerm(text, { rulebook: 'lanxi-50' }).ok).toBe(true);
});

describe('a value that is not of the form is a fault at its own path', () => {
  test.each<[string, Json]>([
    ['term', []],
    ['term', null],
    ['term.id', ''],
    ['term.id', 20251],
    ['term.from', '2025-02-29'],
    ['term.from', '2025-9-1'],
    ['term.to', '2025-08-31'],
    ['term.to', '2026-01-31T00:00:00Z'],
    ['term.asOf', '2025-13-01'],
    ['term.asOf', null],
    ['groups[2]', 'g3'],
    ['groups[2].name', null],
    ['groups[0].excellentPercent', 71],
    ['groups[0].excellentPercent', -1],
    ['groups[0].excellentPercent', 30.5],
    ['groups[0].excellentPercent', '30'],
    ['groups[0].rankWith', null],
    ['groups[0].rankWith', 'g1'],
    ['groups[0].rankWith', 'g9'],
    ['groups[2].rankWith', 'g1'],
    ['groups[2].id', 'g2'],
    ['teachers[2]', null],
    ['teachers[2]', ['t3']],
    ['teachers[0].name', 5],
    ['teachers[0].groupId', 'g9'],
    ['teachers[0].groupId', ''],
    ['teachers[0].prepGroupId', 1],
    ['teachers[0].joinedOn', '2025-11-31'],
    ['teachers[0].leftOn', '2026/01/10'],
    ['teachers[0].ranked', 'true'],
    ['teachers[0].ranked', null],
    ['teachers[0].notApplicable', 'participation'],
    ['teachers[0].notApplicable', {}],
    ['teachers[0].notApplicable[0]', 'reflection'],
    ['teachers[0].notApplicable[0]', 'constructor'],
    ['teachers[0].notApplicable[0]', 7],
    ['teachers[2].id', 't1'],
    ['sessions[0].title', false],
    ['sessions[0].date', '2025-02-30'],
    ['sessions[0].hours', 0],
    ['sessions[0].hours', 0.24],
    ['sessions[0].hours', 12.25],
    ['sessions[0].hours', '3'],
    ['sessions[0].hours', null],
    ['sessions[0].required', 1],
    ['facts[0]', []],
    ['facts[0].kind', 'holiday'],
    ['facts[0].kind', 'toString'],
    ['facts[0].kind', null],
    ['facts[0].teacherId', 't9'],
    ['facts[0].teacherId', '__proto__'],
    ['facts[0].sessionId', 's9'],
    ['facts[0].status', 'late'],
    ['facts[0].late', 'no'],
    ['facts[0].late', 1],
    ['facts[0].excused', true],
    ['facts[0].protected', true],
    ['facts[0].madeUp', true],
    ['facts[1].late', true],
    ['facts[1].leftEarly', true],
    ['facts[1].absentMidway', true],
    ['facts[1].id', 'f0'],
    ['facts[2].work', 'essay'],
    ['facts[2].missingParts', 11],
    ['facts[2].missingParts', -1],
    ['facts[2].missingParts', 1.5],
    ['facts[2].missingParts', null],
    ['facts[2].lowQuality', 3],
    ['facts[2].lowQuality', 0.5],
    ['facts[3].returnedOn', '2025-09-31'],
    ['facts[3].heldOn', '2025-09-29'],
    ['facts[3].heldOn', '2025-00-10'],
    ['facts[3].extendedTo', 'later'],
    ['facts[3].credits', 0.9],
    ['facts[3].credits', 3.1],
    ['facts[3].credits', 2.45],
    ['facts[3].credits', 0.95],
    ['facts[3].credits', '2.4'],
    ['facts[3].credits', 1e300],
    ['facts[4].credits', 4.9],
    ['facts[4].credits', 10.1],
    ['facts[4].credits', 5.55],
    ['facts[4].reason', 0],
    ['facts[5].credits', 0],
    ['facts[5].credits', 3.5],
    ['facts[5].credits', 1.01],
    ['facts[6].family', 'race'],
    ['facts[6].level', 'world'],
    ['facts[6].place', 0],
    ['facts[6].place', 11],
    ['facts[6].place', 1.5],
    ['facts[7].groupId', 'g9'],
    ['facts[7].points', -0.5],
    ['facts[7].points', 10.5],
    ['facts[8].task', null],
    ['facts[8].excused', 'no'],
    ['facts[9].work', ''],
    ['facts[10].tier', 'poor'],
    ['facts[11].of', 'f99'],
    ['facts[11].of', 'f11'],
    ['facts[11].of', 4],
    ['facts[11].reason', null],
  ])('%s: %j', (path, value) => {
    expect(faultPaths([path, value])).toEqual([path]);
  });
});

describe('a key that is missing is a fault at its own path', () => {
  test.each([
    'term',
    ...['term.id', 'term.from', 'term.to'],
    ...['groups[2].id', 'groups[2].name'],
    ...['teachers[0].name', 'teachers[0].groupId'],
    ...['sessions[0].title', 'sessions[0].date', 'sessions[0].hours', 'sessions[0].required'],
    ...['facts[0].id', 'facts[0].kind', 'facts[0].teacherId', 'facts[0].sessionId', 'facts[0].status'],
    ...['facts[2].work', 'facts[3].returnedOn', 'facts[3].heldOn', 'facts[3].credits'],
    ...['facts[4].credits', 'facts[4].reason', 'facts[5].credits'],
    ...['facts[6].family', 'facts[6].level', 'facts[6].place', 'facts[7].groupId', 'facts[7].points'],
    ...['facts[8].task', 'facts[9].work', 'facts[10].tier', 'facts[11].of', 'facts[11].reason'],
  ])('%s', (path) => {
    expect(faultPaths([path, undefined])).toEqual([path]);
  });

  test.each(['groups', 'teachers', 'sessions', 'facts'])('the whole list of %s', (name) => {
    expect(faultPaths([name, undefined])).toContain(name);
    expect(faultPaths([name, {}])).toContain(name);
  });
});

describe('a key that nobody knows is a fault at its own path', () => {
  test.each([
    ...['version', '__proto__', 'constructor', 'term.year', 'term.__proto__', 'groups[0].leader'],
    ...[
      'teachers[0].age',
      'teachers[0].constructor',
      'sessions[0].place',
      'facts[0].note',
      'facts[0].credits',
    ],
    ...['facts[3].__proto__', 'facts[4].late', 'facts[7].teacherId', 'facts[11].teacherId'],
  ])('%s', (path) => {
    expect(faultPaths([path, 'x'])).toEqual([path]);
  });
});

describe('parts that do not fit each other', () => {
  test('two standing records of one teacher and session: the second is at fault', () => {
    const second = { id: 'f12', kind: 'attendance', teacherId: 't1', sessionId: 's1', status: 'absent' };
    expect(faultPaths(['facts[12]', second])).toEqual(['facts[12].sessionId']);
  });

  test('a second record is lawful once the first is reversed, wherever the reversal stands', () => {
    const second = { id: 'f12', kind: 'attendance', teacherId: 't1', sessionId: 's1', status: 'absent' };
    const reversal = { id: 'f13', kind: 'reversal', of: 'f0', reason: '登记有误' };
    expect(faultPaths(['facts[12]', reversal], ['facts[13]', second])).toEqual([]);
    expect(faultPaths(['facts[12]', second], ['facts[13]', reversal])).toEqual([]);
  });

  test('protected without excused', () => {
    expect(faultPaths(['facts[1].excused', false], ['facts[1].protected', true])).toEqual([
      'facts[1].protected',
    ]);
  });

  test.each([
    ['of a fact already reversed', 'f4'],
    ['of a reversal', 'f11'],
    ['of itself', 'f12'],
    ['of nothing', 'f40'],
  ])('a reversal %s', (_name, of) => {
    const reversal = { id: 'f12', kind: 'reversal', of, reason: '登记有误' };
    expect(faultPaths(['facts[12]', reversal])).toEqual(['facts[12].of']);
  });

  test('a bonus for both kinds of group at once, or for none', () => {
    expect(faultPaths(['facts[7].prepGroupId', 'p1'])).toEqual(['facts[7].prepGroupId']);
    expect(faultPaths(['facts[7].groupId', undefined])).toEqual(['facts[7].groupId']);
  });

  test('two groups that want to be ranked with each other', () => {
    expect(faultPaths(['groups[1].rankWith', 'g1'])).toEqual(['groups[0].rankWith', 'groups[1].rankWith']);
  });

  test('what is already faulty is not said to contradict others as well', () => {
    const record = { id: 'f12', kind: 'attendance', sessionId: 's1', status: 'present' };
    expect(
      faultPaths(['facts[12]', { ...record, id: 'f12' }], ['facts[13]', { ...record, id: 'f13' }]),
    ).toEqual(['facts[12].teacherId', 'facts[13].teacherId']);
    expect(faultPaths(['groups[1].rankWith', null])).toEqual(['groups[1].rankWith']);
    expect(faultPaths(['facts[3].returnedOn', 'soon'])).toEqual(['facts[3].returnedOn']);
    expect(faultPaths(['term.from', 'spring'])).toEqual(['term.from']);
  });
});

test.each<Json>(['essay', '', 5, null])(
  'a work %j is answered in Chinese with the works there are',
  (work) => {
    const text = JSON.stringify(withChanges(soundDocument, [['facts[2].work', work]]));
    const message =
      '只能写 plan、insightEssay、lessonEvaluation、teachingReflection、trainingSummary 或 readingNote';
    expect(scoreTerm(text, { rulebook: 'plan-110' })).toEqual({
      ok: false,
      faults: [{ path: 'facts[2].work', message }],
    });
  },
);

test('a fact of an unknown kind still needs its id, and a teacher who is there', () => {
  expect(faultPaths(['facts[12]', { kind: 'holiday', teacherId: 't9' }])).toEqual([
    'facts[12].id',
    'facts[12].kind',
    'facts[12].teacherId',
  ]);
});

test('items of another book may not be named not applicable; of hours-24, which has none, no item at all', () => {
  const text = JSON.stringify(withChanges(soundDocument, [['teachers[0].notApplicable', ['trip', 'plan']]]));
  const pathsUnder = (rulebook: string) => {
    const scored = scoreTerm(text, { rulebook });
    return scored.ok ? [] : scored.faults.map(({ path }) => path);
  };
  expect(pathsUnder('plan-110')).toEqual(['teachers[0].notApplicable[1]']);
  expect(pathsUnder('lanxi-50')).toEqual(['teachers[0].notApplicable[0]']);
  expect(pathsUnder('hours-24')).toEqual(['teachers[0].notApplicable[0]', 'teachers[0].notApplicable[1]']);
});

test('all faults of a file come at once, each place once', () => {
  const changes: Change[] = [
    ['year', 2025],
    ['term.asOf', '2025-02-30'],
    ['groups[0].excellentPercent', 70.5],
    ['groups[2].rankWith', 'g3'],
    ['teachers[0].groupId', undefined],
    ['teachers[1].ranked', null],
    ['sessions[0].hours', 0.123],
    ['facts[0].madeUp', true],
    ['facts[1].protected', 'yes'],
    ['facts[2].lowQuality', 9],
    ['facts[3].credits', 0.123],
    ['facts[3].heldOn', '2025-09-01'],
    ['facts[6].place', 1e300],
    ['facts[7].points', 11],
    ['facts[11].of', 'f77'],
  ];
  expect(faultPaths(...changes).sort()).toEqual(changes.map(([path]) => path).sort());
});

describe('a text that is no term file', () => {
  const reading = (text: string, rulebook = 'plan-110') => {
    const scored = scoreTerm(text, { rulebook });
    return scored.ok ? [] : scored.faults.map(({ path }) => path);
  };

  test.each(['', '{', '{"term":', 'null', '[]', '"term"', '5', '{"term": undefined}', '\u0000'])(
    '%j',
    (text) => {
      expect(reading(text)).toEqual(['$']);
    },
  );

  test('an empty object misses everything', () => {
    expect(reading('{}')).toEqual(['term', 'groups', 'teachers', 'sessions', 'facts']);
  });

  test.each(['plan-111', '', 'constructor', '__proto__', 'PLAN-110'])(
    'an unknown rule book %j',
    (rulebook) => {
      expect(reading(JSON.stringify(soundDocument), rulebook)).toEqual(['--rulebook']);
      expect(reading('{', rulebook)).toEqual(['--rulebook', '$']);
    },
  );

  test.each(['duties-lanxi', 'duties-tangbei', 'duties-22', 'genres-3'])(
    'the rule book %s, which has duties but nothing to score',
    (rulebook) => {
      const text = JSON.stringify(withChanges(soundDocument, [['teachers[0].notApplicable', undefined]]));
      expect(reading(text, rulebook)).toEqual(['--rulebook']);
    },
  );

  test('a mark at the beginning, Windows line ends and indents do not matter', () => {
    const text = JSON.stringify(soundDocument, null, '\t').replaceAll('\n', '\r\n');
    expect(reading(`\uFEFF${text}\r\n`)).toEqual([]);
  });

  test('whose postings are asked for must be a teacher of the file', () => {
    const scored = scoreTerm(JSON.stringify(soundDocument), { rulebook: 'plan-110', explain: 't9' });
    expect(scored).toEqual({ ok: false, faults: [{ path: '--explain', message: '没有编号是 t9 的教师' }] });
  });
});
