import * as v from 'valibot';

/** Everything that the linter can find; the handbook 细则手册 explains each. */
export const findingCode = v.picklist([
  'bands-gap',
  'bands-count',
  'bands-below-total',
  'quota-tie-unspecified',
  'small-group',
  'pass-undefined',
  'tier-over-item',
  'total-not-100',
  'highest-may-be-zero',
  'ambiguous-formula',
  'depends-on-being-sent',
  'unreachable-clause',
  'conflicting-duty',
  'duty-without-number',
  'hours-differ',
  'period-start',
  'missing-source',
]);

export type FindingCode = v.InferOutput<typeof findingCode>;
