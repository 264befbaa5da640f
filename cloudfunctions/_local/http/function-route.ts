import type { FunctionRunner } from '../functions/runner';
import { CloudFault, type FaultCode } from '../store/fault';
import { headerOf, readBody, sendJson, sendText } from './messages';
import type { Handler } from './routes';

/** The numbers under which `wx.cloud.callFunction` reports a failed call. */
const errorNumbers: Partial<Record<FaultCode, number>> = {
  INVALID_PARAM: -501007,
  FUNCTIONS_REQUEST_FAIL: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
};

/** Above the cloud's own limit, so that the runner is the one to refuse. */
const GREATEST_BODY_BYTES = 1024 * 1024;

/** `POST /functions/NAME`: stands for `wx.cloud.callFunction` of the person in `x-wx-openid`. */
export function functionRoute(runner: FunctionRunner): Handler {
  return async (request, response, url) => {
    if (request.method !== 'POST') return sendJson(response, 405, { errMsg: 'POST a function its event' });
    const name = decodeURIComponent(url.pathname.slice('/functions/'.length));
    try {
      const event = (await readBody(request, GREATEST_BODY_BYTES)).toString();
      const identity = { openid: headerOf(request, 'x-wx-openid'), source: 'wx_client' };
      sendText(response, 200, await runner.invoke(name, event, identity), 'application/json; charset=utf-8');
    } catch (error) {
      if (!(error instanceof CloudFault)) throw error;
      sendJson(response, 500, { errCode: errorNumbers[error.code] ?? -501001, errMsg: error.message });
    }
  };
}
