import {
  aDraft,
  afterDue,
  anApprovedPiece,
  aRound,
  aSubmittedPiece,
  aWorkFact,
  inTime,
  readingDuty,
} from '@/testing/work-builder';
import { decideVerdict, type Verdict } from './decide-verdict';
import { reopenWork } from './reopen-work';
import type { Submission } from './submission';

const by = { reviewerId: 'm09', duty: readingDuty, now: afterDue };
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
