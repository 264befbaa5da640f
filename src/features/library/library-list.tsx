import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { PickField } from '@/components/form/pick-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { LibraryEntry, LibraryPage } from '@/contract/library';
import { monthDay } from '@/domain/term/school-day';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { libraryOf, readOn } from './library';
import './library.css';

const ALL = '';

/** 校内好作品: recommended ones first, then the newest; of one kind when it is chosen. */
export function LibraryList() {
  const [kind, setKind] = useState(ALL);
  const library = useMemo(() => libraryOf(kind), [kind]);
  const state = library.use();
  useOnShow(() => void library.refresh());
  useEffect(() => void library.refresh(), [library]);
  usePullDown(library.refresh);
  const kinds = useKinds(state.data);

  async function onMore(): Promise<boolean> {
    const why = await readOn(library, kind);
    if (why !== null) say(why);
    return why === null;
  }

  return (
    <>
      <View className="yx-library__kind l-edge">
        <PickField
          id="library-kind"
          label="类别"
          options={[{ value: ALL, label: '全部' }, ...kinds]}
          value={kind}
          onChange={setKind}
        />
      </View>
      <Reading state={state} onRetry={library.refresh}>
        {({ entries, next }) =>
          entries.length === 0 ? (
            <StateBlock
              kind="empty"
              title={kind === ALL ? '还没有好作品' : '这一类还没有好作品'}
              next="通过了的作品，作者愿意给全校看，就会出现在这里"
            />
          ) : (
            <>
              <SectionHeader title="校内好作品" aside="推荐的在前，新的在前" />
              <Paged
                id="library"
                rows={entries}
                counter="篇"
                onTurn={scrollTo}
                onMore={next === null ? undefined : onMore}
              >
                {(page) => (
                  <RuledList>
                    {page.map((entry) => (
                      <Row key={entry.submissionId} entry={entry} />
                    ))}
                  </RuledList>
                )}
              </Paged>
            </>
          )
        }
      </Reading>
    </>
  );
}

/** The kinds stay while another one is being read. */
function useKinds(page: LibraryPage | null): readonly { readonly value: string; readonly label: string }[] {
  const [kinds, setKinds] = useState<LibraryPage['kinds']>([]);
  if (page !== null && page.kinds !== kinds && page.kinds.length > 0) setKinds(page.kinds);
  return kinds.map(({ kind, name }) => ({ value: kind, label: name }));
}

function Row({ entry }: { readonly entry: LibraryEntry }) {
  const length = entry.characters === 0 ? '' : `，${entry.characters} 字`;
  return (
    <ListRow
      id={`piece-${entry.submissionId}`}
      title={entry.title}
      note={`${entry.author}，${entry.group}，${entry.kindName}${length}`}
      value={monthDay(entry.submittedAtMs)}
      chip={entry.commended ? { text: '推荐', tone: 'red' } : undefined}
      onPress={() => open(`/pages/library/piece/index?submissionId=${entry.submissionId}`)}
    />
  );
}
