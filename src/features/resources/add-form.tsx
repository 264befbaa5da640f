import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { MOST_RESOURCE_FILES, MOST_RESOURCE_PHOTOS } from '@/domain/sharing/resource-wish';
import { type Attachments, createAttachments } from '@/platform/attachments';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { replaceWith } from '@/platform/route';
import { AttachmentsForm } from './attachments-form';
import { desk, putIn } from './desk';
import { dropDraft, type KeptDraft, keepDraft, keptDraft, missingOf } from './draft';
import { WishForm } from './wish-form';

/** Puts something into the library. What is written and chosen stays on the phone until it has arrived. */
export function AddForm() {
  const state = desk.use();
  useOnShow(() => void desk.refresh());
  const [draft, setDraft] = useState<KeptDraft>(keptDraft);
  const [trouble, setTrouble] = useState<string | null>(null);
  const folder = state.data?.uploadPath ?? null;
  const attachments = useMemo(() => (folder === null ? null : attachmentsIn(folder)), [folder]);
  const missing = missingOf(draft.wish);

  const change = (changes: Partial<KeptDraft['wish']>) => {
    const changed = { ...draft, wish: { ...draft.wish, ...changes } };
    setDraft(changed);
    keepDraft(changed);
  };

  async function send() {
    if (attachments === null) return;
    await attachments.send();
    const answer = await putIn(draft, attachments);
    setTrouble('trouble' in answer ? answer.trouble : null);
    if ('trouble' in answer) return;
    attachments.clear();
    dropDraft();
    say('已放进资源库');
    replaceWith(`/pages/resources/item/index?resourceId=${answer.resourceId}`);
  }

  return (
    <Screen
      bar={
        <BottomBar
          status={missing ?? '可以放进去了'}
          note="写的都留在手机里"
          primary={
            <Button
              id="put-in"
              label="放进资源库"
              look="primary"
              busyLabel="正在放"
              disabled={missing !== null || attachments === null}
              onPress={send}
            />
          }
        />
      }
    >
      {trouble !== null && (
        <RefusalSheet
          title="还没有放进去"
          remedy={trouble}
          look="secondary"
          action={{ label: '知道了', onPress: () => setTrouble(null) }}
        />
      )}
      <Reading state={state} onRetry={desk.refresh}>
        {(choices) => (
          <>
            <WishForm wish={draft.wish} choices={choices} onChange={change} />
            {attachments !== null && <AttachmentsForm attachments={attachments} />}
          </>
        )}
      </Reading>
    </Screen>
  );
}

function attachmentsIn(folder: string): Attachments {
  return createAttachments({
    rememberAs: 'resources/attachments',
    folder,
    photosMost: MOST_RESOURCE_PHOTOS,
    filesMost: MOST_RESOURCE_FILES,
    endings: ['docx', 'pptx', 'xlsx', 'pdf'],
  });
}
