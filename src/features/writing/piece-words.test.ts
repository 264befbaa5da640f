import type { PieceView, RoundView } from '@/contract/piece-view';
import { afterDue, inTime, readingDuty } from '@/testing/work-builder';
import { pieceNotice, withdrawalQuestion } from './piece-words';

const round = (changes: Partial<RoundView>): RoundView => ({
  n: 1,
  act: 'returned',
  atMs: inTime,
  remark: '再具体些',
  judgement: null,
  dueAtMs: null,
  by: '吴敏',
  ...changes,
});
const duty = { ...readingDuty, state: 'returned', characters: 0, overdue: false } as PieceView['duty'];

describe('a piece that came back', () => {
  it('says who asked for what, until when, and that nothing is lost', () => {
    const piece = { state: 'returned', rounds: [round({})], returnDueAtMs: readingDuty.dueAtMs } as const;
    expect(pieceNotice(piece)).toEqual({
      text: '吴敏：再具体些',
      note: '请在 12月18日 18:00 前改好再交，不算迟交。您写的都还在。',
    });
    expect(pieceNotice({ ...piece, returnDueAtMs: null })?.note).toBe('改好后再交，不算迟交。您写的都还在。');
    expect(pieceNotice({ ...piece, state: 'submitted' })).toBeNull();
  });
});

describe('before a piece is taken back', () => {
  const judgement = {
    creditsHundredths: 250,
    late: false,
    offTopic: false,
    missingParts: 0,
    lowQuality: 0,
  } as const;
  it('it is said what becomes of it', () => {
    expect(withdrawalQuestion({ state: 'submitted', rounds: [], duty }, inTime)?.text).toContain('变回草稿');
    const approved = { state: 'approved', rounds: [round({ act: 'approved', judgement })], duty } as const;
    expect(withdrawalQuestion(approved, inTime)?.text).toContain('记入的 2.5 学分会作废');
    expect(withdrawalQuestion(approved, afterDue)?.text).toContain('会算迟交');
    expect(withdrawalQuestion({ ...approved, state: 'rejected' }, inTime)).toBeNull();
  });
});
