import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { impression, type SealKind, type SealSize, sealLabel, stampLooks } from './seal-kinds';
import { SealSlot } from './seal-slot';
import './seal-shapes.css';
import './seal.css';

type SealProps = {
  readonly kind: SealKind;
  /** Fixes tilt and wear, so that a seal looks the same wherever it is seen. */
  readonly sessionId: string;
  /** Which session of the term; shown in an upcoming slot and spoken with every seal. */
  readonly number?: number | undefined;
  readonly size?: SealSize | undefined;
  /** Plays the press once: only when the server has it. */
  readonly pressing?: boolean | undefined;
  /** Replaces what a screen reader says. */
  readonly label?: string | undefined;
};

export function Seal({ kind, sessionId, number, size = 48, pressing, label }: SealProps) {
  const spoken = label ?? sealLabel(kind, number);
  if (kind === 'absent') return <SealSlot look="absent" size={size} label={spoken} />;
  if (kind === 'pending')
    return <SealSlot look="pending" size={size} text={size === 28 ? '传' : '待传'} label={spoken} />;
  if (kind === 'upcoming') {
    return <SealSlot size={size} text={number === undefined ? '' : String(number)} label={spoken} />;
  }
  const { frame, glyph, ink } = stampLooks[kind];
  const { tilt, wear } = impression(sessionId);
  const four = kind === 'onTime' && size === 104;
  const frameShape = four ? 'four' : frame === 'filled' ? `filled-${wear}` : frame;
  return (
    <View
      className={classes(
        'yx-seal',
        `yx-seal--${size}`,
        `yx-seal--${ink}`,
        `yx-seal--tilt-${tilt}`,
        pressing && 'yx-seal--pressing',
      )}
      {...accessible('img', spoken)}
    >
      <View className={`yx-seal__frame yx-seal__frame--${frameShape}`} />
      <View className={`yx-seal__glyph yx-seal__glyph--${four ? 'four' : glyph}`} />
    </View>
  );
}

/** The product's mark, 簿 in a filled frame: on the guest view and in the settings, never as a state. */
export function BookletMark({ size = 48 }: { readonly size?: SealSize }) {
  return (
    <View
      className={classes('yx-seal', `yx-seal--${size}`, 'yx-seal--fill', 'yx-seal--tilt-1')}
      {...accessible('img', '研修簿')}
    >
      <View className="yx-seal__frame yx-seal__frame--filled-0" />
      <View className="yx-seal__glyph yx-seal__glyph--booklet" />
    </View>
  );
}
