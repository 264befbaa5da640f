import { View } from '@tarojs/components';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { PieceAttachments } from '@/components/writing/piece-attachments';
import type { GuidedPiece } from '@/contract/guidance';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { openDocument } from '@/platform/documents';
import { previewImages } from '@/platform/photos';
import type { Advice } from './advice';
import { GuidedPart } from './guided-part';
import './guidance.css';

type GuidedPageProps = {
  readonly piece: GuidedPiece;
  readonly advice: Advice;
  readonly onAdvice: (advice: Advice) => void;
};

/** A piece as its expert reads it: part by part, with a word at each, and one on the whole at the end. */
export function GuidedPage({ piece, advice, onAdvice }: GuidedPageProps) {
  return (
    <>
      <View className="yx-guidance__head l-edge">
        <View className="l-pair">
          <View className="t-title">{piece.title}</View>
          <View className="t-note c-ink-3">{`第 ${piece.draft} 稿`}</View>
        </View>
        <View className="t-note">{`${piece.author}，${piece.group}${handedInText(piece)}`}</View>
      </View>
      {piece.note !== '' && <Notice text={piece.note} note={`${piece.invitedBy}请您看`} />}
      {!piece.readable && <Notice text="作者拿回去在改，或文字还在做内容检查。交上来以后这里会有新稿。" />}
      {piece.readable && !piece.waits && <Notice text="意见已经交给作者。新稿交上来，您会收到消息。" />}
      {piece.readable && (
        <View className="yx-guidance__parts">
          {piece.form.parts.map((part) => (
            <GuidedPart
              key={part.partId}
              part={part}
              text={piece.parts[part.partId] ?? ''}
              words={piece.waits ? (advice.parts[part.partId] ?? '') : null}
              onWords={(words) => onAdvice({ ...advice, parts: { ...advice.parts, [part.partId]: words } })}
            />
          ))}
          <View className="l-edge">
            <PieceAttachments
              photos={piece.photos}
              files={piece.files}
              onPhoto={previewImages}
              onFile={(url, name) => void openDocument(url, name)}
            />
          </View>
        </View>
      )}
      {piece.waits && (
        <>
          <SectionHeader title="总的意见" />
          <View className="yx-guidance__whole l-edge">
            <TextAreaField
              id="advice-whole"
              label="让作者知道先改哪里"
              value={advice.whole}
              onChange={(whole) => onAdvice({ ...advice, whole })}
              placeholder="例如：先把一个孩子的变化说清楚，再谈道理"
              maxLength={500}
            />
          </View>
        </>
      )}
    </>
  );
}

function handedInText({ submittedAtMs }: GuidedPiece): string {
  return submittedAtMs === null ? '' : `，${monthDay(submittedAtMs)} ${clockTime(submittedAtMs)} 提交`;
}
