import { RefusalSheet } from '@/components/state/refusal-sheet';
import { StateBlock } from '@/components/state/state-block';
import type { SessionView } from '@/contract/session-view';
import type { Refusal } from '@/domain/refusal';
import { back, replaceWith } from '@/platform/route';
import { type Attempt, checkIn, startOver } from './check-in';
import { CodeForm } from './code-form';
import { dropKeptCheckIn, type KeptCheckIn } from './kept-check-ins';
import { scanAndCheckIn } from './scan-and-check-in';
import { ScanPrompt } from './scan-prompt';
import { SealPage } from './seal-page';
import { claimedWords, keptWords, refusalWords, scanning } from './words';

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
  if (refusal) return <Refused session={session} refusal={refusal} />;
  if (kept !== null) return <StateBlock kind="offline" {...keptWords} />;
  if (session.status === 'claimed') return <StateBlock kind="empty" {...claimedWords} />;
  if (session.checkedInAtMs !== null) return <StateBlock kind="loading" />;
  return scanning(session) ? (
    <ScanPrompt sessionId={sessionId} title={title} />
  ) : (
    <CodeForm session={session} id="check-in" label="签到" onCode={(code) => checkIn(sessionId, code)} />
  );
}

function Refused({ session, refusal }: { readonly session: SessionView; readonly refusal: Refusal }) {
  const { sessionId } = session;
  const { title, step, label } = refusalWords(refusal.code, !scanning(session));
  async function again() {
    dropKeptCheckIn(sessionId);
    if (scanning(session)) await scanAndCheckIn(sessionId);
    else startOver(sessionId);
  }
  function leave() {
    dropKeptCheckIn(sessionId);
    back();
  }
  const steps = { again, leave, bind: () => replaceWith('/pages/bind/index') };
  return <RefusalSheet title={title} remedy={refusal.message} action={{ label, onPress: steps[step] }} />;
}
