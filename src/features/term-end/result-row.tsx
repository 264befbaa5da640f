import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { shortFigure, twoDecimals } from '@/components/format';
import '@/components/icon/icon-shapes.css';
import '@/components/icon/icon.css';
import '@/components/list/list-row.css';
import { open } from '@/platform/route';
import { personPath } from './paths';
import type { ResultEntry } from './results';
import './result-row.css';

type ResultRowProps = {
  readonly entry: ResultEntry;
  /** Of the book; 0 where it gives no points and the figure is hours. */
  readonly maxHundredths: number;
  readonly past: string | undefined;
};

/** One person's line of the ledger of results; it opens to the records that it was computed from. */
export function ResultRow({ entry, maxHundredths, past }: ResultRowProps) {
  const figure = twoDecimals(entry.figureHundredths);
  const of = maxHundredths > 0 ? `/ ${shortFigure(maxHundredths)}` : '学时';
  const spoken = [entry.name, entry.note, `${figure} ${of}`, entry.aside].filter((part) => part !== '');
  return (
    <View
      id={`result-${entry.memberId}`}
      className="yx-row yx-opens"
      hoverClass="yx-row--pressed"
      onClick={() => open(personPath(past, entry.memberId))}
      {...accessible('button', spoken.join('，'))}
    >
      <View className="yx-row__pair">
        <View className="yx-row__text yx-result-row__who">
          <View className="yx-row__title yx-result-row__name">{entry.name}</View>
          {entry.note !== '' && <View className="yx-row__note">{entry.note}</View>}
        </View>
        <View className="yx-result-row__figures">
          <View className="yx-result-row__total">
            {figure}
            <Text className="yx-result-row__max t-note c-ink-3">{` ${of}`}</Text>
          </View>
          {entry.aside !== '' && <View className="yx-result-row__aside t-note c-ink-3">{entry.aside}</View>}
        </View>
      </View>
    </View>
  );
}
