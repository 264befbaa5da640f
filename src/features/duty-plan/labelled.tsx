import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './duty-plan.css';

type LabelledProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
};

/** A few chips under the name of what they choose. */
export function Labelled({ label, hint, children }: LabelledProps) {
  return (
    <View>
      <View className="yx-duties__label">{label}</View>
      {children}
      {hint !== undefined && <View className="yx-duties__hint t-note c-ink-3">{hint}</View>}
    </View>
  );
}
