import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Tabs } from '@/components/action/tabs';
import { FormField } from '@/components/form/form-field';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { TermEndView, TermResults } from '@/contract/term-end';
import { scrollTo } from '@/platform/scroll';
import { type ResultList, resultsOf } from './all-results';
import { ResultRow } from './result-row';
import { changeEntries, resultEntries, withName } from './results';
import { noteChangesSeen } from './term-end';
import './results-page.css';

type ResultsPageProps = {
  readonly view: TermEndView;
  readonly past: string | undefined;
  readonly first: ResultList;
};

/** Everybody's result, or what moved since the computation before; found by name. */
export function ResultsPage({ view, past, first }: ResultsPageProps) {
  const [shown, show] = useState<ResultList>(first);
  const [search, setSearch] = useState('');
  return (
    <>
      <Tabs
        tabs={[
          { value: 'all', label: `全部 ${view.resultCount}` },
          { value: 'changes', label: `变化 ${view.changeCount}` },
        ]}
        value={shown}
        onChange={show}
      />
      <View className="yx-results__search l-edge">
        <FormField
          id="search"
          label="找人"
          value={search}
          onChange={setSearch}
          placeholder="姓名里的一个字"
        />
      </View>
      <People key={shown} list={shown} past={past} computedAtMs={view.computedAtMs} search={search} />
    </>
  );
}

type PeopleProps = {
  readonly list: ResultList;
  readonly past: string | undefined;
  /** Of what the page knows; another one is read anew. */
  readonly computedAtMs: number | null;
  readonly search: string;
};

function People({ list, past, computedAtMs, search }: PeopleProps) {
  const results = resultsOf(past, list);
  const state = results.use();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the page opens, and again when it was computed anew
  useEffect(() => void results.refresh(), [results, computedAtMs]);
  const readAtMs = state.data?.computedAtMs ?? null;
  useEffect(() => {
    if (list === 'changes' && readAtMs !== null) noteChangesSeen(readAtMs);
  }, [list, readAtMs]);
  return (
    <Reading state={state} onRetry={results.refresh}>
      {(found) => <Lines list={list} past={past} results={found} search={search} />}
    </Reading>
  );
}

type LinesProps = {
  readonly list: ResultList;
  readonly past: string | undefined;
  readonly results: TermResults;
  readonly search: string;
};

function Lines({ list, past, results, search }: LinesProps) {
  const entries = list === 'all' ? resultEntries(results) : changeEntries(results);
  const found = withName(entries, search);
  if (found.length === 0)
    return (
      <StateBlock
        kind="empty"
        title={entries.length === 0 ? noneTitles[list] : '没有找到'}
        next={entries.length === 0 ? noneNexts[list] : '换一个字试试'}
      />
    );
  return (
    <Paged id="results" rows={found} counter="人" onTurn={scrollTo}>
      {(page) => (
        <RuledList>
          {page.map((entry) => (
            <ResultRow key={entry.memberId} entry={entry} maxHundredths={results.maxHundredths} past={past} />
          ))}
        </RuledList>
      )}
    </Paged>
  );
}

const noneTitles: Readonly<Record<ResultList, string>> = { all: '还没有算过', changes: '没有变化' };
const noneNexts: Readonly<Record<ResultList, string>> = {
  all: '在「学期结束」里点重新计算',
  changes: '和上一次计算相比，每个人的结果都一样',
};
