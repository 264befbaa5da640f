import { View } from '@tarojs/components';
import { Chip, type ChipProps } from '@/components/figure/chip';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Seal } from '@/components/seal/seal';
import { PhotoGrid } from '@/components/writing/photo-grid';
import { PieceText } from '@/components/writing/piece-text';
import type { PieceView, RoundView } from '@/contract/submission';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';
import './piece-page.css';

const chips: Readonly<Record<PieceView['state'], ChipProps>> = {
  none: { text: '还没写' },
  draft: { text: '草稿' },
  submitted: { text: '审阅中', tone: 'pine' },
  returned: { text: '已退回', tone: 'red' },
  approved: { text: '已通过', tone: 'ok', icon: 'check' },
  rejected: { text: '不通过' },
};

const acts: Readonly<Record<RoundView['act'], string>> = {
  submitted: '提交',
  returned: '退回修改',
  approved: '通过',
  rejected: '不通过',
  reopened: '重新打开',
};

/** A piece that was handed in, with every round it went through. */
export function PiecePage({ piece }: { readonly piece: PieceView }) {
  return (
    <>
      <View className="yx-piece__head l-edge">
        <View>
          <View className="t-title">{piece.duty.title}</View>
          <View className="yx-piece__state">
            <Chip {...chips[piece.state]} />
          </View>
          {piece.state === 'submitted' && piece.textCheck === 'pending' && (
            <View className="t-note c-ink-3">正在做内容检查，通过后审阅的人就能看到</View>
          )}
        </View>
        {piece.state === 'approved' && <Seal kind="reviewed" sessionId={piece.submissionId} />}
      </View>
      <PieceText form={piece.form} parts={piece.parts}>
        <Photos piece={piece} />
      </PieceText>
      <SectionHeader title="来往" aside={`${piece.rounds.length} 次`} />
      <RuledList>
        {[...piece.rounds].reverse().map((round) => (
          <ListRow
            key={round.n}
            title={`${acts[round.act]}${effectOf(round)}`}
            note={`${round.by}，${monthDay(round.atMs)} ${clockTime(round.atMs)}${round.remark === '' ? '' : `：${round.remark}`}`}
          />
        ))}
      </RuledList>
    </>
  );
}

function effectOf({ judgement }: RoundView): string {
  if (judgement === null) return '';
  return judgement.creditsHundredths === 0
    ? '，逾期不计学分'
    : `，记 ${shortFigure(judgement.creditsHundredths)} 学分`;
}

function Photos({ piece }: { readonly piece: PieceView }) {
  const urls = piece.photos.flatMap(({ url }) => (url === null ? [] : [url]));
  if (urls.length === 0) return null;
  return <PhotoGrid urls={urls} onOpen={(url) => previewImages(urls, url)} />;
}
