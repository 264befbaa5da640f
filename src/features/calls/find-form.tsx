import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { Notice } from '@/components/state/notice';
import { PhotoWell } from '@/components/writing/photo-well';
import type { CallView } from '@/contract/calls';
import { MOST_CHARACTERS, MOST_PHOTOS } from '@/domain/sharing/collection-entry';
import { createAttachments } from '@/platform/attachments';
import { previewImages } from '@/platform/photos';
import type { Resource } from '@/platform/resource';
import { beginFind, dropFind, type FindDraft, findKey, keepFind, missingOf } from './find-draft';
import { sendFind } from './send-find';
import './calls.css';

type FindFormProps = {
  readonly call: Resource<CallView>;
  readonly view: CallView;
  /** The find that is changed; undefined for a new one. */
  readonly entryId: string | undefined;
  /** Where this person's photos go. */
  readonly folder: string;
  readonly onDone: () => void;
};

/** 交一条: a line, a few sentences, up to three photos, and whether it may be compiled. */
export function FindForm({ call, view, entryId, folder, onDone }: FindFormProps) {
  const rememberAs = findKey(view.callId, entryId);
  const standing = view.own.find((find) => find.entryId === entryId) ?? null;
  const [draft, setDraft] = useState(() => beginFind(rememberAs, standing));
  const [trouble, setTrouble] = useState<string | null>(null);
  const room = MOST_PHOTOS - draft.kept.length;
  const attachments = useMemo(
    () =>
      createAttachments({
        ...{ rememberAs: `${rememberAs}/photos`, folder, photosMost: room },
        ...{ filesMost: 0, endings: [] },
      }),
    [rememberAs, folder, room],
  );
  const attached = attachments.use();
  const known = draft.kept.map(({ fileId }) => ({
    id: fileId,
    src: standing?.photos.find((photo) => photo.fileId === fileId)?.url ?? '',
    state: 'done' as const,
  }));
  const photos = [...known, ...attached.photos];

  function change(changes: Partial<FindDraft>) {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepFind(rememberAs, next);
  }
  function remove(id: string) {
    if (draft.kept.some(({ fileId }) => fileId === id))
      change({ kept: draft.kept.filter(({ fileId }) => fileId !== id) });
    else attachments.remove(id);
  }
  async function send() {
    const outcome = await sendFind(call, view.callId, draft, attachments);
    setTrouble(outcome.trouble);
    if (outcome.revision !== null) change({ revision: outcome.revision });
    if (outcome.trouble !== null) return;
    dropFind(rememberAs);
    attachments.clear();
    onDone();
  }

  return (
    <View className="yx-calls__form l-edge">
      <View className="t-title">{view.title}</View>
      <View className="t-note">{view.ask}</View>
      <FormField
        id="find-title"
        label="一句题目"
        value={draft.title}
        onChange={(title) => change({ title })}
        placeholder="例如：举手前先数三秒"
        maxLength={30}
      />
      <TextAreaField
        id="find-text"
        label="写下来"
        value={draft.text}
        onChange={(text) => change({ text })}
        placeholder="什么情况、怎么做的、有什么变化，三五句话"
        maxLength={MOST_CHARACTERS}
      />
      <PhotoWell
        photos={photos}
        limit={MOST_PHOTOS}
        note="可以不放，断网后接着传"
        onAdd={() => void attachments.addPhotos()}
        onOpen={(id) => {
          const src = photos.find((photo) => photo.id === id)?.src ?? '';
          if (src !== '') previewImages([src], src);
        }}
        onRetry={() => void attachments.send()}
        onRemove={remove}
      />
      <View className="t-note c-ink-3">照片里请不要有能认出来的学生。</View>
      <View>
        <ChoiceChip
          label="可以编进汇编"
          tone="ink"
          chosen={draft.mayCompile}
          onToggle={() => change({ mayCompile: !draft.mayCompile })}
        />
      </View>
      <View className="t-note c-ink-3">
        汇编放进资源库，写上您的名字，全校老师都能读。截止前可以改；什么时候都可以收回，编好的汇编里也随即去掉。
      </View>
      {trouble !== null && <Notice text={trouble} />}
      <Button
        id="hand-in"
        label={draft.revision === 0 ? '交上去' : '交这一稿'}
        look="primary"
        busyLabel="正在交"
        missing={missingOf(draft)}
        onPress={send}
      />
    </View>
  );
}
