import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import type { Finding } from '@/contract/rule-books';
import { canBeAnswered } from './draft';
import './rule-books.css';

type FindingActsProps = {
  readonly finding: Finding;
  /** Undefined while the book is another one than was checked. */
  readonly onFix: (() => void) | undefined;
  readonly onGo: (() => void) | undefined;
  readonly onAnswer: () => void;
};

/** What can be done about a finding: take its suggestion with one tap, go there, or answer it in one's own words. */
export function FindingActs({ finding, onFix, onGo, onAnswer }: FindingActsProps) {
  const { code, suggestion } = finding;
  return (
    <>
      {suggestion !== null && <View className="t-note">{suggestion.text}</View>}
      <View className="yx-rules__finding-acts">
        {suggestion !== null && onFix !== undefined && (
          <Button id={`fix-${code}`} label="就这样改" look="quiet" size="small" onPress={onFix} />
        )}
        {onGo !== undefined && <TextLink label="去改" opens onPress={onGo} />}
        {suggestion === null && canBeAnswered(finding) && (
          <TextLink label="写一条说明" opens onPress={onAnswer} />
        )}
      </View>
    </>
  );
}
