import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { DigestDesk } from '@/contract/homecoming';
import {
  beginDigest,
  type DigestDraft,
  digestMissing,
  dropDigest,
  keepDigest,
  standing,
} from '@/features/homecoming/digest-draft';
import { DigestForm } from '@/features/homecoming/digest-form';
import { digestDeskOf, saveDigest } from '@/features/homecoming/homecoming';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const notYours = <StateBlock kind="empty" title="材料由外出的老师整理" next="整理好以后，在资源库里读" />;

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const desk = useMemo(() => digestDeskOf(tripId), [tripId]);
  const state = desk.use();
  const [changed, setChanged] = useState<DigestDraft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useOnShow(() => void desk.refresh());

  const view = state.data;
  const draft = view === null ? null : standing(changed ?? beginDigest(view), view);
  function change(next: DigestDraft) {
    setChanged(next);
    keepDigest(tripId, next);
  }
  async function save(found: DigestDesk, made: DigestDraft) {
    const basedOnMs = found.digest?.changedAtMs ?? null;
    const answer = await saveDigest({ tripId, basedOnMs, ...made, parts: [...made.parts] });
    setTrouble(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    dropDigest(tripId);
    desk.replace(answer.data);
    say('已放进资源库');
    back();
  }

  const missing = view === null || draft === null ? '' : digestMissing(draft, view);
  return (
    <Screen
      bar={
        view !== null &&
        draft !== null &&
        view.posts.length > 0 && (
          <BottomBar
            status={`已选 ${draft.parts.length} 条`}
            note={missing === '' ? undefined : missing}
            primary={
              <Button
                id="save-digest"
                label={view.digest === null ? '放进资源库' : '更新'}
                look="primary"
                busyLabel="正在保存"
                disabled={missing !== ''}
                onPress={() => save(view, draft)}
              />
            }
          />
        )
      }
    >
      {trouble !== null && <Notice text={trouble} note="您排的目录还在手机里。" />}
      <Reading state={state} onRetry={desk.refresh} instead={{ notAllowed: notYours }}>
        {(found) => (draft === null ? null : <DigestForm desk={found} draft={draft} onChange={change} />)}
      </Reading>
    </Screen>
  );
}
