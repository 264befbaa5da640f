import { useRouter } from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { formOf, isEditable } from '@/features/writing/draft';
import { DraftPreview } from '@/features/writing/draft-preview';
import { EarlierPieces } from '@/features/writing/earlier-pieces';
import { KindChoice } from '@/features/writing/kind-choice';
import { TwoDrafts } from '@/features/writing/two-drafts';
import { resumeWhenOnline, sendWaiting } from '@/features/writing/uploads';
import { missingText, refusalText, totalText } from '@/features/writing/words';
import { beginWriting, readPiece, saveNow, submitPiece } from '@/features/writing/writing';
import { WritingPage } from '@/features/writing/writing-page';
import { say } from '@/platform/feedback';
import { useOnHide, useOnShow } from '@/platform/on-show';
import { titlePage } from '@/platform/page-title';
import { replaceWith } from '@/platform/route';

/** What lies over the piece while its author looks at something beside the writing. */
type Aside = 'preview' | 'earlier' | 'kind';

export default function Page() {
  const dutyId = useRouter().params.dutyId ?? '';
  const writing = useMemo(() => beginWriting(dutyId), [dutyId]);
  const { piece, draft, saved, other, refusal } = useStore(writing.store);
  const [aside, setAside] = useState<Aside | null>(null);

  async function read() {
    await readPiece(writing);
    await sendWaiting(writing);
  }
  useOnShow(() => void read());
  useOnHide(() => void saveNow(writing));
  useEffect(() => resumeWhenOnline(writing), [writing]);
  useEffect(() => {
    if (piece !== null) titlePage(piece.duty.title);
  }, [piece]);
  useEffect(() => {
    if (piece !== null && !isEditable(piece)) replaceWith(`/pages/piece/index?dutyId=${dutyId}`);
  }, [piece, dutyId]);

  async function submit() {
    if (await submitPiece(writing)) say('已提交');
    // What the cloud did not have is on its way again.
    else await sendWaiting(writing);
  }

  const missing = piece !== null && draft !== null ? missingText(formOf(piece, draft), draft) : null;
  const isChoosing = aside === 'kind' || draft?.kind === null;
  const bar = piece !== null && draft !== null && other === null && !isChoosing && (
    <BottomBar
      status={totalText(draft)}
      note={missing ?? '可以提交了'}
      secondary={
        <Button
          id="preview"
          label={aside === null ? '预览' : '接着写'}
          onPress={() => setAside(aside === null ? 'preview' : null)}
        />
      }
      primary={
        <Button
          id="submit"
          label="提交"
          look="primary"
          busyLabel="正在提交"
          disabled={missing !== null}
          onPress={submit}
        />
      }
    />
  );

  return (
    <Screen bar={bar}>
      {refusal !== null && piece !== null && <Notice text={refusalText(refusal, draft)} />}
      <Reading
        state={{ data: piece !== null && draft !== null ? { piece, draft } : null, refusal }}
        onRetry={read}
      >
        {(shown) => {
          const at = { writing, ...shown };
          const back = () => setAside(null);
          if (other !== null) return <TwoDrafts {...at} here={shown.draft} other={other} />;
          if (isChoosing) return <KindChoice {...at} onChosen={back} />;
          if (aside === 'preview') return <DraftPreview {...shown} />;
          if (aside === 'earlier')
            return <EarlierPieces {...at} form={formOf(shown.piece, shown.draft)} onTaken={back} />;
          return (
            <WritingPage
              {...at}
              saved={saved}
              onKind={() => setAside('kind')}
              onEarlier={() => setAside('earlier')}
            />
          );
        }}
      </Reading>
    </Screen>
  );
}
