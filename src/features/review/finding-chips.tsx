import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import type { JudgedView, ReviewView } from '@/contract/submission';
import { findings } from '@/domain/ledger/findings';
import { findingIndex, type Judging } from './judging';
import { RunningLine } from './running-line';

type FindingChipsProps = {
  readonly piece: ReviewView;
  readonly judging: Judging;
  readonly onChange: (changes: Partial<Judging>) => void;
};

const qualityNames = ['', '欠扎实', '较差'] as const;

/** What the term's book takes for, with its own figures; nothing for a kind that no item of it reads. */
export function FindingChips({ piece, judging, onChange }: FindingChipsProps) {
  const { judged } = piece;
  if (judged.length === 0) return null;
  const figure = (index: number) =>
    judged.map((item) => item.changesHundredths[index] ?? 0).find((by) => by !== 0);
  const offTopic = figure(findings.findIndex((finding) => finding.offTopic));
  const levels = ([0, 1, 2] as const).filter((level) => level === 0 || figure(level) !== undefined);
  return (
    <>
      <SectionHeader title="按细则扣分" aside={judged.map(maximum).join('；')} />
      <View className="yx-review__choices l-edge">
        {offTopic !== undefined && (
          <ChoiceChip
            label={`${shortFigure(offTopic)} 离题`}
            chosen={judging.offTopic}
            onToggle={() => onChange({ offTopic: !judging.offTopic, lowQuality: 0 })}
          />
        )}
        {levels.length > 1 && (
          <ChoiceRow
            label="质量"
            options={levels.map((level) => ({ value: level, label: qualityLabel(level, figure(level)) }))}
            value={judging.offTopic ? undefined : judging.lowQuality}
            onChange={(lowQuality) => onChange({ lowQuality, offTopic: false })}
            tone={judging.lowQuality === 0 ? 'ink' : 'red'}
          />
        )}
      </View>
      <View className="l-edge">
        {judged.map((item) => (
          <RunningLine key={item.itemId} item={item} index={findingIndex(judging)} />
        ))}
      </View>
    </>
  );
}

function qualityLabel(level: 0 | 1 | 2, by: number | undefined): string {
  return level === 0 || by === undefined ? '不扣' : `${shortFigure(by)} ${qualityNames[level]}`;
}

function maximum({ name, maxHundredths }: JudgedView): string {
  return `${name}，满分 ${shortFigure(maxHundredths)}`;
}
