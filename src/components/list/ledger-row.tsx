import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { shortFigure, twoDecimals } from '../format';
import '../icon/icon-shapes.css';
import '../icon/icon.css';
import './ledger-row.css';

type LedgerRowProps = {
  readonly name: string;
  readonly valueHundredths: number;
  readonly maxHundredths?: number | undefined;
  /** Every number opens to its reason. */
  readonly onPress?: (() => void) | undefined;
};

/** One line of the account: right-aligned, tabular, two decimals, the maximum beside it in faint ink. */
export function LedgerRow({ name, valueHundredths, maxHundredths, onPress }: LedgerRowProps) {
  const value = twoDecimals(valueHundredths);
  const max = maxHundredths === undefined ? undefined : shortFigure(maxHundredths);
  const spoken = max === undefined ? `${name}，${value}` : `${name}，${value}，满分 ${max}`;
  return (
    <View
      className={classes('yx-ledger', onPress && 'yx-opens')}
      hoverClass={onPress ? 'yx-ledger--pressed' : 'none'}
      {...(onPress ? { onClick: onPress, ...accessible('button', spoken) } : {})}
    >
      <View className="yx-ledger__name">{name}</View>
      <View className="yx-ledger__value">{value}</View>
      <View className="yx-ledger__max">{max !== undefined && `/ ${max}`}</View>
    </View>
  );
}
