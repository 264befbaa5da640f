import { CloudFault } from './fault';
import { isFields, type Value } from './value';

/**
 * Canonical EJSON, in which the SDK sends and receives documents: every number and date is wrapped with its type.
 * Only the types that our documents hold are known; others (binary, decimal …) are refused instead of stored wrongly.
 */
export function decodeEjson(text: string, nowMs: number): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CloudFault('INVALID_PARAM', `not EJSON: ${text.slice(0, 80)}`);
  }
  return revive(json, nowMs);
}

export function encodeEjson(value: Value): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return encodeNumber(value);
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (Array.isArray(value)) return `[${value.map(encodeEjson).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${encodeEjson(member)}`).join(',')}}`;
}

function encodeNumber(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0) || Math.abs(value) >= 2 ** 63)
    return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`;
  return value === (value | 0) ? `{"$numberInt":"${value}"}` : `{"$numberLong":"${value}"}`;
}

function revive(node: unknown, nowMs: number): unknown {
  if (Array.isArray(node)) return node.map((item) => revive(item, nowMs));
  if (!isFields(node)) return node;
  const keys = Object.keys(node);
  const key = keys[0];
  if (keys.length === 1 && key?.startsWith('$')) {
    const typed = reviveTyped(key, node[key], nowMs);
    if (typed !== undefined) return typed;
  }
  return Object.fromEntries(keys.map((name) => [name, revive(node[name], nowMs)]));
}

/** The value of a one-key wrapper such as `{ "$numberInt": "5" }`, or undefined when the key is a query operator. */
function reviveTyped(key: string, value: unknown, nowMs: number): unknown {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(value);
    case '$date':
      return new Date(isFields(value) ? Number(value.$numberLong) : (value as string | number));
    case '$tcb_server_date':
      return new Date(nowMs + Number(isFields(value) ? (revive(value.offset, nowMs) ?? 0) : 0));
    case '$regularExpression': {
      const { pattern, options } = value as { pattern: string; options: string };
      return new RegExp(pattern, options.replace(/[^imsu]/g, ''));
    }
    case '$oid':
    case '$binary':
    case '$numberDecimal':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$symbol':
    case '$code':
      throw new CloudFault('INVALID_PARAM', `the local cloud does not keep values of type ${key}`);
    default:
      return undefined;
  }
}
