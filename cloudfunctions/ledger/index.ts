import { ledger } from '@/contract/ledger';
import { serve } from '../_shared/entry';
import { adoptRuleBook } from './adopt-rule-book';
import { booklet } from './booklet';
import { dryRun, dryRunNames } from './dry-run';
import { entries } from './entries';
import { record } from './record';
import { rescore } from './rescore';
import { reverse } from './reverse';
import { checkRuleBook, ruleBook } from './rule-book';
import { ruleBooks } from './rule-books';
import { saveRuleBook } from './save-rule-book';
import { setGroupRanking } from './set-group-ranking';
import { setMemberStanding } from './set-member-standing';
import { tendTerms } from './tend-terms';
import { appeal } from './term-end/appeal';
import { decideAppeal } from './term-end/decide-appeal';
import { freeze } from './term-end/freeze';
import { notice } from './term-end/notice';
import { openNotice } from './term-end/open-notice';
import { recompute } from './term-end/recompute';
import { termEnd } from './term-end/term-end';
import { withdrawNotice } from './term-end/withdraw-notice';
import { termSettings } from './term-settings';
import { termState } from './term-state';
import { today } from './today';
import { why } from './why';

const handlers = {
  today,
  booklet,
  why,
  entries,
  record,
  reverse,
  tendTerms,
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
  termEnd,
  recompute,
  openNotice,
  withdrawNotice,
  notice,
  appeal,
  decideAppeal,
  freeze,
  termState,
};

export const main = serve(ledger, handlers, (event) =>
  event.Type === 'Timer' ? { action: 'tendTerms', input: {} } : null,
);
