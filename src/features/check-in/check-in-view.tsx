import { RefusalSheet } from '@/components/state/refusal-sheet';
import { StateBlock } from '@/components/state/state-block';
import type { SessionView } from '@/contract/attendance';
import type { Refusal } from '@/domain/refusal';
import { back, replaceWith } from '@/platform/route';
import { canScan } from '@/platform/scan';
import { type Attempt, startOver } from './check-in';
import { CodeForm } from './code-form';
import { dropKeptCheckIn, type KeptCheckIn } from './kept-check-ins';
import { scanAndCheckIn } from './scan-and-check-in';
import { ScanPrompt } from './scan-prompt';
import { SealPage } from './seal-page';
import { claimedWords, keptWords, refusalWords } from './words';

type CheckInViewProps = {
  readonly session: SessionView;
  readonly attempt: Attempt;
  readonly kept: KeptCheckIn | null;
};

/** One check-in from scan to seal, whatever comes between. */
export function CheckInView({ session, attempt, kept }: CheckInViewProps) {
  const { sessionId, title } = session;
  if (attempt.phase === 'sealed') return <SealPage receipt={attempt.receipt} fresh={attempt.fresh} />;
  if (attempt.phase === 'sending') return <StateBlock kind="loading" />;
  const refusal = attempt.phase === 'refused' ? attempt.refusal : kept?.refusal;
  if (refusal) return <Refused sessionId={sessionId} refusal={refusal} />;
  if (kept !== null) return <StateBlock kind="offline" {...keptWords} />;
  if (session.status === 'claimed') return <StateBlock kind="empty" {...claimedWords} />;
  if (session.checkedInAtMs !== null) return <StateBlock kind="loading" />;
  return canScan ? (
    <ScanPrompt sessionId={sessionId} title={title} />
  ) : (
    <CodeForm sessionId={sessionId} title={title} />
  );
}

function Refused({ sessionId, refusal }: { readonly sessionId: string; readonly refusal: Refusal }) {
  const { title, step, label } = refusalWords(refusal.code, !canScan);
  async function again() {
    dropKeptCheckIn(sessionId);
    if (canScan) await scanAndCheckIn(sessionId);
    else startOver(sessionId);
  }
  function leave() {
    dropKeptCheckIn(sessionId);
    back();
  }
  const steps = { again, leave, bind: () => replaceWith('/pages/bind/index') };
  return <RefusalSheet title={title} remedy={refusal.message} action={{ label, onPress: steps[step] }} />;
}
