import type { notify } from '@/contract/notify';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';

type Contract = typeof notify.actions;

/** The id of the template 审核结果 that the deployer chose; null when this deployment sends no pushes. */
export function reviewResultTemplate(): string | null {
  return process.env.YXB_TEMPLATE_REVIEW_RESULT || null;
}

export const templates: Handler<Contract['templates']> = async () =>
  accept({ reviewResult: reviewResultTemplate() });
