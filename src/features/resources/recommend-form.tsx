import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { Colleague } from '@/contract/resources';
import { call } from '@/platform/call';
import { useOnShow } from '@/platform/on-show';
import { createResource } from '@/platform/resource';
import { scrollTo } from '@/platform/scroll';
import './resources.css';

type RecommendFormProps = {
  readonly chosen: Colleague | null;
  readonly word: string;
  readonly onChoose: (colleague: Colleague) => void;
  readonly onWord: (word: string) => void;
};

/** To whom, and a word with it. */
export function RecommendForm({ chosen, word, onChoose, onWord }: RecommendFormProps) {
  const people = useMemo(
    () => createResource(() => call('sharing', 'colleagues', {}), 'resources/colleagues'),
    [],
  );
  const [name, setName] = useState('');
  useOnShow(() => void people.refresh());
  return (
    <>
      <View className="yx-shelf__form l-edge">
        <FormField
          id="recommend-word"
          label="附一句话"
          value={word}
          onChange={onWord}
          placeholder="例如：您下周的课用得上"
          maxLength={60}
          hint="可以不写。他会收到一条消息，您看不到他是否打开。"
        />
        <FormField
          id="recommend-name"
          label="推荐给谁"
          value={name}
          onChange={setName}
          placeholder="写姓名来找"
          maxLength={20}
        />
      </View>
      <Reading state={people.use()} onRetry={people.refresh}>
        {({ colleagues }) => {
          const found = colleagues.filter((one) => one.name.includes(name.trim()));
          return found.length === 0 ? (
            <StateBlock
              kind="empty"
              title={colleagues.length === 0 ? '还没有别的老师绑定' : '没有这位老师'}
              next="绑定过的老师才收得到消息"
            />
          ) : (
            <>
              <SectionHeader title="老师" aside="本组的在前" />
              <Paged id="colleagues" rows={found} counter="人" onTurn={scrollTo}>
                {(page) => (
                  <RuledList>
                    {page.map((one) => (
                      <ListRow
                        key={one.memberId}
                        id={`colleague-${one.memberId}`}
                        title={one.name}
                        note={one.group}
                        chip={one.memberId === chosen?.memberId ? { text: '已选', icon: 'check' } : undefined}
                        onPress={() => onChoose(one)}
                      />
                    ))}
                  </RuledList>
                )}
              </Paged>
            </>
          );
        }}
      </Reading>
    </>
  );
}
