import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { TextLink } from '@/components/action/text-link';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { LeaveChoices, LeaveView } from '@/contract/leave';
import type { Refusal } from '@/domain/refusal';
import { newKey } from '@/platform/new-key';
import { uploadPhoto } from '@/platform/photos';
import { type AskDraft, beginDraft, dropDraft, keepDraft, missing } from './ask-draft';
import { askLeave, leaveChoices } from './leaves';
import { PickRow } from './pick-row';
import { SlipField } from './slip-field';
import './leave.css';

type AskFormProps = {
  readonly choices: LeaveChoices;
  /** The session that the page was opened from. */
  readonly sessionId: string | undefined;
  readonly onAsked: (request: LeaveView) => void;
};

/** As many sessions as are shown before one asks for the rest. */
const FEW = 6;

/** 本次研修请假: which sessions, what kind, why, and a slip if one likes. Kept on the phone until the cloud has it. */
export function AskForm({ choices, sessionId, onAsked }: AskFormProps) {
  const [draft, setDraft] = useState(() => withoutUnfit(beginDraft(sessionId), choices));
  // Two taps can arrive before React renders again: each builds on what the last one left.
  const latest = useRef(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [all, setAll] = useState(false);
  const pickable = choices.sessions.filter(isShown);
  const shown = all
    ? pickable
    : pickable.filter((session, index) => index < FEW || draft.sessionIds.includes(session.sessionId));
  const unfit = sessionId === undefined ? null : unfitNote(sessionId, choices);
  const kind = choices.kinds.find((one) => one.kind === draft.kind);

  function change(changes: Partial<AskDraft>) {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
    keepDraft(latest.current);
  }
  function toggle(id: string) {
    const { sessionIds } = latest.current;
    change({
      sessionIds: sessionIds.includes(id) ? sessionIds.filter((one) => one !== id) : [...sessionIds, id],
    });
  }
  async function send() {
    if (draft.kind === undefined) return;
    setRefusal(null);
    const slipFileId = await sentSlip(draft, choices.uploadPath).catch(() => undefined);
    if (slipFileId === undefined) {
      setRefusal({
        code: 'offline',
        message: '照片没有传上，您写的都还在。有网后再提交一次，或先不放照片。',
      });
      return;
    }
    change({ slipFileId });
    const { key, sessionIds, kind: leaveKind, reason } = draft;
    const sent = await askLeave({ key, sessionIds: [...sessionIds], leaveKind, reason, slipFileId });
    setRefusal(sent.refusal);
    if (sent.reply === null) {
      // The first sending arrived and its answer was lost: what was changed since is another request.
      if (sent.refusal?.code === 'otherAsked') change({ key: newKey() });
      if (sent.refusal?.code !== 'offline') void leaveChoices.refresh();
      return;
    }
    dropDraft();
    onAsked(sent.reply);
  }

  if (pickable.length === 0)
    return <StateBlock kind="empty" title="没有可以请假的场次" next={choices.ways.join('')} />;
  return (
    <>
      {unfit !== null && <Notice text={unfit} />}
      <SectionHeader title="哪几场" aside={`已选 ${draft.sessionIds.length} 场`} />
      <RuledList>
        {shown.map((session) => (
          <PickRow
            key={session.sessionId}
            session={session}
            chosen={draft.sessionIds.includes(session.sessionId)}
            onToggle={() => toggle(session.sessionId)}
          />
        ))}
      </RuledList>
      {shown.length < pickable.length && (
        <View className="l-edge">
          <TextLink
            id="all-sessions"
            label={`显示其余 ${pickable.length - shown.length} 场`}
            onPress={() => setAll(true)}
          />
        </View>
      )}
      <View className="yx-leave__after l-edge t-caption">{choices.ways.join('')}</View>
      <View className="yx-leave__form l-edge">
        <View>
          <View className="yx-leave__label t-note">请假种类</View>
          <View className="yx-leave__chips">
            {choices.kinds.map((one) => (
              <ChoiceChip
                key={one.kind}
                label={one.title}
                role="radio"
                tone="ink"
                chosen={one.kind === draft.kind}
                onToggle={() => change({ kind: one.kind })}
              />
            ))}
          </View>
          {kind !== undefined && <View className="yx-leave__words t-caption">{kind.word}</View>}
        </View>
        <TextAreaField
          id="leave-reason"
          label="说明"
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          placeholder="一两句话，比如：区里监考"
          maxLength={200}
        />
      </View>
      <SlipField draft={draft} onChange={change} />
      <View className="yx-leave__after l-edge">
        <View className="t-caption">{choices.privacy}</View>
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="ask-leave"
          label="提交请假"
          look="primary"
          busyLabel="正在提交"
          missing={missing(draft)}
          onPress={send}
        />
      </View>
    </>
  );
}

/** Why the session that the page was opened from is not on offer, in a sentence; null when it is. */
function unfitNote(sessionId: string, { sessions }: LeaveChoices): string | null {
  const found = sessions.find((session) => session.sessionId === sessionId);
  if (found === undefined) return '您打开的那一场不要求您参加，不用请假。';
  return found.fault === null ? null : `您打开的那一场${found.fault}，请看下面还能请哪几场。`;
}

/** What may be asked for, and what is already under way, so that nobody asks twice. */
function isShown({ fault, status }: LeaveChoices['sessions'][number]): boolean {
  if (fault === null) return true;
  return fault === '申请中' || (status === 'leave' && fault === '已请假');
}

/** Without sessions that may not be asked for any more. */
function withoutUnfit(draft: AskDraft, { sessions }: LeaveChoices): AskDraft {
  const free = new Set(sessions.filter(({ fault }) => fault === null).map(({ sessionId }) => sessionId));
  return { ...draft, sessionIds: draft.sessionIds.filter((id) => free.has(id)) };
}

async function sentSlip({ slip, slipFileId, key }: AskDraft, uploadPath: string): Promise<string | null> {
  if (slip === null || slipFileId !== null) return slipFileId;
  return uploadPhoto(slip, `${uploadPath}${key}.${slip.extension}`, () => undefined).fileId;
}
