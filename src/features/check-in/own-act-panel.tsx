import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { Sheet } from '@/components/layout/sheet';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { StateBlock } from '@/components/state/state-block';
import type { SessionView } from '@/contract/session-view';
import { maySignOut, nextAct } from '@/domain/attendance/next-act';
import { clockTime } from '@/domain/term/school-day';
import { confirm } from '@/platform/feedback';
import { CodeForm } from './code-form';
import { dropKeptCheckIn, type KeptCheckIn } from './kept-check-ins';
import { type ActState, beginAct, type Doing, endAct, sendAct } from './own-act';
import './own-act-panel.css';
import { leavingQuestion, ownActWords, refusalWords, scanning } from './words';

type OwnActPanelProps = {
  readonly session: SessionView;
  readonly state: ActState;
  /** A code of leaving that waits on this phone, or what became of it. */
  readonly kept: KeptCheckIn | null;
  readonly nowMs: number;
};

/** Under the seal: the call that is open, the way out, and what of it is done. Nothing where nothing is asked for. */
export function OwnActPanel({ session, state, kept, nowMs }: OwnActPanelProps) {
  const { sessionId } = session;
  if (state.phase === 'sending') return <StateBlock kind="loading" />;
  if (state.phase === 'typing') return <Typing session={session} doing={state.doing} />;
  if (state.phase === 'refused') {
    const { doing, refusal } = state;
    const again = () => beginAct(session, doing);
    return (
      <Refused refusal={refusal} again={again} leave={() => endAct(sessionId)} typed={!scanning(session)} />
    );
  }
  if (kept !== null && kept.refusal !== null) {
    const drop = () => dropKeptCheckIn(sessionId, 'checkOut');
    return <Refused refusal={kept.refusal} again={drop} leave={drop} typed={!scanning(session)} />;
  }
  const act = kept === null || nextAct(session, nowMs) === 'call' ? nextAct(session, nowMs) : null;
  const lines = linesOf(session, kept !== null, nowMs);
  const mayLeave = kept === null && session.state === 'open' && maySignOut(session) && act !== 'checkOut';
  if (act === null && lines.length === 0 && !mayLeave) return null;
  return (
    <View className="yx-own-act">
      <Sheet>
        {act !== null && <Act session={session} act={act} />}
        {lines.map(([what, how]) => (
          <View key={what} className="yx-own-act__line l-pair">
            <View className="t-note">{what}</View>
            <View className="t-row">{how}</View>
          </View>
        ))}
        {mayLeave && <TextLink id="leave-early" label="提前离开" onPress={() => leaveEarly(session)} />}
      </Sheet>
    </View>
  );
}

function Act({ session, act }: { readonly session: SessionView; readonly act: Doing['act'] }) {
  const words = ownActWords[act];
  const scans = scanning(session);
  return (
    <View className="yx-own-act__now">
      <View className="yx-own-act__why t-note">{words.why(session)}</View>
      <Button
        id={words.id}
        label={scans ? `扫码${words.label}` : words.label}
        icon={scans ? 'scan' : undefined}
        look="primary"
        size="hero"
        onPress={() => beginAct(session, { act, leaving: false })}
      />
    </View>
  );
}

function Typing({ session, doing }: { readonly session: SessionView; readonly doing: Doing }) {
  const { id, label } = ownActWords[doing.act];
  const title = doing.leaving ? '提前离开' : label;
  return (
    <View className="yx-own-act">
      <CodeForm
        session={{ ...session, title }}
        id={id}
        label={title}
        onCode={(code) => sendAct(session.sessionId, doing, code)}
      />
    </View>
  );
}

function Refused(props: {
  readonly refusal: { readonly code: string; readonly message: string };
  readonly again: () => unknown;
  readonly leave: () => unknown;
  readonly typed: boolean;
}) {
  const { title, step, label } = refusalWords(props.refusal.code, props.typed);
  const onPress = step === 'again' ? props.again : props.leave;
  return (
    <View className="yx-own-act">
      <RefusalSheet title={title} remedy={props.refusal.message} action={{ label, onPress }} />
    </View>
  );
}

async function leaveEarly(session: SessionView): Promise<void> {
  if (await confirm(leavingQuestion(session))) await beginAct(session, { act: 'checkOut', leaving: true });
}

/** What is done, what waits, and when check-out begins. */
function linesOf(session: SessionView, kept: boolean, nowMs: number): (readonly [string, string])[] {
  const { rollCall, checkedOutAtMs, leftEarly, checkOutFromMs, checkOutClaimed } = session;
  const lines: (readonly [string, string])[] = [];
  if (rollCall?.answered) lines.push([`第 ${rollCall.call} 次复签`, '已答']);
  if (checkedOutAtMs !== null)
    lines.push(['签退', `${clockTime(checkedOutAtMs)}${leftEarly ? '，提前离开' : ''}`]);
  else if (kept) lines.push(['签退', '已记在手机里，有网后自动补交']);
  else if (checkOutClaimed) lines.push(['签退', '码已收到，等主持人核对']);
  else if (checkOutFromMs !== null && nowMs < checkOutFromMs)
    lines.push(['签退', `${clockTime(checkOutFromMs)} 起`]);
  return lines;
}
