import type { CSSProperties, FormEvent, ReactNode } from 'react';

/**
 * Taro's UI tags as plain elements, for component tests in jsdom: the same props in, the same events out
 * (`event.detail.value`), `aria…` props as attributes. What only WeChat knows (hover classes, modes) is dropped.
 */
type StubProps = {
  readonly children?: ReactNode;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly role?: string;
  readonly id?: string;
  readonly onClick?: () => void;
  readonly onInput?: (event: { detail: { value: string } }) => void;
  readonly [other: string]: unknown;
};

/** `ariaLabel` → `aria-label`, as Taro's own elements do. */
function ariaAttributes(props: StubProps): Record<string, unknown> {
  const entries = Object.entries(props).filter(([name]) => name.startsWith('aria'));
  return Object.fromEntries(entries.map(([name, value]) => [`aria-${name.slice(4).toLowerCase()}`, value]));
}

function attributes(props: StubProps): Record<string, unknown> {
  const { className, style, role, id, onClick } = props;
  return { className, style, role, id, onClick, ...ariaAttributes(props) };
}

function typedAttributes(props: StubProps): Record<string, unknown> {
  const { value, placeholder, maxlength, onInput } = props;
  const onChange = (event: FormEvent<HTMLInputElement>) =>
    onInput?.({ detail: { value: event.currentTarget.value } });
  return { ...attributes(props), value, placeholder, maxLength: maxlength, onChange };
}

export function View(props: StubProps) {
  return <div {...attributes(props)}>{props.children}</div>;
}

export function Text(props: StubProps) {
  return <span {...attributes(props)}>{props.children}</span>;
}

export function Input(props: StubProps) {
  return <input {...typedAttributes(props)} />;
}

export function Textarea(props: StubProps) {
  return <textarea {...typedAttributes(props)} />;
}

export function Image(props: StubProps) {
  const { src, ariaLabel } = props;
  return (
    <img {...attributes(props)} src={String(src)} alt={typeof ariaLabel === 'string' ? ariaLabel : ''} />
  );
}

export { View as Button, View as Form, View as Picker, View as ScrollView };
