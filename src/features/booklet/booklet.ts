import type { Booklet } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

const booklet = createResource<Booklet>(() => call('ledger', 'booklet', {}), 'booklet');

export const useBooklet = booklet.use;
export const refreshBooklet = booklet.refresh;
