import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { ShelfPage } from '@/contract/resources';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { Facets } from './facets';
import { readOn, type ShelfQuery, shelfOf } from './shelf';
import { ShelfRows } from './shelf-rows';
import './resources.css';

/** A word is looked for once nobody types for so long. */
const PAUSE_MS = 400;
const noChoices = { subjects: [], stages: [], tags: [] };

/** 资源库: a field, what it is narrowed by, and what was found. */
export function ShelfSearch() {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState<ShelfQuery>({});
  const [unfolded, unfold] = useState(false);
  const shelf = useMemo(() => shelfOf(query), [query]);
  const state = shelf.use();
  useOnShow(() => void shelf.refresh());
  useEffect(() => void shelf.refresh(), [shelf]);
  usePullDown(shelf.refresh);
  const first = useFirstPage(state.data);
  const text = typed.trim();
  useEffect(() => {
    if (text === (query.text ?? '')) return;
    const timer = setTimeout(() => setQuery({ ...query, text }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, query]);

  async function onMore(): Promise<boolean> {
    const why = await readOn(shelf, query);
    if (why !== null) say(why);
    return why === null;
  }

  const isWhole = Object.values(query).every((value) => value === undefined || value === '');
  return (
    <>
      <View className="yx-shelf__search l-edge">
        <FormField
          id="shelf-text"
          label="搜索"
          value={typed}
          onChange={setTyped}
          placeholder="标题、标签、作者，首字母也行：jxfs"
          maxLength={60}
          onConfirm={() => setQuery({ ...query, text })}
        />
      </View>
      <Facets
        query={query}
        choices={first?.choices ?? noChoices}
        open={unfolded}
        onOpen={unfold}
        onChoose={setQuery}
      />
      {first !== null && first.openReports !== null && <ReportsRow waiting={first.openReports} />}
      <Reading state={state} onRetry={shelf.refresh}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Nothing isWhole={isWhole} />
          ) : (
            <>
              <SectionHeader
                title={isWhole ? '最新的' : '找到的'}
                aside={query.text === undefined || query.text === '' ? '新的在前' : '标题里有的在前'}
              />
              <Paged
                id="shelf"
                rows={rows}
                counter="份"
                onTurn={scrollTo}
                onMore={next === null ? undefined : onMore}
              >
                {(page) => <ShelfRows rows={page} />}
              </Paged>
            </>
          )
        }
      </Reading>
    </>
  );
}

/** What can be chosen by stays while another page is being read. */
function useFirstPage(page: ShelfPage | null): ShelfPage | null {
  const [first, setFirst] = useState<ShelfPage | null>(null);
  if (page !== null && page !== first && page.choices !== null) setFirst(page);
  return first;
}

function Nothing({ isWhole }: { readonly isWhole: boolean }) {
  return isWhole ? (
    <StateBlock
      kind="empty"
      title="资源库还空着"
      next="外出回来整理的成果、通过并愿意分享的作品会在这里；也可以点下面把手头的课件放进来"
    />
  ) : (
    <StateBlock kind="empty" title="没有找到" next="少写一个词，或放开一项筛选，再找一次" />
  );
}

function ReportsRow({ waiting }: { readonly waiting: number }) {
  return (
    <RuledList>
      <ListRow
        id="open-reports"
        title="老师们反映的问题"
        note={waiting === 0 ? '没有待处理的' : '核对后移除或保留，反映的老师会收到回复'}
        chip={waiting === 0 ? undefined : { text: `${waiting} 条待处理`, tone: 'amber' }}
        onPress={() => open('/pages/resources/reports/index')}
      />
    </RuledList>
  );
}
