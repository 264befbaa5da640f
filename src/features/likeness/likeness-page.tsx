import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { LikenessView, LikePieceView } from '@/contract/likeness';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { pieceNote, shareWords, templateWords, waitingWords } from './likeness-words';
import { PassagePairView } from './passage-pair';
import './likeness-page.css';

/** So many pairs say what there is to say; the rest is a tap away. */
const SHOWN_FIRST = 3;

/** 有相近的段落: what stands in both, and nothing about why. The reviewer knows the people and asks. */
export function LikenessPage({ view }: { readonly view: LikenessView }) {
  const { report } = view;
  return (
    <>
      <View className="yx-likeness__head l-edge">
        <View className="t-title">{view.title}</View>
        <View className="t-note">
          {`${view.author}，${monthDay(view.submittedAtMs)} ${clockTime(view.submittedAtMs)} 提交`}
        </View>
      </View>
      {report === null ? (
        <StateBlock kind="empty" title="还在查找" next="交上来以后十分钟左右会查完，请稍后下拉刷新" />
      ) : (
        <Report view={view} report={report} />
      )}
    </>
  );
}

type ReportProps = {
  readonly view: LikenessView;
  readonly report: NonNullable<LikenessView['report']>;
};

function Report({ view, report }: ReportProps) {
  const { pieces, waiting, templateLike, commonHundredths } = report;
  return (
    <>
      {templateLike && <Notice text={templateWords(commonHundredths)} />}
      {pieces.length === 0 && waiting === 0 && !templateLike && (
        <StateBlock kind="empty" title="没有找到相近的段落" next="已和本校交过的作品比过，摘录的部分不算" />
      )}
      {pieces.length > 0 && (
        <View className="yx-likeness__lead l-edge t-note c-ink-2">
          两篇里相同的话用底色标出，摘录的部分不算。也可能是一起备的课，或用了同一份资料，请先和作者聊一聊。
        </View>
      )}
      {pieces.map((piece) => (
        <LikePiece key={piece.submissionId} piece={piece} view={view} />
      ))}
      {waiting > 0 && (
        <View className="yx-likeness__waiting l-edge t-note c-ink-3">{waitingWords(waiting)}</View>
      )}
    </>
  );
}

function LikePiece({ piece, view }: { readonly piece: LikePieceView; readonly view: LikenessView }) {
  const [isWhole, setWhole] = useState(false);
  const pairs = isWhole ? piece.passages : piece.passages.slice(0, SHOWN_FIRST);
  const more = piece.passages.length - pairs.length;
  return (
    <>
      <SectionHeader title={piece.author} aside={shareWords(piece)} />
      <View className="yx-likeness__note l-edge t-note c-ink-2">{pieceNote(piece, view)}</View>
      <Sheet>
        {pairs.map((pair) => (
          <PassagePairView key={pair.key} pair={pair} whose="那一篇" />
        ))}
        {more > 0 && (
          <TextLink
            id={`more-${piece.submissionId}`}
            label={`再看 ${more} 段`}
            onPress={() => setWhole(true)}
          />
        )}
      </Sheet>
    </>
  );
}
