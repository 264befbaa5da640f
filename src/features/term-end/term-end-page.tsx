import { View } from '@tarojs/components';
import { useState } from 'react';
import { StatBar } from '@/components/figure/stat-bar';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Seal } from '@/components/seal/seal';
import { Notice } from '@/components/state/notice';
import type { TermEndView } from '@/contract/term-end';
import type { Refusal } from '@/domain/refusal';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { ActNow } from './act-now';
import { AppealList } from './appeal-list';
import { resultsPath } from './paths';
import { StepList } from './step-list';
import { currentStep, stepsOf } from './steps';
import { changesSeen, recompute } from './term-end';
import { WithdrawForm } from './withdraw-form';
import './term-end-page.css';

type TermEndPageProps = {
  readonly view: TermEndView;
  /** The term that was asked for, where it is an earlier one. */
  readonly past?: string | undefined;
  /** Something was done whose consequence comes by itself: the page looks again soon. */
  readonly onActed: () => void;
};

/** 学期结束: the way from the facts to the bound booklet, one step at a time. */
export function TermEndPage({ view, past, onActed }: TermEndPageProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [seenAtMs, setSeenAtMs] = useState(changesSeen);
  useOnShow(() => setSeenAtMs(changesSeen()));
  const step = currentStep(view, seenAtMs);
  const running = view.state === 'open' || view.state === 'notice';

  function done(why: Refusal | null): void {
    setRefusal(why);
    onActed();
  }

  return (
    <>
      <Head view={view} />
      {refusal !== null && <Notice text={refusal.message} />}
      {running && view.stale && view.computedAtMs !== null && (
        <Notice
          text="有新的变动，请重新计算"
          note={`现在看到的，是 ${monthDay(view.computedAtMs)} ${clockTime(view.computedAtMs)} 算的。`}
        />
      )}
      <View className="yx-term-end__gap" />
      <Sheet>
        <StepList steps={stepsOf(view, seenAtMs)} />
        {step !== null && <ActNow key={step} view={view} past={past} step={step} onDone={done} />}
      </Sheet>
      <AppealList {...view} past={past} />
      <Results view={view} past={past} again={running && step !== 'recompute'} onDone={done} />
      <LaterFacts facts={view.laterFacts} />
      {view.state === 'notice' && <WithdrawForm termId={view.termId} onDone={done} />}
    </>
  );
}

function Head({ view }: { readonly view: TermEndView }) {
  const stats = view.bands.map(({ title, count }) => ({ figure: String(count), caption: title }));
  return (
    <>
      <View className="yx-term-end__head l-edge l-pair">
        <View>
          <View className="t-head">{view.termName}</View>
          <View className="t-note">{`${view.ruleBook.name}，第 ${view.ruleBook.version} 版`}</View>
        </View>
        {view.state === 'frozen' && <Seal kind="bound" sessionId={view.termName} />}
      </View>
      {view.resultCount > 0 && (
        <View className="yx-term-end__stats l-edge">
          <StatBar stats={[{ figure: String(view.resultCount), caption: '教师' }, ...stats]} />
        </View>
      )}
    </>
  );
}

type ResultsProps = {
  readonly view: TermEndView;
  readonly past: string | undefined;
  /** Whether computing once more can be asked for here. */
  readonly again: boolean;
  readonly onDone: (refusal: Refusal | null) => void;
};

function Results({ view, past, again, onDone }: ResultsProps) {
  const { resultCount, changeCount } = view;
  if (resultCount === 0) return null;

  async function computeAgain(): Promise<void> {
    const refusal = await recompute(view.termId);
    onDone(refusal);
    if (refusal === null) say('算好了');
  }

  return (
    <>
      <SectionHeader title="结果" />
      <RuledList>
        <ListRow
          id="all-results"
          title="全部结果"
          value={`${resultCount} 人`}
          onPress={() => open(resultsPath(past))}
        />
        <ListRow
          id="all-changes"
          title="和上一次相比"
          value={changeCount === 0 ? '没有变化' : `${changeCount} 人有变化`}
          onPress={changeCount === 0 ? undefined : () => open(resultsPath(past, 'changes'))}
        />
        {again && (
          <ListRow
            id="compute-again"
            title="再算一遍"
            note="改了细则、比例或名册以后"
            onPress={() => void computeAgain()}
          />
        )}
      </RuledList>
    </>
  );
}

/** Recorded after the cut-off: nobody loses sight of it, nobody's frozen result moves. */
function LaterFacts({ facts }: { readonly facts: TermEndView['laterFacts'] }) {
  if (facts.length === 0) return null;
  return (
    <>
      <SectionHeader title="定稿以后的记录" aside={`${facts.length} 条，列出，不计入`} />
      <Paged id="later-facts" rows={facts} counter="条" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map(({ factId, name, title, recordedAtMs }) => (
              <ListRow
                key={factId}
                title={`${name}，${title}`}
                note={`${monthDay(recordedAtMs)} ${clockTime(recordedAtMs)}`}
              />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}
