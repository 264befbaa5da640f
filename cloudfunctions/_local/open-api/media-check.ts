import { randomUUID } from 'node:crypto';
import type { OpenApiFaults } from '../control/faults';
import { APP_ID } from '../functions/invocation';
import type { Parameters, Reply } from './exchange';

export type MediaCheckListener = (event: object) => void;

/** WeChat takes up to half an hour; nobody wants to wait for that at home. */
const DEFAULT_DELAY_MS = 200;

/** `security.mediaCheckAsync`: answers a trace id at once and tells the listener the judgement later. */
export function askMediaCheck(
  parameters: Parameters,
  fault: OpenApiFaults['mediaCheck'],
  onMediaChecked: MediaCheckListener,
): Reply {
  const { media_url: mediaUrl, media_type: mediaType, version, scene, openid } = parameters;
  const isLink = typeof mediaUrl === 'string' && /^https?:\/\//.test(mediaUrl);
  if (!isLink || !mediaType || version !== 2 || !scene || !openid)
    return { errcode: 40003, errmsg: 'a link, media_type, version 2, scene and openid are needed' };
  if (fault?.errcode !== undefined) return { errcode: fault.errcode, errmsg: 'system error' };
  const traceId = randomUUID();
  const suggest = fault?.suggest ?? 'pass';
  if (fault?.silent !== true)
    setTimeout(
      () => onMediaChecked(mediaEvent(traceId, suggest)),
      fault?.delayMs ?? DEFAULT_DELAY_MS,
    ).unref();
  return { errcode: 0, errmsg: 'ok', trace_id: traceId };
}

function mediaEvent(traceId: string, suggest: string): object {
  return {
    ToUserName: 'gh_local',
    FromUserName: 'local',
    CreateTime: Math.floor(Date.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    version: 2,
    trace_id: traceId,
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label: suggest === 'pass' ? 100 : 20001 },
    detail: [],
  };
}
