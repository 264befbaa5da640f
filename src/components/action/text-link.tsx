import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon/icon';
import './text-link.css';

type TextLinkProps = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: IconName | undefined;
  /** A chevron at the end: it opens a page. */
  readonly opens?: boolean | undefined;
  readonly tone?: 'plain' | 'pine' | undefined;
};

/** A way in without a border, still as high as a thumb: 请假, 活动详情, 去安排. */
export function TextLink({ id, label, onPress, icon, opens, tone = 'plain' }: TextLinkProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes('yx-link', `yx-link--${tone}`)}
      hoverClass="yx-link--pressed"
      onClick={onPress}
      {...accessible('button', label)}
    >
      {icon !== undefined && <Icon name={icon} size="small" />}
      {label}
      {opens && <Icon name="chevron" size="small" />}
    </View>
  );
}
