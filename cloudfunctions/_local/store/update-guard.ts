import { CloudFault } from './fault';
import { type Condition, type Fields, isFields, type StoredDocument, type Value } from './value';

type Check = (existing: Value | undefined, operand: unknown, path: string) => void;

const isNumberOrMissing: Check = (existing, operand, path) => {
  if (typeof operand !== 'number')
    refuse(`Cannot increment with non-numeric argument: {${path}: ${typeName(operand)}}`);
  if (existing !== undefined && typeof existing !== 'number')
    refuse(
      `Cannot apply $inc or $mul to a value of non-numeric type: ${path} has type ${typeName(existing)}`,
    );
};

const isListOrMissing: Check = (existing, _operand, path) => {
  if (existing !== undefined && !Array.isArray(existing))
    refuse(`The field '${path}' must be an array but is of type ${typeName(existing)}`);
};

const nothing: Check = () => undefined;

const checks: Readonly<Record<string, Check>> = {
  $set: nothing,
  $unset: nothing,
  $rename: nothing,
  $min: nothing,
  $max: nothing,
  $bit: nothing,
  $inc: isNumberOrMissing,
  $mul: isNumberOrMissing,
  $push: isListOrMissing,
  $pull: isListOrMissing,
  $pullAll: isListOrMissing,
  $pop: isListOrMissing,
  $addToSet: isListOrMissing,
};

/** These do nothing when their path does not exist; all others would create it. */
const leavesMissingAlone = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename']);

/**
 * Refuses what MongoDB refuses and mingo quietly skips or does: `$inc` on a text, `$push` on no list, a path through null
 * or a text, two operators on one path, a changed `_id`.
 */
export function guardUpdate(document: StoredDocument, changes: Condition): void {
  const paths: string[] = [];
  for (const [operator, operands] of Object.entries(changes)) {
    const check = checks[operator];
    if (check === undefined || !isFields(operands)) throw refusal(`Unknown modifier: ${operator}`);
    for (const [path, operand] of Object.entries(operands as Condition)) {
      paths.push(path);
      if (operator === '$rename') paths.push(String(operand));
      const existing = follow(document, path, leavesMissingAlone.has(operator));
      check(existing, operand, path);
    }
  }
  refuseOverlaps(paths);
}

function refuseOverlaps(paths: readonly string[]): void {
  for (const [at, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('_id.')) refuse("would modify the immutable field '_id'");
    const other = paths.find((one, where) => where !== at && (one === path || one.startsWith(`${path}.`)));
    if (other !== undefined) refuse(`Updating the path '${other}' would create a conflict at '${path}'`);
  }
}

/** The value at a dotted path; refuses a path that runs through something that cannot hold fields. */
function follow(document: Fields, path: string, mayEnd: boolean): Value | undefined {
  let node: Value | undefined = document;
  for (const name of path.split('.')) {
    if (node === undefined) return undefined;
    if (Array.isArray(node)) {
      if (name === '$' || name.startsWith('$[')) return undefined;
      if (!/^\d+$/.test(name) && !mayEnd) refuse(`Cannot create field '${name}' in element of type array`);
      node = node[Number(name)];
    } else if (isFields(node)) node = node[name];
    else if (mayEnd) return undefined;
    else refuse(`Cannot create field '${name}' in element {${path}: ${JSON.stringify(node)}}`);
  }
  return node;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value instanceof Date ? 'date' : typeof value;
}

function refuse(message: string): never {
  throw refusal(message);
}

function refusal(message: string): CloudFault {
  return new CloudFault('DATABASE_REQUEST_FAILED', `[FailedOperation.Update] ${message}`);
}
