import * as v from 'valibot';
import type { MessageKind } from '@/domain/notice/message';
import { action, functionContract, replying } from './action';
import { nothing } from './fields';
import { internal, member } from './policy';

export interface MessageView {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
  /** Where a tap leads, a page path of the mini-program with its query. */
  readonly link: string;
  readonly createdAtMs: number;
  readonly read: boolean;
}

export const notify = functionContract('notify', {
  /** The caller's messages, newest first, 50 a page. `beforeMs` continues an earlier page. */
  inbox: action({
    input: v.strictObject({ beforeMs: v.nullable(v.pipe(v.number(), v.integer())) }),
    who: member,
    refusals: [],
    ...replying<{
      readonly messages: readonly MessageView[];
      readonly unread: number;
      readonly more: boolean;
    }>(),
  }),

  markRead: action({
    input: v.strictObject({
      messageIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
    }),
    who: member,
    refusals: [],
    ...replying<{ readonly unread: number }>(),
  }),

  /** The person accepted (one more push) or refused a subscription template at a tap. */
  recordQuota: action({
    input: v.strictObject({ template: v.picklist(['reviewResult']), accepted: v.boolean() }),
    who: member,
    refusals: [],
    ...replying<{ readonly remaining: number }>(),
  }),

  /** The template ids that this deployment may ask for; empty when none is configured. */
  templates: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{ readonly reviewResult: string | null }>(),
  }),

  /** The timer's work: adds messages that a command left out and sends the pushes that are due. */
  deliver: action({
    input: nothing,
    who: internal,
    refusals: [],
    ...replying<{ readonly repaired: number; readonly queued: number; readonly sent: number }>(),
  }),
});
