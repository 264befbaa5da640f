import { View } from '@tarojs/components';
import { Sheet } from '@/components/layout/sheet';
import type { Parts } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import './writing-page.css';

/** A piece as others will read it. */
export function PiecePreview({ form, parts }: { readonly form: WorkForm; readonly parts: Parts }) {
  return (
    <Sheet>
      {form.parts.map((part) => (
        <View key={part.partId}>
          <View className="t-caption">{part.name}</View>
          <View className="yx-writing__preview t-prose">{parts[part.partId] || '（还没写）'}</View>
        </View>
      ))}
    </Sheet>
  );
}
