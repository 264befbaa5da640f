import { anApprovedPiece, aRound, aSubmittedPiece, inTime } from '@/testing/work-builder';
import type { Guidance } from './guidance';
import { decideEnding, decideInvitation, mayGuide } from './guidance-invite';
import { decideAdvice } from './guidance-round';

const invitation = { expertId: 'm60', note: '请看收获' };
const by = { memberId: 'm09', now: inTime };

function open(changes: Partial<Guidance> = {}): Guidance {
  const result = decideInvitation(aSubmittedPiece(), null, invitation, by);
  if (!result.ok || !('invited' in result.data)) throw new Error('not invited');
  return { ...result.data.invited.guidance, ...changes };
}

describe('an invitation', () => {
  test('names the expert on the piece and stands under the next number', () => {
    expect(
      decideInvitation(aSubmittedPiece(), open({ n: 2, state: 'closed' }), invitation, by),
    ).toMatchObject({
      ok: true,
      data: {
        invited: { piece: { expertId: 'm60', state: 'submitted' }, guidance: { n: 3, state: 'open' } },
      },
    });
  });

  test.each([
    ['a draft', { state: 'draft', timesSubmitted: 0 }],
    ['one that was taken back', { state: 'draft' }],
    ['an approved one', { state: 'approved' }],
    ['a rejected one', { state: 'rejected' }],
    ['one whose words are not passed', { textCheck: 'pending' }],
  ] as const)('is not made for %s', (_, changes) => {
    expect(decideInvitation(aSubmittedPiece(changes), null, invitation, by)).toMatchObject({
      error: { code: 'notOpen' },
    });
  });

  test('is met by itself, and keeps every other one away', () => {
    const standing = open();
    expect(decideInvitation(aSubmittedPiece(), standing, invitation, by)).toEqual({
      ok: true,
      data: { repeated: standing },
    });
    for (const other of [
      { ...invitation, expertId: 'm20' },
      { ...invitation, note: '' },
    ])
      expect(decideInvitation(aSubmittedPiece(), standing, other, by)).toMatchObject({
        error: { code: 'alreadyGuided' },
      });
  });

  test('goes to bound people of the school who did not write the piece', () => {
    const person = { schoolId: 'xh', memberId: 'm60', boundAtMs: 1 };
    const piece = aSubmittedPiece();
    expect(mayGuide(person, piece, 'm09')).toBe(true);
    for (const other of [{ memberId: 'm01' }, { memberId: 'm09' }, { boundAtMs: null }, { schoolId: 'yz' }])
      expect(mayGuide({ ...person, ...other }, piece, 'm09')).toBe(false);
  });
});

describe('its end', () => {
  test('frees the piece; the same end again meets it, another comes too late', () => {
    const piece = aSubmittedPiece({ expertId: 'm60' });
    const ended = decideEnding(piece, open(), 'settled', { memberId: 'm60', now: inTime });
    expect(ended).toMatchObject({
      data: { ended: { piece: { expertId: null, state: 'submitted' }, guidance: { ending: 'settled' } } },
    });
    const closed = open({ state: 'closed', ending: 'settled', endedBy: 'm60' });
    expect(decideEnding(piece, closed, 'settled', { memberId: 'm60', now: inTime })).toEqual({
      ok: true,
      data: { repeated: closed },
    });
    expect(decideEnding(piece, closed, 'withdrawn', by)).toMatchObject({ error: { code: 'alreadyEnded' } });
    expect(decideEnding(piece, null, 'withdrawn', by)).toMatchObject({ error: { code: 'notGuided' } });
  });
});

describe('guidance', () => {
  const advice = { round: 1, whole: '先说清一个孩子', parts: { gain: '写一段课堂' } };
  const expert = { memberId: 'm60', now: inTime };
  const piece = aSubmittedPiece({ expertId: 'm60', returnDueAtMs: 5 });

  test('gives the piece back with a round of its own, and decides nothing', () => {
    expect(decideAdvice(piece, open(), null, advice, expert)).toEqual({
      ok: true,
      data: {
        guided: {
          piece: { ...piece, state: 'returned', returnDueAtMs: null, rounds: 2 },
          round: aRound({
            n: 1,
            act: 'guided',
            byMemberId: 'm60',
            parts: advice.parts,
            remark: advice.whole,
          }),
        },
      },
    });
  });

  test('is met by itself; a piece that moved on is told', () => {
    const standing = aRound({
      n: 1,
      act: 'guided',
      byMemberId: 'm60',
      parts: advice.parts,
      remark: advice.whole,
    });
    expect(decideAdvice(piece, open(), standing, advice, expert)).toEqual({
      ok: true,
      data: { repeated: standing },
    });
    const others = [
      aRound({ n: 1, act: 'withdrawn' }),
      { ...standing, parts: {} },
      { ...standing, remark: '' },
    ];
    for (const other of others)
      expect(decideAdvice(piece, open(), other, advice, expert)).toMatchObject({
        error: { code: 'pieceMoved' },
      });
    for (const moved of [anApprovedPiece(), { ...piece, rounds: 3 }])
      expect(decideAdvice(moved, open(), null, advice, expert)).toMatchObject({
        error: { code: 'pieceMoved' },
      });
  });

  test('comes from the invited expert alone, while invited, with a word on the whole', () => {
    const code = (guidance: Guidance | null, memberId = 'm60', words = advice) => {
      const result = decideAdvice(piece, guidance, null, words, { memberId, now: inTime });
      return result.ok ? 'may' : result.error.code;
    };
    expect(code(null)).toBe('notGuided');
    expect(code(open(), 'm09')).toBe('notGuided');
    expect(code(open({ state: 'closed' }))).toBe('notGuided');
    expect(code(open(), 'm60', { ...advice, whole: '' })).toBe('wordsMissing');
  });
});
