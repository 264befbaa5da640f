import { builtInRuleBook } from '../books/built-in';
import type { RuleBook } from '../rule-book';
import { statementsUnder } from './statements-under';

export const { statementsOf, scoresOf, scoreOfLi } = statementsUnder(builtInRuleBook('lanxi-50') as RuleBook);
