type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'heading'
  | 'img'
  | 'link'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'status'
  | 'switch'
  | 'tab'
  | 'tablist';

/** What a keyboard can reach in the preview. */
const pressable: readonly Role[] = ['button', 'checkbox', 'link', 'radio', 'switch', 'tab'];

type States = {
  readonly ariaChecked?: boolean;
  readonly ariaSelected?: boolean;
  readonly ariaDisabled?: boolean;
  readonly ariaExpanded?: boolean;
};

/**
 * What a screen reader is told about a View. WeChat reads `aria-role`, browsers read `role`; Taro maps neither
 * to the other, so each target gets its own.
 */
export function accessible(
  role: Role,
  label?: string,
  states: States = {},
): Record<string, string | boolean> {
  const named = label === undefined ? {} : { ariaLabel: label };
  return process.env.TARO_ENV === 'weapp'
    ? { ariaRole: role, ...named, ...states }
    : { role, ...named, ...states, ...(pressable.includes(role) ? { tabindex: '0' } : {}) };
}

/** Hides a decoration (an icon beside its word, a rule, a stitch) from screen readers. */
export const decorative = { ariaHidden: true } as const;
