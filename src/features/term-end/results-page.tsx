import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Tabs } from '@/components/action/tabs';
import { FormField } from '@/components/form/form-field';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { TermEndView } from '@/contract/term-end';
import { scrollTo } from '@/platform/scroll';
import { ResultRow } from './result-row';
import { changeEntries, resultEntries, withName } from './results';
import { noteChangesSeen } from './term-end';
import './results-page.css';

export type Shown = 'all' | 'changes';

type ResultsPageProps = { readonly view: TermEndView; readonly first: Shown };

/** Everybody's result, or what moved since the computation before; found by name. */
export function ResultsPage({ view, first }: ResultsPageProps) {
  const [shown, show] = useState<Shown>(first);
  const [search, setSearch] = useState('');
  const { computedAtMs } = view;
  useEffect(() => {
    if (shown === 'changes' && computedAtMs !== null) noteChangesSeen(computedAtMs);
  }, [shown, computedAtMs]);

  const entries = shown === 'all' ? resultEntries(view) : changeEntries(view);
  const found = withName(entries, search);
  return (
    <>
      <Tabs
        tabs={[
          { value: 'all', label: `全部 ${view.results.length}` },
          { value: 'changes', label: `变化 ${view.changes.length}` },
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
      {found.length === 0 ? (
        <StateBlock
          kind="empty"
          title={entries.length === 0 ? noneTitles[shown] : '没有找到'}
          next={entries.length === 0 ? noneNexts[shown] : '换一个字试试'}
        />
      ) : (
        <Paged key={shown} id="results" rows={found} counter="人" onTurn={scrollTo}>
          {(page) => (
            <RuledList>
              {page.map((entry) => (
                <ResultRow key={entry.memberId} entry={entry} maxHundredths={view.maxHundredths} />
              ))}
            </RuledList>
          )}
        </Paged>
      )}
    </>
  );
}

const noneTitles: Readonly<Record<Shown, string>> = { all: '还没有算过', changes: '没有变化' };
const noneNexts: Readonly<Record<Shown, string>> = {
  all: '在「学期结束」里点重新计算',
  changes: '和上一次计算相比，每个人的结果都一样',
};
