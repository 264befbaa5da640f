import { View } from '@tarojs/components';
import { accessible, decorative } from '../accessible';
import { classes } from '../classes';
import './scale-row.css';

type ScaleRowProps = {
  readonly id: string;
  /** The sentence that is agreed with or not. */
  readonly text: string;
  readonly value: number | undefined;
  readonly onChange: (mark: number) => void;
};

const marks = ['很不同意', '不同意', '一般', '同意', '很同意'] as const;

/** One sentence and five places from 很不同意 to 很同意. */
export function ScaleRow({ id, text, value, onChange }: ScaleRowProps) {
  return (
    <View className="yx-scale" {...accessible('radiogroup', text)}>
      <View className="t-row">{text}</View>
      <View className="yx-scale__marks">
        {marks.map((word, index) => (
          <View
            key={word}
            id={`${id}-${index + 1}`}
            className={classes('yx-scale__mark', value === index + 1 && 'yx-scale__mark--on')}
            hoverClass="yx-scale__mark--pressed"
            onClick={() => onChange(index + 1)}
            {...accessible('radio', word, { ariaChecked: value === index + 1 })}
          >
            {index + 1}
          </View>
        ))}
      </View>
      <View className="yx-scale__ends" {...decorative}>
        <View>{marks[0]}</View>
        {value !== undefined && <View className="c-ink t-strong">{marks[value - 1]}</View>}
        <View>{marks[4]}</View>
      </View>
    </View>
  );
}
