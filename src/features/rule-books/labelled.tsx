import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '@/components/accessible';
import './labelled.css';

type LabelledProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
};

/** A label over things to choose from, and under them a hint or what is wrong. */
export function Labelled({ label, hint, fault, children }: LabelledProps) {
  return (
    <View>
      <View className="yx-labelled__label">{label}</View>
      {children}
      {fault !== undefined && (
        <View className="yx-labelled__fault" {...accessible('alert')}>
          {fault}
        </View>
      )}
      {fault === undefined && hint !== undefined && <View className="yx-labelled__hint">{hint}</View>}
    </View>
  );
}
