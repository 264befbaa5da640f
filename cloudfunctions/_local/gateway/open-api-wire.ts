import { Reader, Writer } from 'protobufjs/minimal';
import { CloudFault } from '../store/fault';
import { readForm } from './multipart';

/** A call of WeChat's open API as a function made it. Parameter names are in snake case, as the SDK sends them. */
export interface OpenApiCall {
  readonly apiName: string;
  readonly sessionToken: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type OpenApiReply = { readonly json: object } | { readonly errorCode: number };

/** Reads the multipart form of `wx.openApi`; its `requestData` is a protobuf CommApiData. */
export function decodeOpenApiCall(contentType: string, form: Buffer): OpenApiCall {
  const fields = readForm(contentType, form);
  const text = (name: string): string => fields.get(name)?.toString() ?? '';
  if (text('action') !== 'wx.openApi')
    throw new CloudFault('INVALID_PARAM', `the local cloud does not know the action ${text('action')}`);
  return {
    apiName: text('apiName'),
    sessionToken: text('sessionToken'),
    parameters: decodeParameters(fields.get('requestData') ?? Buffer.alloc(0)),
  };
}

/** CommOpenApiResp: respData = 1, contentType = 2, errorCode = 3. */
export function encodeOpenApiReply(reply: OpenApiReply): Buffer {
  const writer = Writer.create();
  if ('errorCode' in reply) writer.uint32(24).int32(reply.errorCode);
  else {
    writer.uint32(10).bytes(Buffer.from(JSON.stringify(reply.json)));
    writer.uint32(18).string('application/json; charset=utf-8');
  }
  return Buffer.from(writer.finish());
}

/** CommApiData: openapiData = 2, whose pairs = 1 are key = 1, value = 2 (JSON text). */
function decodeParameters(bytes: Buffer): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  for (const data of partsOf(bytes, 2))
    for (const pair of partsOf(data, 1)) {
      const key = partsOf(pair, 1)[0]?.toString() ?? '';
      parameters[key] = JSON.parse(partsOf(pair, 2)[0]?.toString() ?? 'null');
    }
  return parameters;
}

/** The length-delimited parts of a protobuf message that stand under `field`. */
function partsOf(message: Uint8Array, field: number): Buffer[] {
  const reader = Reader.create(message);
  const parts: Buffer[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === field && (tag & 7) === 2) parts.push(Buffer.from(reader.bytes()));
    else reader.skipType(tag & 7);
  }
  return parts;
}
