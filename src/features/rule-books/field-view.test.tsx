/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { FieldView } from './field-view';
import type { Field } from './forms/field';

const latest: { value: unknown } = { value: undefined };

/** A field as the editor holds it: what it says is what it is given back. */
function Held({ field, begin }: { readonly field: Field; readonly begin: unknown }) {
  const [value, setValue] = useState(begin);
  latest.value = value;
  return <FieldView field={field} value={value} fault={undefined} onChange={setValue} />;
}

const typed = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const shown = () => (screen.getByRole('textbox') as HTMLInputElement).value;

test('an amount is typed in its unit, also while it is no number yet', () => {
  render(<Held field={{ kind: 'amount', at: 'maxHundredths', label: '满分', unit: '分' }} begin={3000} />);
  expect([shown(), screen.getByText('满分（分）')]).toBeTruthy();
  const steps = ['2', '2.', '2.5', '2.50'].map((text) => {
    typed(text);
    return [shown(), latest.value];
  });
  expect(steps).toEqual([
    ['2', 200],
    ['2.', '2.'],
    ['2.5', 250],
    ['2.50', 250],
  ]);
});

test('an empty number that may be empty means none', () => {
  const field: Field = { kind: 'whole', at: 'count', label: '至少几次', unit: '次', whenEmpty: 'null' };
  render(<Held field={field} begin={3} />);
  typed('');
  expect([shown(), latest.value]).toEqual(['', null]);
});

test('one of a few is taken with what begins there, several in the order they are listed', () => {
  const choice: Field = {
    kind: 'choice',
    at: 'conversion',
    label: '怎样折成得分',
    options: [
      { value: { kind: 'asIs' }, label: '就是得分' },
      { value: { kind: 'proportion', fullHundredths: 2000 }, label: '按满分折算' },
    ],
  };
  const { unmount } = render(<Held field={choice} begin={{ kind: 'asIs' }} />);
  fireEvent.click(screen.getByRole('radio', { name: '按满分折算' }));
  expect(latest.value).toEqual({ kind: 'proportion', fullHundredths: 2000 });
  unmount();
  const options = [
    { value: 'late', label: '迟到' },
    { value: 'leftEarly', label: '早退' },
  ];
  render(<Held field={{ kind: 'choices', at: 'marks', label: '哪几种', options }} begin={['leftEarly']} />);
  fireEvent.click(screen.getByRole('checkbox', { name: '迟到' }));
  expect(latest.value).toEqual(['late', 'leftEarly']);
});

test('what is wrong stands beside the field', () => {
  const field: Field = { kind: 'lines', at: 'text', label: '原文或规定' };
  render(<FieldView field={field} value="" fault="这里要写字" onChange={() => {}} />);
  expect(screen.getByRole('alert').textContent).toBe('这里要写字');
});
