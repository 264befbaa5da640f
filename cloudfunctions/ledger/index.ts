import { ledger } from '@/contract/ledger';
import { serve } from '../_shared/entry';
import { booklet } from './booklet';
import { entries } from './entries';
import { refreshYardstick } from './refresh-yardstick';
import { reverse } from './reverse';
import { today } from './today';
import { why } from './why';

export const main = serve(ledger, { today, booklet, why, entries, reverse, refreshYardstick }, (event) =>
  event.Type === 'Timer' ? { action: 'refreshYardstick', input: {} } : null,
);
