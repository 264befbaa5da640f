import type { DocumentStore } from '../store/document-store';
import { decodeEjson, encodeEjson } from '../store/ejson';
import { CloudFault } from '../store/fault';
import { aggregateDocuments } from '../store/semantics';
import { type Condition, isFields } from '../store/value';
import { type GatewayRequest, textOf } from './request';

/** An aggregate without a `$limit` of its own answers this many, in the cloud as here. */
const DEFAULT_LIMIT = 20;

/** Runs an aggregation; a leading `$match` uses the indexes. */
export function aggregate(store: DocumentStore, request: GatewayRequest, nowMs: number): string[] {
  const collection = textOf(request, 'collectionName');
  const stages = stagesOf(request, nowMs);
  const [first, ...rest] = stages;
  const match = isFields(first?.$match) ? first.$match : null;
  const documents = store.find({ collection, query: match ?? {} }).map(({ document }) => document);
  const pipeline: Condition[] = match === null ? stages : rest;
  const limited = stages.some((stage) => '$limit' in stage)
    ? pipeline
    : [...pipeline, { $limit: DEFAULT_LIMIT }];
  const collectionOf = (name: string) =>
    store.find({ collection: name, query: {} }).map(({ document }) => document);
  return aggregateDocuments(documents, limited, collectionOf).map(encodeEjson);
}

function stagesOf(request: GatewayRequest, nowMs: number): Condition[] {
  const { stages } = request.body;
  if (!Array.isArray(stages)) throw new CloudFault('INVALID_PARAM', 'stages must be a list');
  return stages.map((stage: { stageKey?: unknown; stageValue?: unknown }) => {
    const name = String(stage.stageKey);
    if (name === '$out' || name === '$merge')
      throw new CloudFault('DATABASE_REQUEST_FAILED', `${name} is not allowed in an aggregation`);
    return { [name]: decodeEjson(String(stage.stageValue), nowMs) };
  });
}
