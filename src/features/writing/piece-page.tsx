import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Chip, type ChipProps } from '@/components/figure/chip';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Seal } from '@/components/seal/seal';
import { Notice } from '@/components/state/notice';
import type { PieceView, RoundView } from '@/contract/piece-view';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { pieceNotice } from './piece-words';
import { OneVersion, ShownVersion } from './version';
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
  passedOn: '初审通过',
  withdrawn: '收回',
  guided: '专家指导',
  commended: '推荐',
  reopened: '重新打开',
};

type PiecePageProps = {
  readonly piece: PieceView;
  /** The way to what is said about it. */
  readonly talk: ReactNode;
};

/** A piece that was handed in, with every round it went through; a tap on 提交 shows what was handed in then. */
export function PiecePage({ piece, talk }: PiecePageProps) {
  const [shown, setShown] = useState<number | null>(null);
  const notice = pieceNotice(piece);
  const isCommended = piece.state === 'approved' && piece.rounds.some(({ act }) => act === 'commended');
  return (
    <>
      <View className="yx-piece__head l-edge">
        <View>
          <View className="t-title">{piece.duty.title}</View>
          <View className="yx-piece__state">
            <Chip {...chips[piece.state]} />
            {isCommended && <Chip text="组长推荐" tone="pine" />}
          </View>
          {piece.state === 'submitted' && piece.textCheck === 'pending' && (
            <View className="t-note c-ink-3">正在做内容检查，通过后审阅的人就能看到</View>
          )}
        </View>
        {piece.state === 'approved' && <Seal kind="reviewed" sessionId={piece.submissionId} />}
      </View>
      {notice !== null && <Notice {...notice} />}
      {shown === null ? (
        <OneVersion version={piece} />
      ) : (
        <ShownVersion
          key={shown}
          dutyId={piece.duty.dutyId}
          n={shown}
          draft={draftNumber(piece.rounds, shown)}
          onBack={() => setShown(null)}
        />
      )}
      {talk}
      <SectionHeader title="经过" aside={`${piece.rounds.length} 次`} />
      <RuledList>
        {[...piece.rounds].reverse().map((round) => (
          <RoundRow key={round.n} round={round} rounds={piece.rounds} onShow={setShown} />
        ))}
      </RuledList>
    </>
  );
}

type RoundRowProps = {
  readonly round: RoundView;
  readonly rounds: readonly RoundView[];
  readonly onShow: (n: number) => void;
};

function RoundRow({ round, rounds, onShow }: RoundRowProps) {
  const isVersion = round.act === 'submitted';
  const words = round.remark === '' ? '' : `：${round.remark}`;
  const due = round.dueAtMs === null ? '' : `，${monthDay(round.dueAtMs)} 前改好`;
  const title = isVersion
    ? `提交第 ${draftNumber(rounds, round.n)} 稿`
    : `${acts[round.act]}${effectOf(round)}`;
  return (
    <ListRow
      id={`round-${round.n}`}
      title={title}
      note={`${round.by}，${monthDay(round.atMs)} ${clockTime(round.atMs)}${due}${words}`}
      onPress={isVersion ? () => onShow(round.n) : undefined}
    />
  );
}

/** 第 n 稿: how many times it had been handed in by then. */
function draftNumber(rounds: readonly RoundView[], n: number): number {
  return rounds.filter((round) => round.act === 'submitted' && round.n <= n).length;
}

function effectOf({ act, judgement }: RoundView): string {
  if (judgement === null) return '';
  const credits = shortFigure(judgement.creditsHundredths);
  if (act === 'withdrawn') return judgement.creditsHundredths === 0 ? '，通过作废' : `，${credits} 学分作废`;
  return judgement.creditsHundredths === 0 ? '，逾期不计学分' : `，记 ${credits} 学分`;
}
