import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './plan-form.css';

/** A few chips under the name of what they choose. */
export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <View>
      <View className="yx-plan-form__label">{label}</View>
      {children}
    </View>
  );
}
