import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { twoDecimals } from '../format';
import './scale-bars.css';

type ScaleBarsProps = {
  readonly text: string;
  readonly answers: number;
  /** How often 1 to 5 were marked; null: too few to be shown. */
  readonly counts: readonly number[] | null;
  readonly meanHundredths: number | null;
};

const words = ['很不同意', '不同意', '一般', '同意', '很同意'] as const;

/** How one question was answered: the mean, and a bar for each of the five places. */
export function ScaleBars({ text, answers, counts, meanHundredths }: ScaleBarsProps) {
  return (
    <View className="yx-bars" {...accessible('img', spoken(text, answers, counts, meanHundredths))}>
      <View className="yx-bars__head">
        <View className="yx-bars__text">{text}</View>
        <View className="yx-bars__mean">{meanHundredths === null ? '—' : twoDecimals(meanHundredths)}</View>
      </View>
      {counts === null ? (
        <View className="t-note c-ink-2">{`${answers} 人答，不足 5 人，不显示。`}</View>
      ) : (
        counts
          .map((count, index) => ({ count, word: words[index] ?? '' }))
          .reverse()
          .map(({ count, word }) => (
            <View className="yx-bars__line" key={word}>
              <View className="yx-bars__word">{word}</View>
              <View className="yx-bars__track">
                <View className="yx-bars__bar" style={{ width: `${(count / answers) * 100}%` }} />
              </View>
              <View className="yx-bars__count">{count}</View>
            </View>
          ))
      )}
    </View>
  );
}

function spoken(
  text: string,
  answers: number,
  counts: readonly number[] | null,
  meanHundredths: number | null,
): string {
  if (counts === null || meanHundredths === null) return `${text}，${answers} 人答，不足 5 人，不显示`;
  const each = counts.map((count, index) => `${words[index]} ${count} 人`).join('，');
  return `${text}，平均 ${twoDecimals(meanHundredths)}，${each}`;
}
