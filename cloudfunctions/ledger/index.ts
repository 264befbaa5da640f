import { ledger } from '@/contract/ledger';
import { serve } from '../_shared/entry';
import { adoptRuleBook } from './adopt-rule-book';
import { booklet } from './booklet';
import { dryRun, dryRunNames } from './dry-run';
import { entries } from './entries';
import { record } from './record';
import { refreshYardstick } from './refresh-yardstick';
import { rescore } from './rescore';
import { reverse } from './reverse';
import { checkRuleBook, ruleBook } from './rule-book';
import { ruleBooks } from './rule-books';
import { saveRuleBook } from './save-rule-book';
import { setGroupRanking } from './set-group-ranking';
import { setMemberStanding } from './set-member-standing';
import { termSettings } from './term-settings';
import { today } from './today';
import { why } from './why';

const handlers = {
  today,
  booklet,
  why,
  entries,
  record,
  reverse,
  refreshYardstick,
  ruleBooks,
  ruleBook,
  adoptRuleBook,
  checkRuleBook,
  saveRuleBook,
  dryRun,
  dryRunNames,
  rescore,
  termSettings,
  setGroupRanking,
  setMemberStanding,
};

export const main = serve(ledger, handlers, (event) =>
  event.Type === 'Timer' ? { action: 'refreshYardstick', input: {} } : null,
);
