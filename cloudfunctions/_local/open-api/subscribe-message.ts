import type { OpenApiFaults } from '../control/faults';
import type { Parameters, Reply } from './exchange';

const messages = {
  43101: 'user refuse to accept the msg',
  43108: 'concurrent send message to the same user',
  47003: 'argument invalid! data format error',
};

/** `subscribeMessage.send`: accepted unless told otherwise; a missing receiver, template or field is 47003 as in WeChat. */
export function sendSubscribeMessage(
  parameters: Parameters,
  fault: OpenApiFaults['subscribeMessage'],
): Reply {
  const { touser, template_id: templateId, data } = parameters;
  if (fault !== undefined && (fault.openid === undefined || fault.openid === touser))
    return { errcode: fault.errcode, errmsg: messages[fault.errcode] };
  const isComplete = typeof touser === 'string' && typeof templateId === 'string' && hasValues(data);
  return isComplete ? { errcode: 0, errmsg: 'ok', msgid: 1 } : { errcode: 47003, errmsg: messages[47003] };
}

/** Every field of a message is `{ value }` with a text that is not empty. */
function hasValues(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const fields = Object.values(data as Record<string, { value?: unknown } | null>);
  return fields.length > 0 && fields.every((field) => typeof field?.value === 'string' && field.value !== '');
}
