import { decodeEjson } from '../store/ejson';
import { CloudFault } from '../store/fault';
import { asFields } from '../store/semantics';
import type { Condition, DocumentId, Fields } from '../store/value';

/** The body of a gateway request: `action` and whatever it needs, as the SDK sends it. */
export interface GatewayRequest {
  readonly action: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export function textOf(request: GatewayRequest, name: string): string {
  const value = request.body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CloudFault('INVALID_PARAM', `${request.action} needs ${name}`);
}

/** The EJSON text in `name` as an object; without it, an empty one. */
export function conditionOf(request: GatewayRequest, name: string, nowMs: number): Condition {
  const text = request.body[name];
  if (text === undefined || text === '') return {};
  return asFields(decodeEjson(String(text), nowMs), name);
}

export function documentsOf(request: GatewayRequest, nowMs: number): Fields[] {
  const { data } = request.body;
  if (!Array.isArray(data) || data.length === 0) throw new CloudFault('INVALID_PARAM', 'data must be a list');
  return data.map((text) => asFields(decodeEjson(String(text), nowMs), 'a document'));
}

/** The `_id` of a request for a single document. */
export function documentIdOf(request: GatewayRequest, nowMs: number): DocumentId {
  const { _id: id, ...rest } = conditionOf(request, 'query', nowMs);
  if ((typeof id === 'string' || typeof id === 'number') && Object.keys(rest).length === 0) return id;
  throw new CloudFault('INVALID_PARAM', `${request.action} needs a single _id here`);
}
