import { View } from '@tarojs/components';
import { Chip } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { AppealView, TermEndView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { appealChips } from './appeal-list';
import { personPath } from './paths';
import { VerdictForm } from './verdict-form';
import './appeal-page.css';

type AppealPageProps = {
  readonly appeal: AppealView;
  readonly term: Pick<TermEndView, 'termId' | 'state'>;
  readonly past: string | undefined;
  readonly onDecided: () => void;
};

/** One appeal: what is disputed, in whose words, the way to the records, and the answer. */
export function AppealPage({ appeal, term, past, onDecided }: AppealPageProps) {
  return (
    <>
      <View className="yx-appeal__head l-edge">
        <View className="l-pair">
          <View className="t-title">{`${appeal.name}，${appeal.itemTitle}`}</View>
          <Chip {...appealChips[appeal.state]} />
        </View>
        <View className="t-note">{`${monthDay(appeal.madeAtMs)} ${clockTime(appeal.madeAtMs)} 提出`}</View>
      </View>
      <Sheet>
        <View className="t-caption">{appeal.factId === null ? '对整个这一项' : '对这一条记录'}</View>
        <View className="t-row">{appeal.factId === null ? appeal.itemTitle : appeal.factTitle}</View>
        <View className="yx-appeal__words t-prose">{appeal.words}</View>
        {appeal.decidedAtMs !== null && (
          <View className="yx-appeal__answer">
            <View className="t-caption">
              {`${monthDay(appeal.decidedAtMs)} ${clockTime(appeal.decidedAtMs)} 答复`}
            </View>
            <View className="t-body">{appeal.answer}</View>
          </View>
        )}
      </Sheet>
      <SectionHeader title="核对" />
      <RuledList>
        <ListRow
          id="records"
          title={`${appeal.name}的记录`}
          note="看凭据，冲销或补记"
          onPress={() => open(personPath(past, appeal.memberId))}
        />
      </RuledList>
      {appeal.state === 'open' && term.state !== 'freezing' && term.state !== 'frozen' && (
        <VerdictForm termId={term.termId} appeal={appeal} onDecided={onDecided} />
      )}
    </>
  );
}
