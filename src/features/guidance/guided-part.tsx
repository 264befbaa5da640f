import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { TextAreaField } from '@/components/form/text-area-field';
import { Sheet } from '@/components/layout/sheet';
import type { WorkForm } from '@/domain/submission/work-kind';

type GuidedPartProps = {
  readonly part: WorkForm['parts'][number];
  readonly text: string;
  /** What is said of it so far; null while nothing can be said. */
  readonly words: string | null;
  readonly onWords: (words: string) => void;
};

/** One part of a piece; the field for a word on it opens when it is wanted. */
export function GuidedPart({ part, text, words, onWords }: GuidedPartProps) {
  const [isOpen, setOpen] = useState(words !== null && words !== '');
  return (
    <Sheet flush={words !== null && !isOpen}>
      <View className="t-caption">{part.name}</View>
      <View className="yx-guidance__text t-prose">{text || '（没有写）'}</View>
      {words !== null && !isOpen && (
        <View className="yx-guidance__act">
          <TextLink
            id={`advise-${part.partId}`}
            label={`对「${part.name}」说一句`}
            tone="pine"
            onPress={() => setOpen(true)}
          />
        </View>
      )}
      {words !== null && isOpen && (
        <View className="yx-guidance__words">
          <TextAreaField
            id={`advice-${part.partId}`}
            label={`对「${part.name}」的意见`}
            value={words}
            onChange={onWords}
            placeholder="可以不写"
            maxLength={500}
          />
        </View>
      )}
    </Sheet>
  );
}
