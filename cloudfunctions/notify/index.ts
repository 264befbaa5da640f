import { notify } from '@/contract/notify';
import { type SignalReader, serve } from '../_shared/entry';
import { deliver } from './deliver';
import { inbox } from './inbox';
import { markRead } from './mark-read';
import { recordQuota } from './quota';
import { templates } from './templates';

const readSignal: SignalReader = (event) =>
  event.Type === 'Timer' ? { action: 'deliver', input: {} } : null;

export const main = serve(notify, { inbox, markRead, recordQuota, templates, deliver }, readSignal);
