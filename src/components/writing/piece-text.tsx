import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Parts } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import { Sheet } from '../layout/sheet';
import './piece-text.css';

type PieceTextProps = {
  readonly form: WorkForm;
  readonly parts: Parts;
  /** What belongs to the piece below its words, such as its photos. */
  readonly children?: ReactNode;
};

/** A piece as others read it: each part under its name. */
export function PieceText({ form, parts, children }: PieceTextProps) {
  return (
    <Sheet>
      {form.parts.map((part) => (
        <View key={part.partId} className="yx-piece-text__part">
          <View className="t-caption">{part.name}</View>
          <View className="yx-piece-text__words t-prose">{parts[part.partId] || '（还没写）'}</View>
        </View>
      ))}
      {children}
    </Sheet>
  );
}
