import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/state/notice';
import { PartField } from '@/components/writing/part-field';
import type { PieceView } from '@/contract/submission';
import { countCharacters } from '@/domain/submission/text';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { useOnline } from '@/platform/network';
import type { Draft } from './draft';
import { DraftPhotos } from './draft-photos';
import { savedText } from './words';
import { changePart, saveNow, type Writing, type WritingState } from './writing';
import './writing-page.css';

type WritingPageProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
  readonly saved: WritingState['saved'];
};

/** Screen 4: part by part; finished parts fold, the one being written lies open with a red edge. */
export function WritingPage({ writing, piece, draft, saved }: WritingPageProps) {
  const firstUnmet = piece.form.parts.find(
    (part) => countCharacters(draft.parts[part.partId] ?? '') < part.minCharacters,
  );
  // Until the writer touches one, the first unfinished part lies open; then it stays, also when it is long enough.
  const [touched, setTouched] = useState<string | null>(null);
  const current = touched ?? firstUnmet?.partId ?? null;
  const online = useOnline();
  const word =
    piece.state === 'returned' ? [...piece.rounds].reverse().find((round) => round.remark !== '') : undefined;
  return (
    <>
      <View className="yx-writing__top l-edge l-pair">
        <View className="t-note">{`${monthDay(piece.duty.dueAtMs)} ${clockTime(piece.duty.dueAtMs)} 截止`}</View>
        <View className="yx-writing__saved t-note" id="saved">
          {saved?.where === 'cloud' && <Icon name="cloud-saved" size="small" />}
          {savedText(saved, online)}
        </View>
      </View>
      {word !== undefined && <Notice text={`${word.by}退回：${word.remark}`} note="改好后再提交，不算迟交" />}
      {piece.form.parts.map((part) => (
        <PartField
          key={part.partId}
          id={`part-${part.partId}`}
          name={part.name}
          required={part.required}
          text={draft.parts[part.partId] ?? ''}
          characters={countCharacters(draft.parts[part.partId] ?? '')}
          minCharacters={part.minCharacters}
          maxCharacters={part.maxCharacters}
          current={current === part.partId}
          placeholder={part.hint}
          onOpen={() => {
            setTouched(part.partId);
            void saveNow(writing);
          }}
          onChange={(text) => {
            setTouched(part.partId);
            changePart(writing, part.partId, text);
          }}
        />
      ))}
      <DraftPhotos writing={writing} piece={piece} draft={draft} />
    </>
  );
}
