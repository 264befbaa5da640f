import type { SharingHome } from '@/contract/sharing-home';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** 分享: remembered, so that it opens with what it knew. */
const home = createResource<SharingHome>(() => call('sharing', 'home', {}), 'sharing-home');

export const refreshHome = home.refresh;
export const useHome = home.use;
