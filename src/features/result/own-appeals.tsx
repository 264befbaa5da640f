import { View } from '@tarojs/components';
import { Chip, type ChipProps } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { RuledList } from '@/components/list/ruled-list';
import type { AppealView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';
import './own-appeals.css';

const chips: Readonly<Record<AppealView['state'], ChipProps>> = {
  open: { text: '等答复', tone: 'amber' },
  rejected: { text: '不成立' },
  upheld: { text: '成立', tone: 'ok', icon: 'check' },
};

/** One's own appeals: what was said, and what was answered. */
export function OwnAppeals({ appeals }: { readonly appeals: readonly AppealView[] }) {
  if (appeals.length === 0) return null;
  return (
    <>
      <SectionHeader title="我的申诉" aside={`${appeals.length} 件`} />
      <RuledList>
        {appeals.map((appeal) => (
          <OwnAppeal key={appeal.appealId} appeal={appeal} />
        ))}
      </RuledList>
    </>
  );
}

function OwnAppeal({ appeal }: { readonly appeal: AppealView }) {
  const { appealId, factId, itemTitle, factTitle, words, madeAtMs, answer, decidedAtMs } = appeal;
  return (
    <View className="yx-own-appeal" id={`own-appeal-${appealId}`}>
      <View className="l-pair">
        <View className="t-row">{itemTitle}</View>
        <Chip {...chips[appeal.state]} />
      </View>
      {factId !== null && <View className="t-note">{factTitle}</View>}
      <View className="t-note">{words}</View>
      <View className="t-note c-ink-3">{`${monthDay(madeAtMs)} ${clockTime(madeAtMs)} 提出`}</View>
      {decidedAtMs !== null && (
        <View className="yx-own-appeal__answer">
          <View className="t-note">{answer}</View>
          <View className="t-note c-ink-3">{`教务处 ${monthDay(decidedAtMs)} ${clockTime(decidedAtMs)} 答复`}</View>
        </View>
      )}
    </View>
  );
}
