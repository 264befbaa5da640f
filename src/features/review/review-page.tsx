import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { PhotoGrid } from '@/components/writing/photo-grid';
import { PieceText } from '@/components/writing/piece-text';
import type { ReviewView } from '@/contract/submission';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';
import type { Judging } from './judging';
import { JudgingForm } from './judging-form';
import './review-page.css';

type ReviewPageProps = {
  readonly piece: ReviewView;
  readonly judging: Judging;
  readonly onJudge: (judging: Judging) => void;
  readonly onReject: () => Promise<void>;
};

/** Screen 5: who wrote what when, which parts are there, the piece itself, then the judgement. */
export function ReviewPage({ piece, judging, onJudge, onReject }: ReviewPageProps) {
  return (
    <>
      <View className="yx-review__head l-edge">
        <View className="l-pair">
          <View className="t-title">{piece.title}</View>
          <View className="t-note c-ink-3">{`第 ${piece.draft} 稿`}</View>
        </View>
        <View className="t-note">
          {`${piece.author}，${piece.group}，${monthDay(piece.submittedAtMs)} ${clockTime(piece.submittedAtMs)} 提交`}
        </View>
        <View className="yx-review__chips">
          {piece.checks.map((check) => (
            <Chip
              key={check.partId}
              text={check.met ? `${check.name} ${check.characters}` : `${check.name} 未写够`}
              tone={check.met ? 'ok' : 'amber'}
              icon={check.met ? 'check' : 'missing'}
            />
          ))}
          {piece.late && <Chip text="逾期提交" tone="amber" />}
        </View>
      </View>
      <PieceText form={piece.form} parts={piece.parts}>
        <Photos piece={piece} />
      </PieceText>
      <EarlierWords piece={piece} />
      {piece.state === 'submitted' && (
        <>
          <JudgingForm piece={piece} judging={judging} onJudge={onJudge} />
          <View className="l-edge">
            <TextLink id="reject" label="不通过这一篇" onPress={() => void onReject()} />
          </View>
        </>
      )}
    </>
  );
}

function Photos({ piece }: { readonly piece: ReviewView }) {
  if (piece.photos.length === 0) return null;
  const shown = piece.photos.flatMap(({ url }) => (url === null ? [] : [url]));
  const waiting = piece.photos.length - shown.length;
  return (
    <View>
      <View className="t-caption">{`照片 ${piece.photos.length} 张`}</View>
      <PhotoGrid urls={shown} onOpen={(url) => previewImages(shown, url)} />
      {waiting > 0 && (
        <View className="t-note c-ink-3">{`有 ${waiting} 张在做图片检查，通过后才看得到`}</View>
      )}
    </View>
  );
}

function EarlierWords({ piece }: { readonly piece: ReviewView }) {
  const words = piece.rounds.filter((round) => round.remark !== '');
  if (words.length === 0) return null;
  return (
    <>
      <SectionHeader title="前面说过的" />
      <View className="l-edge">
        {words.map((round) => (
          <View key={round.n} className="yx-review__word t-note">
            {`${round.by}，${monthDay(round.atMs)}：${round.remark}`}
          </View>
        ))}
      </View>
    </>
  );
}
