import type { Booklet } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** The name changes with the form of what is kept: a phone that remembers an older page reads it anew. */
const KEPT_AS = 'booklet-3';

const booklet = createResource<Booklet>(() => call('ledger', 'booklet', {}), KEPT_AS);

export const useBooklet = booklet.use;
export const refreshBooklet = booklet.refresh;
