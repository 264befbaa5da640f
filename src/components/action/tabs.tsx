import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import './tabs.css';

type TabsProps<Value extends string> = {
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** Views of one page, on the line under the title: 外出 提问 资源库. */
export function Tabs<Value extends string>({ tabs, value, onChange }: TabsProps<Value>) {
  return (
    <View className="yx-tabs" {...accessible('tablist')}>
      {tabs.map((tab) => (
        <View
          key={tab.value}
          className={classes('yx-tabs__tab', tab.value === value && 'yx-tabs__tab--on')}
          onClick={() => onChange(tab.value)}
          {...accessible('tab', tab.label, { ariaSelected: tab.value === value })}
        >
          {tab.label}
        </View>
      ))}
    </View>
  );
}
