import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { Notice } from '@/components/state/notice';
import type { CallsPage, CallView } from '@/contract/calls';
import type { Refusal } from '@/domain/refusal';
import { schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { newKey } from '@/platform/new-key';
import { changeCollection, openCollection } from './calls';
import { beginOpening, dropOpening, keepOpening, missingOf, type OpenDraft } from './open-draft';
import './calls.css';

type OpenFormProps = {
  readonly groups: CallsPage['mayAsk'];
  /** The call that is changed; null for a new one. */
  readonly standing: CallView | null;
  readonly onDone: (callId: string) => void;
};

/** 发起征集, or other words and another last day for one that stands. */
export function OpenForm({ groups, standing, onDone }: OpenFormProps) {
  const callId = standing?.callId ?? '';
  const [draft, setDraft] = useState(() => beginOpening(callId, fieldsOf(standing, groups)));
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function change(changes: Partial<OpenDraft>) {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepOpening(callId, next);
  }

  async function send() {
    const { key, title, ask, until, groupId = null } = draft;
    const answer =
      standing === null
        ? await openCollection({ key, title, ask, until, groupId })
        : await changeCollection({ callId, title, ask, until });
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) {
      dropOpening(callId);
      onDone(answer.data.callId);
    } else if (answer.error.code === 'sentBefore') change({ key: newKey() });
  }

  return (
    <View className="yx-calls__form l-edge">
      <FormField
        id="call-title"
        label="题目"
        value={draft.title}
        onChange={(title) => change({ title })}
        placeholder="例如：小细节大问题"
        maxLength={40}
      />
      <TextAreaField
        id="call-ask"
        label="征集什么"
        value={draft.ask}
        onChange={(ask) => change({ ask })}
        placeholder="例如：课堂上一个不起眼的细节，和它背后的问题，三五句话"
        maxLength={500}
      />
      {standing === null && (
        <View>
          <View className="t-note">向谁征集</View>
          <View className="yx-calls__chips">
            {groups.map(({ groupId, name }) => (
              <ChoiceChip
                key={groupId ?? ''}
                label={name}
                role="radio"
                tone="ink"
                chosen={draft.groupId === groupId}
                onToggle={() => change({ groupId })}
              />
            ))}
          </View>
        </View>
      )}
      <DateField
        id="call-until"
        label="到哪一天截止"
        value={draft.until}
        onChange={(until) => change({ until })}
        from={schoolDay(serverNow())}
      />
      <View className="t-note c-ink-3">
        截止以前，只有您看得到大家交的；截止以后，征集范围里的老师都能读。
      </View>
      {refusal !== null && <Notice text={refusal.message} />}
      <Button
        id="open-call"
        label={standing === null ? '发起征集' : '保存'}
        look="primary"
        busyLabel={standing === null ? '正在发起' : '正在保存'}
        missing={missingOf(draft)}
        onPress={send}
      />
    </View>
  );
}

function fieldsOf(standing: CallView | null, groups: CallsPage['mayAsk']): Omit<OpenDraft, 'key'> {
  const [only] = groups;
  const groupId = groups.length === 1 && only !== undefined ? only.groupId : undefined;
  if (standing === null) return { title: '', ask: '', until: '', groupId };
  const { title, ask, untilMs, closed } = standing;
  return { title, ask, until: closed ? '' : schoolDay(untilMs), groupId: null };
}
