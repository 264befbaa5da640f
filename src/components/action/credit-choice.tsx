import { shortFigure } from '../format';
import { ChoiceRow } from './choice-row';

const stepsHundredths = [100, 150, 200, 250, 300] as const;

type CreditChoiceProps = {
  /** What is judged: 「本篇学分」. */
  readonly label: string;
  readonly valueHundredths: number | undefined;
  readonly onChange: (creditsHundredths: number) => void;
};

/** One to three credits in halves, as a leader judges a piece. */
export function CreditChoice({ label, valueHundredths, onChange }: CreditChoiceProps) {
  const options = stepsHundredths.map((step) => ({ value: step as number, label: shortFigure(step) }));
  return <ChoiceRow label={label} options={options} value={valueHundredths} onChange={onChange} tone="red" />;
}
