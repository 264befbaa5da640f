import { useRouter } from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { PieceText } from '@/components/writing/piece-text';
import { isEditable } from '@/features/writing/draft';
import { TwoDrafts } from '@/features/writing/two-drafts';
import { resumeWhenOnline, sendWaiting } from '@/features/writing/uploads';
import { missingText, totalText } from '@/features/writing/words';
import { beginWriting, readPiece, saveNow, submitPiece } from '@/features/writing/writing';
import { WritingPage } from '@/features/writing/writing-page';
import { say } from '@/platform/feedback';
import { useOnHide, useOnShow } from '@/platform/on-show';
import { titlePage } from '@/platform/page-title';
import { replaceWith } from '@/platform/route';

export default function Page() {
  const dutyId = useRouter().params.dutyId ?? '';
  const writing = useMemo(() => beginWriting(dutyId), [dutyId]);
  const { piece, draft, saved, other, refusal } = useStore(writing.store);
  const [previewing, setPreviewing] = useState(false);

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
  }

  const missing = piece !== null && draft !== null ? missingText(piece.form, draft) : null;
  const bar = piece !== null && draft !== null && other === null && (
    <BottomBar
      status={totalText(draft)}
      note={missing ?? '可以提交了'}
      secondary={
        <Button
          id="preview"
          label={previewing ? '接着写' : '预览'}
          onPress={() => setPreviewing(!previewing)}
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
      {refusal !== null && piece !== null && <Notice text={refusal.message} />}
      <Reading
        state={{ data: piece !== null && draft !== null ? { piece, draft } : null, refusal }}
        onRetry={read}
      >
        {(shown) => {
          if (other !== null)
            return <TwoDrafts writing={writing} piece={shown.piece} here={shown.draft.parts} other={other} />;
          if (previewing) return <PieceText form={shown.piece.form} parts={shown.draft.parts} />;
          return <WritingPage writing={writing} piece={shown.piece} draft={shown.draft} saved={saved} />;
        }}
      </Reading>
    </Screen>
  );
}
