import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon/icon';
import './button.css';

type ButtonProps = {
  /** Stable, for tests and for reaching it by name. */
  readonly id?: string | undefined;
  readonly label: string;
  /** While a returned promise is pending the button is busy and further taps do nothing. */
  readonly onPress: () => unknown;
  /** `primary` is the one thing to do now: at most one a screen. `quiet` offers something. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | undefined;
  readonly size?: 'normal' | 'hero' | 'small' | undefined;
  readonly icon?: IconName | undefined;
  /** Naming what is missing disables the button and says so under it. */
  readonly missing?: string | undefined;
  /** For a bottom bar, whose status already names what is missing. */
  readonly disabled?: boolean | undefined;
  readonly busy?: boolean | undefined;
  /** What the button says while it works, e.g. 「正在提交」. */
  readonly busyLabel?: string | undefined;
};

export function Button({ label, onPress, look = 'secondary', size = 'normal', ...rest }: ButtonProps) {
  const [press, working] = useOnePressAtATime(onPress);
  const busy = working || rest.busy === true;
  const off = rest.disabled === true || rest.missing !== undefined;
  const shown = busy ? (rest.busyLabel ?? label) : label;
  const idle = !off && !busy;
  return (
    <>
      <View
        {...(rest.id === undefined ? {} : { id: rest.id })}
        className={classes(
          'yx-button',
          `yx-button--${off ? 'off' : look}`,
          `yx-button--${size}`,
          busy && 'yx-button--busy',
        )}
        hoverClass={idle ? `yx-button--${look}-pressed` : 'none'}
        hoverStayTime={70}
        {...(idle ? { onClick: press } : {})}
        {...accessible('button', rest.missing === undefined ? shown : `${shown}，${rest.missing}`, {
          ariaDisabled: !idle,
        })}
      >
        {rest.icon !== undefined && !busy && (
          <Icon name={rest.icon} size={size === 'small' ? 'small' : 'normal'} />
        )}
        {shown}
      </View>
      {rest.missing !== undefined && <View className="yx-button__missing">{rest.missing}</View>}
    </>
  );
}

/**
 * Runs one press at a time. A ref guards, not the state: two taps can arrive before React renders again.
 */
function useOnePressAtATime(onPress: () => unknown): [() => void, boolean] {
  const running = useRef(false);
  const [working, setWorking] = useState(false);
  function press() {
    if (running.current) return;
    const outcome = onPress();
    if (!(outcome instanceof Promise)) return;
    running.current = true;
    setWorking(true);
    void outcome.finally(() => {
      running.current = false;
      setWorking(false);
    });
  }
  return [press, working];
}
