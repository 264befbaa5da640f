import type { questionActions } from '@/contract/questions';
import type { Handlers } from '../../_shared/entry';
import { answer } from './answer';
import { ask } from './ask';
import { carry } from './carry';
import { follow } from './follow';
import { questions } from './list-questions';
import { questionsOf } from './questions-of';
import { thank } from './thank';
import { withdrawQuestion } from './withdraw';

export const questionHandlers: Handlers<typeof questionActions> = {
  questionsOf,
  questions,
  ask,
  carry,
  answer,
  withdrawQuestion,
  thank,
  follow,
};
