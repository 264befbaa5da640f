import { View } from '@tarojs/components';
import { decorative } from '../accessible';
import { classes } from '../classes';
import './icon-shapes.css';
import './icon.css';

export type IconName =
  | 'bell'
  | 'check'
  | 'chevron'
  | 'clock'
  | 'cloud-saved'
  | 'document'
  | 'export'
  | 'file'
  | 'leave'
  | 'lint'
  | 'missing'
  | 'more'
  | 'offline'
  | 'person'
  | 'place'
  | 'plus'
  | 'retry'
  | 'scan';

type IconProps = { readonly name: IconName; readonly size?: 'normal' | 'small' };

/** A line icon in the colour of the text around it. It never stands alone: a word is always beside it. */
export function Icon({ name, size = 'normal' }: IconProps) {
  return (
    <View
      className={classes('yx-icon', `yx-icon--${name}`, size === 'small' && 'yx-icon--small')}
      {...decorative}
    />
  );
}
