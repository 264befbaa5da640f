import { randomUUID } from 'node:crypto';
import type { OpenApiFaults } from '../control/faults';
import type { Parameters, Reply } from './exchange';

const GREATEST_CHARACTERS = 2_500;

/** A text that holds this is taken for a violation, so that the demo can show one. */
const EXAMPLE_OF_VIOLATION = '【违规示例】';

/** `security.msgSecCheck` version 2. The judgement is `result.suggest`. */
export function checkText(parameters: Parameters, fault: OpenApiFaults['msgSecCheck']): Reply {
  const { content, version, scene, openid } = parameters;
  if (fault !== undefined && 'errcode' in fault) return { errcode: fault.errcode, errmsg: 'system error' };
  if (typeof content !== 'string' || content === '' || version !== 2 || !scene || !openid)
    return { errcode: 40003, errmsg: 'content, version 2, scene and openid are needed' };
  if ([...content].length > GREATEST_CHARACTERS) return { errcode: 44991, errmsg: 'content too long' };
  const suggest = content.includes(EXAMPLE_OF_VIOLATION) ? 'risky' : suggestionOf(fault);
  return {
    errcode: 0,
    errmsg: 'ok',
    trace_id: randomUUID(),
    result: { suggest, label: suggest === 'pass' ? 100 : 20001 },
    detail: [],
  };
}

function suggestionOf(fault: OpenApiFaults['msgSecCheck']): string {
  return fault !== undefined && 'suggest' in fault ? (fault.suggest ?? 'pass') : 'pass';
}
