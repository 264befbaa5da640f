import { View } from '@tarojs/components';
import { classes } from '../classes';
import './formula-line.css';

export type FormulaTerm = { readonly figure: string; readonly meaning: string };

type FormulaLineProps = {
  readonly terms: readonly FormulaTerm[];
  /** Between the terms, one fewer than them: × ÷ + −. */
  readonly signs: readonly string[];
  readonly result: FormulaTerm;
};

/** 30 × 4.40 ÷ 5.00 = 26.40, with the meaning of every figure under it. */
export function FormulaLine({ terms, signs, result }: FormulaLineProps) {
  return (
    <View className="yx-formula">
      {terms.map((term, index) => (
        <View className="yx-formula__step" key={term.meaning}>
          <Term {...term} />
          <View className="yx-formula__sign">{signs[index] ?? '='}</View>
        </View>
      ))}
      <Term {...result} result />
    </View>
  );
}

function Term({ figure, meaning, result }: FormulaTerm & { readonly result?: boolean }) {
  return (
    <View className="yx-formula__term">
      <View className={classes('yx-formula__figure', result && 'yx-formula__figure--result')}>{figure}</View>
      <View className="yx-formula__meaning">{meaning}</View>
    </View>
  );
}
