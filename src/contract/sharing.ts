import { action, functionContract, replying } from './action';
import { bookActions } from './books';
import { callActions } from './calls';
import { cardActions } from './cards';
import { feedActions } from './feed';
import { nothing } from './fields';
import { homecomingActions } from './homecoming';
import { internal } from './policy';
import { questionActions } from './questions';
import { resourceActions } from './resources';
import { sharingHomeActions } from './sharing-home';
import { tripActions } from './trips';

export const sharing = functionContract('sharing', {
  ...tripActions,
  ...feedActions,
  ...questionActions,
  ...cardActions,
  ...homecomingActions,
  ...resourceActions,
  ...bookActions,
  ...callActions,
  ...sharingHomeActions,

  /** The timer's: asks again about pictures on which the platform stayed silent, and keeps the library's index fresh. */
  tend: action({ input: nothing, who: internal, refusals: [], ...replying<{ readonly tended: number }>() }),
});
