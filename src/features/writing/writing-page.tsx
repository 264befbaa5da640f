import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/state/notice';
import { PartField } from '@/components/writing/part-field';
import type { PieceView } from '@/contract/piece-view';
import { outlineOf } from '@/domain/submission/outline';
import { writtenIn } from '@/domain/submission/parts';
import { afterInput } from '@/domain/submission/paste';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { useOnline } from '@/platform/network';
import { type Draft, formOf } from './draft';
import { withPart } from './draft-changes';
import { DraftFiles } from './draft-files';
import { DraftPhotos } from './draft-photos';
import { savedText } from './words';
import { changeDraft, saveNow, type Writing, type WritingState } from './writing';
import { WritingExtras } from './writing-extras';
import './writing-page.css';

type WritingPageProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
  readonly saved: WritingState['saved'];
  readonly onKind: () => void;
  readonly onEarlier: () => void;
};

/** Screen 4: part by part; finished parts fold, the one being written lies open with a red edge. */
export function WritingPage({ writing, piece, draft, saved, onKind, onEarlier }: WritingPageProps) {
  const form = formOf(piece, draft);
  const firstUnmet = form.parts.find(
    (part) => writtenIn(part, draft.parts[part.partId] ?? '') < part.minCharacters,
  );
  // Until the writer touches one, the first unfinished part lies open; then it stays, also when it is long enough.
  const [touched, setTouched] = useState<string | null>(null);
  const isOfForm = form.parts.some(({ partId }) => partId === touched);
  const current = (isOfForm ? touched : null) ?? firstUnmet?.partId ?? null;

  function write(partId: string, text: string) {
    setTouched(partId);
    changeDraft(writing, (latest) => withPart(latest, partId, text));
  }

  return (
    <>
      <Standing piece={piece} saved={saved} />
      {piece.choices.length > 1 && (
        <View className="yx-writing__kind l-edge l-pair">
          <View className="t-strong">{form.name}</View>
          <TextLink id="change-kind" label="换一类写" onPress={onKind} />
        </View>
      )}
      {form.parts.map((part) => {
        const text = draft.parts[part.partId] ?? '';
        const outline = outlineOf(part);
        return (
          <PartField
            key={part.partId}
            id={`part-${part.partId}`}
            name={part.name}
            required={part.required}
            text={text}
            characters={writtenIn(part, text)}
            minCharacters={part.minCharacters}
            maxCharacters={part.maxCharacters}
            current={current === part.partId}
            placeholder={part.hint}
            onOpen={() => {
              setTouched(part.partId);
              void saveNow(writing);
            }}
            onChange={(typed) => write(part.partId, afterInput(text, typed))}
            onOutline={outline === '' ? undefined : () => write(part.partId, outline)}
          />
        );
      })}
      <DraftPhotos writing={writing} piece={piece} draft={draft} />
      <DraftFiles writing={writing} piece={piece} draft={draft} />
      <WritingExtras writing={writing} piece={piece} draft={draft} onEarlier={onEarlier} />
    </>
  );
}

/** Until when, where the words are safe, and what the reviewer asked for. */
function Standing({ piece, saved }: Pick<WritingPageProps, 'piece' | 'saved'>) {
  const online = useOnline();
  const dueAtMs = piece.returnDueAtMs ?? piece.duty.dueAtMs;
  const word =
    piece.state === 'returned' ? [...piece.rounds].reverse().find((round) => round.remark !== '') : undefined;
  return (
    <>
      <View className="yx-writing__top l-edge l-pair">
        <View className="t-note">{`${monthDay(dueAtMs)} ${clockTime(dueAtMs)} 截止`}</View>
        <View className="yx-writing__saved t-note" id="saved">
          {saved?.where === 'cloud' && <Icon name="cloud-saved" size="small" />}
          {savedText(saved, online)}
        </View>
      </View>
      {word !== undefined && <Notice text={`${word.by}退回：${word.remark}`} note={backNote(piece)} />}
    </>
  );
}

function backNote({ returnDueAtMs }: PieceView): string {
  return returnDueAtMs === null
    ? '改好后再提交，不算迟交'
    : `请在 ${monthDay(returnDueAtMs)} ${clockTime(returnDueAtMs)} 前改好再交，不算迟交`;
}
