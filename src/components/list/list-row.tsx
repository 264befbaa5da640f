import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { Chip, type ChipProps } from '../figure/chip';
import '../icon/icon-shapes.css';
import '../icon/icon.css';
import './list-row.css';

type ListRowProps = {
  readonly id?: string | undefined;
  readonly title: string;
  readonly note?: string | undefined;
  /** A date or a value at the right. */
  readonly value?: string | undefined;
  /** A status, instead of or after the value. */
  readonly chip?: ChipProps | undefined;
  /** Before the title: an icon, a seal, an unread dot. */
  readonly lead?: ReactNode;
  /** The whole row is the target; it then ends in a chevron. */
  readonly onPress?: (() => void) | undefined;
  /** The last row of a list has no rule under it when something ruled follows. */
  readonly last?: boolean | undefined;
};

/** A ruled line of the booklet: what it is at the left, when or how much at the right. */
export function ListRow({ id, title, note, value, chip, lead, onPress, last }: ListRowProps) {
  const spoken = [title, note, value, chip?.text].filter((part) => part !== undefined).join('，');
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes('yx-row', last && 'yx-row--last', onPress && 'yx-opens')}
      hoverClass={onPress ? 'yx-row--pressed' : 'none'}
      {...(onPress ? { onClick: onPress, ...accessible('button', spoken) } : {})}
    >
      {lead}
      <View className="yx-row__pair">
        <View className="yx-row__text">
          <View className="yx-row__title">{title}</View>
          {note !== undefined && <View className="yx-row__note">{note}</View>}
        </View>
        {value !== undefined && <View className="yx-row__value">{value}</View>}
        {chip && <Chip {...chip} />}
      </View>
    </View>
  );
}

/** The mark of an unread message, for ListRow's lead. */
export function UnreadDot() {
  return <View className="yx-row__dot" {...accessible('img', '未读')} />;
}
