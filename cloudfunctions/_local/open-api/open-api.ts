import type { FaultBox } from '../control/faults';
import type { Outbox } from '../control/outbox';
import type { Parameters, Reply } from './exchange';
import { askMediaCheck, type MediaCheckListener } from './media-check';
import { sendSubscribeMessage } from './subscribe-message';
import { checkText } from './text-check';

/** Stands for WeChat's servers: answers what they would and records what they were asked. */
export interface OpenApi {
  call(api: string, parameters: Parameters): Promise<Reply>;
}

export interface OpenApiOptions {
  readonly faults: FaultBox;
  readonly outbox: Outbox;
  /** Hears what became of a picture some time after it was handed in. */
  readonly onMediaChecked: MediaCheckListener;
  now(): number;
}

export function createOpenApi({ faults, outbox, onMediaChecked, now }: OpenApiOptions): OpenApi {
  const answer = (api: string, parameters: Parameters): Reply => {
    switch (api) {
      case 'subscribeMessage.send':
        return sendSubscribeMessage(parameters, faults.openapi.subscribeMessage);
      case 'security.msgSecCheck':
        return checkText(parameters, faults.openapi.msgSecCheck);
      case 'security.mediaCheckAsync':
        return askMediaCheck(parameters, faults.openapi.mediaCheck, onMediaChecked);
      default:
        return { errcode: -604100, errmsg: `the local cloud does not know the API ${api}` };
    }
  };
  return {
    async call(api, parameters) {
      if (api === 'security.msgSecCheck') await pause(faults.openapi.msgSecCheck?.delayMs ?? 0);
      const reply = answer(api, parameters);
      outbox.add({ api, atMs: now(), parameters, reply });
      return reply;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
