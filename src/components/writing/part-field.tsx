import { Text, Textarea, View } from '@tarojs/components';
import { accessible } from '../accessible';
import { TextLink } from '../action/text-link';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import { partCount } from './part-count';
import './part-field.css';

type PartFieldProps = {
  /** Stable; the text of the part being written is `ID-text`. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly required: boolean;
  readonly text: string;
  /** Counted by the domain's rule, so that phone and cloud agree. */
  readonly characters: number;
  readonly minCharacters: number;
  readonly maxCharacters: number;
  /** The part being written lies on a sheet with a red edge; the others fold to two lines. */
  readonly current: boolean;
  readonly placeholder: string;
  readonly onOpen: () => void;
  readonly onChange: (text: string) => void;
  /** Begins the empty part with its outline; absent where there is none. */
  readonly onOutline?: (() => void) | undefined;
};

/** One part of a piece: name, whether it must be written, how much there is and how much is wanted. */
export function PartField(props: PartFieldProps) {
  const { name, required, text, current, placeholder } = props;
  const tally = partCount(props.characters, props.minCharacters);
  const idle = !required && props.characters === 0;
  return (
    <View className={classes('yx-part', current && 'yx-part--current')}>
      <View
        {...(props.id === undefined ? {} : { id: props.id })}
        className="yx-part__head"
        onClick={props.onOpen}
        {...accessible('button', `${name}，${tally.count}${tally.need}`, { ariaExpanded: current })}
      >
        <View className="yx-part__name">
          {name}
          <Text className="yx-part__must">{required ? '必写' : '选写'}</Text>
        </View>
        {!idle && (
          <View className={classes('yx-part__count', tally.done ? 'c-ok' : 'c-amber')}>
            {tally.done && <Icon name="check" size="small" />}
            <View>
              {tally.count}
              <Text className="c-ink-3">{tally.need}</Text>
            </View>
          </View>
        )}
      </View>
      {current ? (
        <Textarea
          {...(props.id === undefined ? {} : { id: `${props.id}-text` })}
          className="yx-part__input"
          value={text}
          placeholder={placeholder}
          placeholderClass="yx-part__placeholder"
          maxlength={props.maxCharacters}
          autoHeight
          disableDefaultPadding
          autoFocus
          showConfirmBar={false}
          ariaLabel={name}
          onInput={(event) => props.onChange(event.detail.value)}
        />
      ) : (
        <View className={classes('yx-part__folded', text === '' && 'c-ink-3')} onClick={props.onOpen}>
          {text === '' ? placeholder : text}
        </View>
      )}
      {current && text === '' && props.onOutline !== undefined && (
        <View className="yx-part__outline">
          <TextLink
            id={`${props.id ?? 'part'}-outline`}
            label="用提纲开头"
            onPress={props.onOutline}
            tone="pine"
          />
        </View>
      )}
    </View>
  );
}
