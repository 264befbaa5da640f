import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Invocation } from '../functions/invocation';
import type { FunctionRunner } from '../functions/runner';
import { headerOf, readBody, readJson, sendJson } from '../http/messages';
import type { Handler } from '../http/routes';
import type { OpenApi } from '../open-api/open-api';
import type { FileStore } from '../storage/file-store';
import { CloudFault } from '../store/fault';
import { answerDatabase, type DatabaseDependencies } from './database-actions';
import { decodeOpenApiCall, encodeOpenApiReply } from './open-api-wire';
import { type GatewayRequest, textOf } from './request';
import { answerStorage } from './storage-actions';

export interface GatewayDependencies extends DatabaseDependencies {
  readonly runner: FunctionRunner;
  readonly files: FileStore;
  readonly openApi: OpenApi;
}

/** A function's writes and pictures both fit; more would never fit the cloud. */
const GREATEST_BODY_BYTES = 32 * 1024 * 1024;

/**
 * `POST /admin`: the address to which the SDK inside our functions speaks. It answers HTTP 200 always; an error is a body
 * with `code`. Only requests of a run that is still going are accepted: each run has a secret of its own, which the SDK
 * sends as its session token.
 */
export function gatewayRoute(dependencies: GatewayDependencies): Handler {
  return async (request, response) => {
    const requestId = randomUUID();
    try {
      const isMultipart = headerOf(request, 'content-type').startsWith('multipart/form-data');
      const { faults } = dependencies;
      if (faults.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.slowMs));
      if (isMultipart) {
        const reply = await answerOpenApi(dependencies, request);
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        response.end(reply);
        return;
      }
      const body = await readJson(request, GREATEST_BODY_BYTES);
      const call: GatewayRequest = { action: String(body.action), body };
      const invocation = invocationOf(dependencies, body.sessionToken);
      sendJson(response, 200, { requestId, ...(await answer(dependencies, call, invocation)) });
    } catch (error) {
      const isFault = error instanceof CloudFault;
      if (!isFault) console.error(error);
      const code = isFault ? error.code : 'SYS_ERR';
      sendJson(response, 200, {
        requestId,
        code,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
}

async function answer(
  dependencies: GatewayDependencies,
  request: GatewayRequest,
  invocation: Invocation,
): Promise<object> {
  if (request.action.startsWith('database.')) {
    dependencies.faults.beforeDatabase(request.action);
    const reply = await answerDatabase(dependencies, request);
    dependencies.faults.afterDatabase();
    if (reply !== null) return reply;
  }
  if (request.action === 'functions.invokeFunction') {
    const identity = { openid: invocation.openid, source: `${invocation.source},scf` };
    const event = String(request.body.request_data ?? '');
    const result = await dependencies.runner.invoke(textOf(request, 'function_name'), event, identity);
    return { data: { response_data: result } };
  }
  const stored = await answerStorage(dependencies.files, request);
  if (stored !== null) return stored;
  throw new CloudFault('INVALID_PARAM', `the local cloud does not know the action ${request.action}`);
}

async function answerOpenApi(dependencies: GatewayDependencies, request: IncomingMessage): Promise<Buffer> {
  const form = await readBody(request, GREATEST_BODY_BYTES);
  const call = decodeOpenApiCall(headerOf(request, 'content-type'), form);
  const invocation = invocationOf(dependencies, call.sessionToken);
  const allowed = dependencies.runner.packages.get(invocation.functionName)?.openApis ?? [];
  if (!allowed.includes(call.apiName)) return encodeOpenApiReply({ errorCode: -604101 });
  return encodeOpenApiReply({ json: await dependencies.openApi.call(call.apiName, call.parameters) });
}

function invocationOf({ runner }: GatewayDependencies, token: unknown): Invocation {
  const invocation = runner.invocationOf(token);
  if (invocation !== null) return invocation;
  throw new CloudFault('INVALID_REQUEST_SOURCE', 'only a function that is running may ask here');
}
