import { type Condition, isFields, type Value } from './value';

/** What a query demands of one field, as far as an index can use it. The query itself is still tested afterwards. */
export interface FieldDemand {
  /** The field equals one of these. */
  points?: readonly Value[];
  lower?: Bound;
  upper?: Bound;
}

export interface Bound {
  readonly value: Value;
  readonly inclusive: boolean;
}

/** Reads the demands at the top of a query and inside its `$and`; whatever else it holds is left to the test. */
export function demandsOf(query: Condition): ReadonlyMap<string, FieldDemand> {
  const demands = new Map<string, FieldDemand>();
  const collect = (condition: Condition): void => {
    for (const [field, expected] of Object.entries(condition)) {
      if (field === '$and' && Array.isArray(expected))
        for (const part of expected) collect(part as Condition);
      else if (!field.startsWith('$')) demands.set(field, narrow(demands.get(field) ?? {}, expected));
    }
  };
  collect(query);
  return demands;
}

/** Only the first demand of a kind is kept: a wider range is slower, never wrong. */
function narrow(demand: FieldDemand, expected: unknown): FieldDemand {
  if (isScalar(expected)) return { points: [expected], ...demand };
  if (!isFields(expected)) return demand;
  let narrowed = demand;
  for (const [operator, operand] of Object.entries(expected as Condition)) {
    if (operator === '$eq' && isScalar(operand)) narrowed = { points: [operand], ...narrowed };
    else if (operator === '$in' && Array.isArray(operand) && operand.every(isScalar))
      narrowed = { points: operand, ...narrowed };
    else if (isScalar(operand) && operand !== null) {
      const bound = { value: operand, inclusive: operator.endsWith('e') };
      if (operator === '$gt' || operator === '$gte') narrowed = { lower: bound, ...narrowed };
      if (operator === '$lt' || operator === '$lte') narrowed = { upper: bound, ...narrowed };
    }
  }
  return narrowed;
}

function isScalar(value: unknown): value is Value {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && !Number.isNaN(value)) ||
    value instanceof Date
  );
}
