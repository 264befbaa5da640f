import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { SessionRecordView } from '@/contract/after-session';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { remember, remembered } from '@/platform/storage';
import { draftKey, draftOf, missingOf, type RecordDraft } from './draft';
import { saveRecord } from './record';
import { RecordPhotos } from './record-photos';
import './record.css';

type RecordFormProps = {
  readonly view: SessionRecordView;
  readonly onSaved: () => void;
};

/** Writing the record. What is typed is on the phone at once; another's later words are shown before they are written over. */
export function RecordForm({ view, onSaved }: RecordFormProps) {
  const { sessionId } = view;
  const [draft, setDraft] = useState(() => remembered<RecordDraft>(draftKey(sessionId)) ?? draftOf(view));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBehind = draft.revision !== view.revision;

  function change(make: (before: RecordDraft) => RecordDraft) {
    setDraft((before) => {
      const after = make(before);
      remember(draftKey(sessionId), after);
      return after;
    });
  }
  async function save() {
    const why = await saveRecord(sessionId, draft);
    setRefusal(why?.code === 'recordConflict' ? null : why);
    if (why !== null) return;
    say('已保存，参加的老师都能看到');
    onSaved();
  }

  return (
    <>
      {refusal !== null && <Notice text={refusal.message} />}
      {isBehind && (
        <Meeting
          view={view}
          onTake={() => change(() => draftOf(view))}
          onKeep={() => change((before) => ({ ...before, revision: view.revision }))}
        />
      )}
      <View className="yx-record__form l-edge">
        <TextAreaField
          id="record-content"
          label="活动内容"
          value={draft.content}
          onChange={(content) => change((before) => ({ ...before, content }))}
          placeholder="做了什么，讨论了什么"
          maxLength={3000}
        />
        <TextAreaField
          id="record-effect"
          label="活动效果（可以不写）"
          value={draft.effect}
          onChange={(effect) => change((before) => ({ ...before, effect }))}
          placeholder="形成了什么，接下来怎么做"
          maxLength={1000}
        />
      </View>
      <RecordPhotos view={view} draft={draft} onChange={change} />
      <View className="yx-record__act l-edge">
        <Button
          id="save-record"
          label="保存活动记录"
          look="primary"
          busyLabel="正在保存"
          missing={isBehind ? '请先选一份' : missingOf(draft)}
          onPress={save}
        />
      </View>
    </>
  );
}

type MeetingProps = {
  readonly view: SessionRecordView;
  readonly onTake: () => void;
  readonly onKeep: () => void;
};

/** Somebody else saved meanwhile: both are there, and the writer chooses. */
function Meeting({ view, onTake, onKeep }: MeetingProps) {
  return (
    <>
      <Notice text={`${view.savedBy}刚改过这份记录`} note="两份都在：下面先是现在的，再是您手机上写的。" />
      <SectionHeader title="现在的" />
      <View className="yx-record__words l-edge t-prose">{view.content}</View>
      {view.effect !== '' && <View className="yx-record__words l-edge t-prose">{view.effect}</View>}
      <View className="yx-record__act l-edge">
        <Button id="keep-mine" label="用我写的，盖过现在的" onPress={onKeep} />
        <Button id="take-theirs" label="用现在的，我接着改" onPress={onTake} />
      </View>
      <SectionHeader title="我写的" />
    </>
  );
}
