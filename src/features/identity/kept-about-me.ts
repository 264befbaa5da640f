import type { RosterEntry } from '@/contract/member';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** What the cloud keeps about the caller: profile and binding. */
const keptAboutMe = createResource<RosterEntry>(() => call('member', 'profile', {}));

export const refreshKeptAboutMe = keptAboutMe.refresh;
export const useKeptAboutMe = keptAboutMe.use;
