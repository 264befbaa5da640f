import { View } from '@tarojs/components';
import { Chip, type ChipProps } from '@/components/figure/chip';
import type { ChangedLine, ChangedPart } from './changed-part';
import './compare.css';

const kinds: Readonly<Record<ChangedPart['kind'], ChipProps | undefined>> = {
  added: { text: '新增', tone: 'pine' },
  removed: { text: '去掉', tone: 'amber' },
  changed: undefined,
  reordered: { text: '次序', tone: 'plain' },
};

/** What differs, place by place: 满分 30 分 → 25 分, and whole sentences one above the other. */
export function ComparisonView({ parts }: { readonly parts: readonly ChangedPart[] }) {
  return (
    <View className="yx-compare l-edge">
      {parts.map((part) => {
        const chip = kinds[part.kind];
        return (
          <View key={part.key} className="yx-compare__part">
            <View className="yx-compare__head">
              <View className="yx-compare__place t-row t-strong">{part.place}</View>
              {chip !== undefined && <Chip {...chip} />}
            </View>
            {part.lines.map((line) => (
              <Line key={line.name} line={line} isNamedAbove={line.name === part.place} />
            ))}
          </View>
        );
      })}
    </View>
  );
}

function Line({ line, isNamedAbove }: { readonly line: ChangedLine; readonly isNamedAbove: boolean }) {
  const { name, before, after, isText } = line;
  if (!isText)
    return (
      <View className="yx-compare__figure l-pair">
        <View className="yx-compare__name">{name}</View>
        <View className="yx-compare__value">
          {[before, after].filter((words) => words !== '').join(' → ')}
        </View>
      </View>
    );
  return (
    <View className="yx-compare__text">
      {!isNamedAbove && <View className="yx-compare__name">{name}</View>}
      {before !== '' && <View className="yx-compare__before">{after === '' ? before : `原：${before}`}</View>}
      {after !== '' && <View className="yx-compare__after">{before === '' ? after : `现：${after}`}</View>}
    </View>
  );
}
