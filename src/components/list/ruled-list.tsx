import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './ruled-list.css';

/** Rows between the edges of the page, under one line. On a sheet, rows need no list: they draw their own rules. */
export function RuledList({ children }: { readonly children: ReactNode }) {
  return <View className="yx-list">{children}</View>;
}
