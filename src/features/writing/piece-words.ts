import type { PieceView } from '@/contract/piece-view';
import { clockTime, monthDay } from '@/domain/term/school-day';

/** What its author should see first on the page of a piece that came back; null when nothing is asked for. */
export function pieceNotice(
  piece: Pick<PieceView, 'state' | 'rounds' | 'returnDueAtMs'>,
): { readonly text: string; readonly note: string } | null {
  if (piece.state !== 'returned') return null;
  const back = [...piece.rounds].reverse().find(({ act }) => act === 'returned' || act === 'reopened');
  if (back === undefined) return null;
  const until =
    piece.returnDueAtMs === null
      ? '改好后再交，不算迟交。'
      : `请在 ${monthDay(piece.returnDueAtMs)} ${clockTime(piece.returnDueAtMs)} 前改好再交，不算迟交。`;
  return { text: `${back.by}：${back.remark}`, note: `${until}您写的都还在。` };
}

/** What taking a piece back does, said before it is done; null where there is nothing to take back. */
export function withdrawalQuestion(
  piece: Pick<PieceView, 'state' | 'rounds' | 'duty'>,
  nowMs: number,
): { readonly title: string; readonly text: string; readonly yes: string } | null {
  if (piece.state !== 'submitted' && piece.state !== 'approved') return null;
  const again =
    nowMs > piece.duty.dueAtMs
      ? '现在已经过了截止时间，收回后再交会算迟交。'
      : '收回后再交，按再交的时间算是否按时。';
  if (piece.state === 'submitted')
    return { title: '收回这份作品？', text: `它会变回草稿，审阅的人看不到。${again}`, yes: '收回' };
  const approval = [...piece.rounds].reverse().find(({ act }) => act === 'approved');
  const credits = approval?.judgement?.creditsHundredths ?? 0;
  const lost = credits > 0 ? `这次通过和记入的 ${credits / 100} 学分会作废` : '这次通过会作废';
  return {
    title: '收回已通过的作品？',
    text: `${lost}，改好再交要重新审阅。${again}`,
    yes: '收回',
  };
}
