import { builtInRuleBook } from '../books/built-in';
import type { RuleBook } from '../rule-book';
import { statementsUnder } from './statements-under';

export const plan110 = builtInRuleBook('plan-110') as RuleBook;

export const { statementsOf, scoresOf, scoreOfLi } = statementsUnder(plan110);
