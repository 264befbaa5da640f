import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tabs } from '@/components/action/tabs';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow, UnreadDot } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { HomeRow, SharingHome } from '@/contract/sharing-home';
import { open } from '@/platform/route';
import { TripSheets } from './trip-sheets';

const tabs = [
  { value: 'trips', label: '外出' },
  { value: 'questions', label: '提问' },
  { value: 'library', label: '资源库' },
] as const;

type Section = {
  readonly title: string;
  readonly path: string;
  readonly rows: readonly HomeRow[];
  /** What to do where there is nothing yet. */
  readonly next: string;
};

/** 分享: what is happening on the road, what is asked, what stays. */
export function HomeView({ home }: { readonly home: SharingHome }) {
  const [tab, turnTo] = useState<(typeof tabs)[number]['value']>('trips');
  const sections = tab === 'trips' ? [] : tab === 'questions' ? [questionsOf(home)] : shelvesOf(home);
  return (
    <>
      <Tabs tabs={tabs} value={tab} onChange={turnTo} />
      {tab === 'trips' && <TripSheets home={home} />}
      {tab === 'library' && (
        <View className="yx-home__search">
          <RuledList>
            <ListRow
              id="search"
              title="搜资源库"
              note="标题、人名、标签，拼音首字母也行"
              onPress={() => open('/pages/resources/index')}
            />
          </RuledList>
        </View>
      )}
      {sections.map((section) => (
        <Rows key={section.title} {...section} />
      ))}
    </>
  );
}

function questionsOf({ questions }: SharingHome): Section {
  return {
    title: '提问',
    path: '/pages/trip/questions/index',
    rows: questions,
    next: '看同事外出发回的材料时，可以就着一条提问，由他转给授课的人',
  };
}

function shelvesOf({ reading, calls, favourites }: SharingHome): Section[] {
  return [
    {
      title: '我的收藏',
      path: '/pages/resources/index',
      rows: favourites,
      next: '打开一份材料，点「收藏」，就在这里',
    },
    {
      title: '组里在读',
      path: '/pages/resources/books/index',
      rows: reading,
      next: '推荐一本书，同事可以跟着读，写了笔记放在一起',
    },
    {
      title: '征集',
      path: '/pages/resources/calls/index',
      rows: calls,
      next: '小细节、课堂巧招，征集开始后在这里交',
    },
  ];
}

function Rows({ title, path, rows, next }: Section) {
  const all = () => open(path);
  return (
    <>
      <SectionHeader title={title} aside="全部" onPressAside={all} />
      <RuledList>
        {rows.length === 0 && <ListRow title="还没有" note={next} onPress={all} last />}
        {rows.map((row) => (
          <ListRow
            key={row.id}
            id={row.id}
            title={row.title}
            note={row.note || undefined}
            value={row.value || undefined}
            lead={row.isNew ? <UnreadDot /> : undefined}
            onPress={() => open(row.path)}
          />
        ))}
      </RuledList>
    </>
  );
}
