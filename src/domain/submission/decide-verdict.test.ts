import {
  aDraft,
  afterDue,
  anApprovedPiece,
  aRound,
  aSubmittedPiece,
  aWorkFact,
  inTime,
  readingDuty,
  readingForm,
} from '@/testing/work-builder';
import { atSchoolTime } from '../term/school-day';
import { decideVerdict, type Verdict, type VerdictGround } from './decide-verdict';
import { reopenWork } from './reopen-work';
import type { Submission } from './submission';

const by: VerdictGround = {
  reviewerId: 'm09',
  inSteadOf: null,
  step: 'only',
  duty: readingDuty,
  form: readingForm,
  credits: { leastHundredths: 100, mostHundredths: 300 },
  now: afterDue,
};
const approval: Verdict = {
  round: 1,
  verdict: 'approved',
  remark: '',
  creditsHundredths: 200,
  offTopic: false,
  lowQuality: 0,
};

function given(piece: Submission, standing: Parameters<typeof decideVerdict>[1] = null) {
  return {
    when(changes: Partial<Verdict>) {
      const result = decideVerdict(piece, standing, { ...approval, ...changes }, by);
      return result.ok ? result.data : result.error;
    },
  };
}

describe('a piece that waits', () => {
  const waiting = aSubmittedPiece();

  test('approved: the state, the round and one fact with the judgement', () => {
    const judgement = { ...aWorkFact().judgement, creditsHundredths: 250, lowQuality: 1 } as const;
    expect(given(waiting).when({ creditsHundredths: 250, lowQuality: 1, remark: '很实在' })).toEqual({
      decided: {
        piece: { ...waiting, state: 'approved', rounds: 2 },
        round: aRound({
          n: 1,
          act: 'approved',
          byMemberId: 'm09',
          atMs: afterDue,
          remark: '很实在',
          judgement,
        }),
        fact: aWorkFact({ recordedAtMs: afterDue, judgement }),
      },
    });
  });

  test('returned or rejected with a word: no fact', () => {
    for (const verdict of ['returned', 'rejected'] as const)
      expect(given(waiting).when({ verdict, remark: '收获写得太短', creditsHundredths: 0 })).toMatchObject({
        decided: {
          piece: { state: verdict, rounds: 2 },
          round: { act: verdict, remark: '收获写得太短', judgement: null },
          fact: null,
        },
      });
  });

  test.each([
    ['returned without a word', { verdict: 'returned', remark: '' }, 'remarkMissing'],
    ['rejected without a word', { verdict: 'rejected', remark: '' }, 'remarkMissing'],
    ['approved in time without credits', { creditsHundredths: 0 }, 'creditsMissing'],
    ['approved in time with half a credit', { creditsHundredths: 50 }, 'creditsMissing'],
    ['decided by the number of a later round', { round: 2 }, 'alreadyDecided'],
  ] as const)('%s is refused', (_, changes, code) => {
    expect(given(waiting).when(changes)).toMatchObject({ code });
  });
});

test('a late piece is approved with no credits, whatever was chosen', () => {
  const late = aSubmittedPiece({ firstSubmittedAtMs: afterDue });
  const judged = { ...aWorkFact().judgement, late: true, creditsHundredths: 0 };
  expect(given(late).when({ creditsHundredths: 300 })).toMatchObject({
    decided: { fact: { judgement: judged } },
  });
});

test('missing parts are counted by the server', () => {
  const short = aSubmittedPiece({ parts: { book: '《论语》' } });
  expect(given(short).when({})).toMatchObject({ decided: { fact: { judgement: { missingParts: 3 } } } });
});

describe('a piece that somebody decided on', () => {
  const approved = anApprovedPiece();
  const round = aRound({ n: 1, act: 'approved', byMemberId: 'm09', judgement: aWorkFact().judgement });

  test('the same decision again meets its first result', () => {
    expect(given(approved, round).when({})).toEqual({ repeated: round });
  });

  test.each([
    ['with other credits', round, { creditsHundredths: 300 }],
    ['with another word', round, { remark: '好' }],
    ['returned instead', round, { verdict: 'returned', remark: '再写写' }],
    ['the same by another leader', { ...round, byMemberId: 'm10' }, {}],
  ] as const)('%s it is refused, with where it stands', (_, standing, changes) => {
    const refusal = given(approved, standing).when(changes);
    expect(refusal).toMatchObject({ code: 'alreadyDecided', details: { state: 'approved' } });
  });

  test('a decision on the draft before this one is refused', () => {
    const again = aSubmittedPiece({ rounds: 3, timesSubmitted: 2 });
    const returned = aRound({ n: 1, act: 'returned', byMemberId: 'm09', remark: '再写写', atMs: inTime });
    expect(given(again, returned).when({})).toMatchObject({
      code: 'alreadyDecided',
      details: { state: 'submitted' },
    });
  });

  test('a late approval repeated with other credits is the same approval', () => {
    const late = { ...aWorkFact().judgement, late: true, creditsHundredths: 0 };
    const standing = { ...round, judgement: late };
    expect(given(approved, standing).when({ creditsHundredths: 300 })).toEqual({ repeated: standing });
  });
});

test.each([
  ['a draft', aDraft(), 0],
  ['a text that was not checked yet', aSubmittedPiece({ textCheck: 'pending' }), 1],
  [
    'a text that the platform sent back',
    aSubmittedPiece({ state: 'returned', textCheck: 'pending', rounds: 2 }),
    2,
  ],
])('%s is not decided on', (_, piece, round) => {
  expect(given(piece).when({ round })).toMatchObject({ code: 'notSubmitted' });
});

describe('a reversed approval', () => {
  const office = { memberId: 'm40', reason: '学分记错', now: afterDue };

  test('opens the piece again with the reason, and its next approval gets the next number', () => {
    const { piece, round } = reopenWork(anApprovedPiece(), office);
    expect(piece).toEqual(anApprovedPiece({ state: 'returned', rounds: 3, timesReopened: 1 }));
    expect(round).toEqual(
      aRound({ n: 2, act: 'reopened', byMemberId: 'm40', atMs: afterDue, remark: '学分记错' }),
    );
    const again = { ...piece, state: 'submitted', rounds: 4, timesSubmitted: 2 } as const;
    expect(given(again).when({ round: 4 })).toMatchObject({
      decided: { fact: { factId: 'work:2026-1-d04.m01:1', n: 1, draft: 2 } },
    });
  });

  test('a piece that is not approved cannot be reopened', () => {
    expect(() => reopenWork(aSubmittedPiece(), office)).toThrow('not approved');
  });
});

describe('a piece at the first of two levels', () => {
  const waiting = aSubmittedPiece();
  const first: VerdictGround = { ...by, reviewerId: 'm10', step: 'first' };

  test('approved: passed on, without credits and without a fact', () => {
    const result = decideVerdict(waiting, null, { ...approval, creditsHundredths: 0 }, first);
    expect(result).toMatchObject({
      ok: true,
      data: {
        decided: {
          piece: { state: 'submitted', step: 1, passedOnBy: ['m10'], rounds: 2 },
          round: { act: 'passedOn', step: 0, byMemberId: 'm10', judgement: null },
          fact: null,
        },
      },
    });
  });

  test('sent again, it meets its first result', () => {
    const standing = aRound({ n: 1, act: 'passedOn', byMemberId: 'm10' });
    const passedOn = { ...waiting, step: 1, rounds: 2 };
    expect(decideVerdict(passedOn, standing, approval, first)).toEqual({
      ok: true,
      data: { repeated: standing },
    });
  });

  test('approved in a leader’s stead: both are remembered, and the round says so', () => {
    const result = decideVerdict(waiting, null, approval, { ...first, inSteadOf: 'm09' });
    expect(result).toMatchObject({
      ok: true,
      data: { decided: { piece: { passedOnBy: ['m10', 'm09'] }, round: { inSteadOf: 'm09' } } },
    });
  });

  test('returned: its author’s again', () => {
    const verdict = { ...approval, verdict: 'returned', remark: '再具体些' } as const;
    expect(decideVerdict(waiting, null, verdict, first)).toMatchObject({
      ok: true,
      data: { decided: { piece: { state: 'returned' }, round: { act: 'returned' } } },
    });
  });
});

describe('a piece that is sent back with a day', () => {
  const waiting = aSubmittedPiece();
  const returned = { verdict: 'returned', remark: '再具体些' } as const;

  test('is asked for again until the end of that day', () => {
    const dueAtMs = atSchoolTime('2026-12-23', '00:00') - 1;
    expect(given(waiting).when({ ...returned, dueDay: '2026-12-22' })).toMatchObject({
      decided: { piece: { returnDueAtMs: dueAtMs }, round: { dueAtMs } },
    });
  });

  test.each(['2026-12-18', '2028-01-01'])('not on %s', (dueDay) => {
    expect(given(waiting).when({ ...returned, dueDay })).toMatchObject({ code: 'badDueDay' });
  });

  test('approved after all, no day stands', () => {
    const back = aSubmittedPiece({ returnDueAtMs: 5 });
    expect(given(back).when({ dueDay: '2026-12-22' })).toMatchObject({
      decided: { piece: { returnDueAtMs: null }, round: { dueAtMs: null } },
    });
  });
});

describe('what the book leaves to the reviewer', () => {
  const waiting = aSubmittedPiece();

  test('where it reads no services, nothing is given', () => {
    const result = decideVerdict(waiting, null, approval, { ...by, credits: null });
    expect(result).toMatchObject({
      ok: true,
      data: { decided: { fact: { judgement: { creditsHundredths: 0 } } } },
    });
  });

  test.each([
    [40, 'creditsMissing'],
    [50, null],
    [150, null],
    [160, 'creditsMissing'],
  ])('%d hundredths, of a half to one and a half: %s', (creditsHundredths, code) => {
    const credits = { leastHundredths: 50, mostHundredths: 150 };
    const result = decideVerdict(waiting, null, { ...approval, creditsHundredths }, { ...by, credits });
    expect(result.ok ? null : result.error.code).toBe(code);
  });
});
