import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { decorative } from '../accessible';
import { classes } from '../classes';
import './sheet.css';

type SheetProps = {
  readonly children: ReactNode;
  /** The booklet's own sheet: a line 20 in and four stitches. */
  readonly bound?: boolean | undefined;
  /** No room below: the last thing inside is a ruled row or a line of links that brings its own height. */
  readonly flush?: boolean | undefined;
};

/** The one raised surface. Never put a sheet on a sheet. */
export function Sheet({ children, bound, flush }: SheetProps) {
  return (
    <View className={classes('yx-sheet', bound && 'yx-sheet--bound', flush && 'yx-sheet--flush')}>
      {bound && <View className="yx-sheet__binding" {...decorative} />}
      {children}
    </View>
  );
}
