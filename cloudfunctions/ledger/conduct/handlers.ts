import type { conductActions } from '@/contract/conduct';
import type { Handlers } from '../../_shared/entry';
import { answerConduct, appealConduct, decideConduct, decideConductAppeal } from './act';
import { conductCase } from './case';
import { conductDesk } from './desk';
import { conductForm } from './form';
import { reportConduct } from './report';

/** 缺训与违纪. */
export const conductHandlers: Handlers<typeof conductActions> = {
  conductDesk,
  conductForm,
  reportConduct,
  conductCase,
  answerConduct,
  decideConduct,
  appealConduct,
  decideConductAppeal,
};
