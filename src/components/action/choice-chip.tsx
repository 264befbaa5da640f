import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import './choice-chip.css';

type ChoiceChipProps = {
  readonly label: string;
  readonly chosen: boolean;
  readonly onToggle: () => void;
  /** `checkbox` stands alone; `radio` is one of a ChoiceRow. */
  readonly role?: 'checkbox' | 'radio' | undefined;
  /** Where red would be a second loud thing, a choice is marked in ink. */
  readonly tone?: 'red' | 'ink' | undefined;
};

/** A chip that can be chosen: as high as a thumb, bordered, ticked when chosen. */
export function ChoiceChip({ label, chosen, onToggle, role = 'checkbox', tone = 'red' }: ChoiceChipProps) {
  return (
    <View
      className={classes('yx-choice', chosen && `yx-choice--${tone}`)}
      hoverClass="yx-choice--pressed"
      onClick={onToggle}
      {...accessible(role, label, { ariaChecked: chosen })}
    >
      {chosen && <Icon name="check" size="small" />}
      {label}
    </View>
  );
}
