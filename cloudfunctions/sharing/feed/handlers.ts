import type { feedActions } from '@/contract/feed';
import type { Handlers } from '../../_shared/entry';
import { feed, postOf } from './read-feed';
import { post } from './send-post';
import { setPostPublic, withdrawPost } from './tend-post';

export const feedHandlers: Handlers<typeof feedActions> = {
  feed,
  postOf,
  post,
  withdrawPost,
  setPostPublic,
};
