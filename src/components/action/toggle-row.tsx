import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import './toggle-row.css';

type ToggleRowProps = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A setting that is on or off; the whole row is the target. */
export function ToggleRow({ title, note, on, onChange }: ToggleRowProps) {
  return (
    <View
      className="yx-toggle"
      onClick={() => onChange(!on)}
      {...accessible('switch', note === undefined ? title : `${title}，${note}`, { ariaChecked: on })}
    >
      <View className="yx-toggle__words">
        <View className="yx-toggle__title">{title}</View>
        {note !== undefined && <View className="yx-toggle__note">{note}</View>}
      </View>
      <View className={classes('yx-toggle__track', on && 'yx-toggle__track--on')}>
        <View className={classes('yx-toggle__knob', on && 'yx-toggle__knob--on')} />
      </View>
    </View>
  );
}
