import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import type { EntryView } from '@/contract/inspections';
import type { Refusal } from '@/domain/refusal';
import { markWords } from '@/domain/submission/inspection/inspection-words';
import { dropMark, insist } from './kept-marks';
import './inspection.css';

type RefusedMarkProps = {
  readonly inspectionId: string;
  readonly entry: EntryView;
  readonly refusal: Refusal;
};

/** The cloud did not take a mark: why, what stands there, and the two ways on. */
export function RefusedMark({ inspectionId, entry, refusal }: RefusedMarkProps) {
  const stands = entry.mark === null ? '' : `现在是${entry.by}记的「${markWords(entry.mark)}」。`;
  const isMet = refusal.code === 'entryChanged';
  const mayInsist = isMet || refusal.code === 'checkUnavailable' || refusal.code === 'fileMissing';
  return (
    <View className="yx-notebook__refused">
      <View className="t-note">{`${refusal.message}${isMet ? stands : ''}`}</View>
      <View className="yx-notebook__ways">
        <TextLink
          id={`drop-${entry.memberId}`}
          label={entry.mark === null ? '不记了' : '用现在的'}
          onPress={() => dropMark(inspectionId, entry.memberId)}
        />
        {mayInsist && (
          <TextLink
            id={`insist-${entry.memberId}`}
            label={isMet ? '改成我记的' : '再记一次'}
            onPress={() => insist(inspectionId, entry)}
          />
        )}
      </View>
    </View>
  );
}
