import { View } from '@tarojs/components';
import { ChoiceRow } from '@/components/action/choice-row';
import type { Appearance } from '@/components/appearance';
import { SectionHeader } from '@/components/layout/section-header';
import { chooseAppearance, useChosenAppearance } from './appearance';

const sizes: readonly { value: Appearance['size']; label: string }[] = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
];

const themes: readonly { value: Appearance['theme']; label: string }[] = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
];

export function AppearanceSettings() {
  const { size, theme } = useChosenAppearance();
  return (
    <>
      <SectionHeader title="字号" />
      <View className="l-edge">
        <ChoiceRow
          label="字号"
          options={sizes}
          value={size}
          onChange={(value) => chooseAppearance({ size: value })}
        />
      </View>
      <SectionHeader title="明暗" />
      <View className="l-edge">
        <ChoiceRow
          label="明暗"
          options={themes}
          value={theme}
          onChange={(value) => chooseAppearance({ theme: value })}
        />
      </View>
    </>
  );
}
