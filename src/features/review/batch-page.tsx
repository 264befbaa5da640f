import { View } from '@tarojs/components';
import { ChoiceRow } from '@/components/action/choice-row';
import { shortFigure } from '@/components/format';
import { Icon } from '@/components/icon/icon';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { BatchOutcome, CleanPiecesView } from '@/contract/review-desk';
import type { CreditRange } from '@/domain/scoring/credit-range';
import { monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { creditSteps } from './judging';
import './review-page.css';

type BatchPageProps = {
  readonly view: CleanPiecesView;
  readonly left: ReadonlySet<string>;
  readonly credits: { readonly range: CreditRange; readonly chosenHundredths: number } | null;
  readonly refused: readonly BatchOutcome[];
  readonly onToggle: (submissionId: string) => void;
  readonly onCredits: (creditsHundredths: number) => void;
};

/** The clean ones, all chosen; a tap leaves one out. */
export function BatchPage({ view, left, credits, refused, onToggle, onCredits }: BatchPageProps) {
  const { entries, others } = view;
  if (entries.length === 0) {
    const next = others === 0 ? '老师提交后会排在待审阅里' : `待审阅里还有 ${others} 篇，请一篇一篇看`;
    return <StateBlock kind="empty" title="没有可以一起通过的" next={next} />;
  }
  const why = new Map(refused.map(({ submissionId, refusal }) => [submissionId, refusal?.message]));
  return (
    <>
      <SectionHeader
        title="一起通过"
        aside={`选了 ${entries.length - left.size} 篇，共 ${entries.length} 篇`}
      />
      <View className="yx-review__filters l-edge t-note c-ink-3">
        {`部分齐全、按时交、没有发现相同段落的。${others > 0 ? `另有 ${others} 篇要单独看。` : ''}`}
      </View>
      <View className="yx-review__picks">
        <RuledList>
          {entries.map((entry) => {
            const isChosen = !left.has(entry.submissionId);
            return (
              <ListRow
                key={entry.submissionId}
                id={`choose-${entry.submissionId}`}
                title={`${entry.author}，${entry.title}`}
                note={
                  why.get(entry.submissionId) ?? `${monthDay(entry.submittedAtMs)}，${entry.characters} 字`
                }
                chip={{ text: isChosen ? '已选' : '不选', tone: isChosen ? 'ok' : 'plain' }}
                lead={isChosen ? <Icon name="check" size="small" /> : undefined}
                onPress={() => onToggle(entry.submissionId)}
              />
            );
          })}
        </RuledList>
      </View>
      {credits !== null && (
        <>
          <SectionHeader title="每篇学分" aside="选中的都一样" />
          <View className="yx-review__filters l-edge">
            <ChoiceRow
              label="每篇学分"
              options={creditSteps(credits.range).map((value) => ({ value, label: shortFigure(value) }))}
              value={credits.chosenHundredths}
              onChange={onCredits}
              tone="red"
            />
          </View>
        </>
      )}
      <RuledList>
        <ListRow
          title="先看一看原文"
          note="在待审阅里一篇一篇打开"
          onPress={() => open('/pages/leader/queue/index')}
          last
        />
      </RuledList>
    </>
  );
}
