import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { ProgressLine } from '@/components/figure/progress-line';
import { shortFigure, twoDecimals } from '@/components/format';
import { Sheet } from '@/components/layout/sheet';
import { LedgerRow } from '@/components/list/ledger-row';
import type { Booklet, ItemLine } from '@/contract/ledger';
import { open } from '@/platform/route';
import './booklet-page.css';
import { standingOf } from './standing';

/** Screen 7's sheet: the hours first, for they are certain; then the score so far, each line opening to its reason. */
export function BookletPage({ booklet }: { readonly booklet: Booklet }) {
  return (
    <Sheet bound flush={booklet.items.length > 0}>
      <View className="l-pair">
        <View className="yx-booklet__name">研修簿</View>
        <View className="t-note c-ink-3">{booklet.termName}</View>
      </View>
      <Hours booklet={booklet} />
      {booklet.items.length > 0 && <Score booklet={booklet} />}
      {booklet.items.map((item) => (
        <Line key={item.itemId} item={item} />
      ))}
    </Sheet>
  );
}

/** Nothing of it where the school's book asks for hours only. */
function Score({ booklet }: { readonly booklet: Booklet }) {
  return (
    <View className="yx-booklet__score l-pair">
      <View className="yx-booklet__figures">
        <View className="t-figure">{twoDecimals(booklet.totalHundredths)}</View>
        <View className="t-note c-ink-3">{`/ ${shortFigure(booklet.maxHundredths)} 分`}</View>
      </View>
      <View className="t-note c-ink-3">{standingOf(booklet)}</View>
    </View>
  );
}

function Hours({ booklet }: { readonly booklet: Booklet }) {
  const { hoursHundredths, targetHundredths } = booklet.total;
  return (
    <>
      <View className="yx-booklet__figures yx-booklet__hours" id="hours">
        <View className="t-total">{shortFigure(hoursHundredths)}</View>
        <View className="t-note c-ink-3">
          {targetHundredths === null ? '学时' : `/ ${shortFigure(targetHundredths)} 学时`}
        </View>
      </View>
      {targetHundredths !== null && targetHundredths > 0 && (
        <ProgressLine
          basePercent={(hoursHundredths / targetHundredths) * 100}
          label={`已有 ${shortFigure(hoursHundredths)} 学时，共需 ${shortFigure(targetHundredths)} 学时`}
        />
      )}
      <TextLink id="ledgers" label={booklet.hoursNote} opens onPress={() => open('/pages/ledgers/index')} />
    </>
  );
}

function Line({ item }: { readonly item: ItemLine }) {
  if (item.scoreHundredths === null) {
    return (
      <View className="yx-booklet__without l-pair">
        <View className="t-row">{item.name}</View>
        <View className="t-note c-ink-3">不适用，不计入</View>
      </View>
    );
  }
  return (
    <LedgerRow
      name={item.provisional ? `${item.name}（暂计）` : item.name}
      valueHundredths={item.scoreHundredths}
      maxHundredths={item.maxHundredths}
      onPress={() => open(`/pages/why/index?itemId=${item.itemId}`)}
    />
  );
}
