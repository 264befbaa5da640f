import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './bottom-bar.css';

type BottomBarProps = {
  /** How things stand, left: 「452 字」. */
  readonly status?: string | undefined;
  /** What is missing or safe, under the status: 「还差 1 部分」. */
  readonly note?: string | undefined;
  readonly secondary?: ReactNode;
  /** The decisive Button: right, widest, naming its effect. */
  readonly primary: ReactNode;
};

/** Fixed above the safe area. Give it to Screen's `bar`, which keeps room for it. */
export function BottomBar({ status, note, secondary, primary }: BottomBarProps) {
  const side = status === undefined ? '' : ' yx-bar__button--beside-status';
  return (
    <View className="yx-bar">
      {status !== undefined && (
        <View className="yx-bar__status">
          <View className="yx-bar__strong">{status}</View>
          {note !== undefined && <View className="yx-bar__note">{note}</View>}
        </View>
      )}
      {secondary && <View className={`yx-bar__button${side}`}>{secondary}</View>}
      <View className={`yx-bar__button yx-bar__button--primary${side}`}>{primary}</View>
    </View>
  );
}
