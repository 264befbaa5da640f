import { ledger } from '@/contract/ledger';
import { serve } from '../_shared/entry';
import { adoptRuleBook } from './adopt-rule-book';
import { booklet } from './booklet';
import { conductHandlers } from './conduct/handlers';
import { dryRun, dryRunNames } from './dry-run';
import { entries } from './entries';
import { ledgerBooks, setLedgers } from './ledger-books';
import { ledgers } from './ledgers';
import { publishedBook } from './published-book';
import { record } from './record';
import { rescore } from './rescore';
import { reverse } from './reverse';
import { reverseEntry } from './reverse-entry';
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
import { pastResults, pastTerms } from './term-end/past-terms';
import { recompute } from './term-end/recompute';
import { termEnd } from './term-end/term-end';
import { termResults } from './term-end/term-results';
import { withdrawNotice } from './term-end/withdraw-notice';
import { termSettings } from './term-settings';
import { termState } from './term-state';
import { today } from './today';
import { tryVerdict } from './try-verdict';
import { why } from './why';

const handlers = {
  today,
  booklet,
  why,
  entries,
  record,
  reverse,
  reverseEntry,
  ledgers,
  ledgerBooks,
  setLedgers,
  tendTerms,
  ruleBooks,
  ruleBook,
  publishedRuleBook: publishedBook,
  adoptRuleBook,
  checkRuleBook,
  saveRuleBook,
  dryRun,
  dryRunNames,
  tryVerdict,
  rescore,
  termSettings,
  setGroupRanking,
  setMemberStanding,
  termEnd,
  termResults,
  recompute,
  openNotice,
  withdrawNotice,
  notice,
  appeal,
  decideAppeal,
  freeze,
  pastResults,
  pastTerms,
  termState,
  ...conductHandlers,
};

export const main = serve(ledger, handlers, (event) =>
  event.Type === 'Timer' ? { action: 'tendTerms', input: {} } : null,
);
