import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import type { Booklet } from '@/contract/ledger';
import { open } from '@/platform/route';
import './reach-sheet.css';
import { standingOf } from './standing';

/**
 * 还差多少: the gap and the nearest thing that helps; the rest on a tap, from what is there already. Nothing where there is
 * nothing to say.
 */
export function ReachSheet({ booklet }: { readonly booklet: Booklet }) {
  const [whole, setWhole] = useState(false);
  const { head, provisional, open: ahead, lost } = booklet.reach;
  const [next, ...others] = ahead;
  const more = others.length + lost.length;
  if (head === null && next === undefined && more === 0) return null;
  return (
    <View className="yx-reach" id="reach">
      <Sheet flush={more > 0}>
        <View className="yx-reach__next">
          <View className="yx-reach__words">
            <View className="t-row t-strong">{head ?? (next === undefined ? '已经定下的' : '接下来')}</View>
            {provisional && <View className="t-note c-ink-3">{standingOf({ ...booklet, provisional })}</View>}
            {next !== undefined && (
              <>
                <View className="t-note">{`${next.title}，${next.value}`}</View>
                {next.note !== '' && <View className="t-note c-ink-3">{next.note}</View>}
              </>
            )}
          </View>
          {next !== undefined && (
            <Button label={next.act} look="quiet" size="small" onPress={() => open(next.link)} />
          )}
        </View>
        {whole && (
          <View className="yx-reach__rows">
            {others.map(({ title, note, value, link }) => (
              <ListRow
                key={link}
                title={title}
                {...(note === '' ? {} : { note })}
                value={value}
                onPress={() => open(link)}
              />
            ))}
            {lost.length > 0 && <View className="yx-reach__lost t-note c-ink-3">已经少得的</View>}
            {lost.map(({ text, link }) => (
              <ListRow key={text} title={text} {...(link === null ? {} : { onPress: () => open(link) })} />
            ))}
          </View>
        )}
        {more > 0 && <TextLink label={whole ? '收起' : `还有 ${more} 项`} onPress={() => setWhole(!whole)} />}
      </Sheet>
    </View>
  );
}
