import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import type { Handler } from '../../_shared/entry';
import { isFavoured, readFavourites, setFavourite } from './favourite-store';
import { shelfRows, standingEntries } from './shelf-rows';

type Actions = typeof resourceActions;

/** As many as are shown. */
const MOST = 200;

export const favour: Handler<Actions['favour']> = async ({ caller, now }, { key, favours }) => {
  if (favours && (await standingEntries(caller.schoolId, [key])).length === 0) return resourceRefused('gone');
  await setFavourite(caller, key, favours, now);
  return accept({ favours });
};

export const favoured: Handler<Actions['favoured']> = async ({ caller }, { key }) =>
  accept({ favours: await isFavoured(caller, key) });

/** What is gone is not shown, and comes back with what it belongs to. */
export const favourites: Handler<Actions['favourites']> = async ({ caller }) => {
  const { schoolId } = caller;
  const keys = (await readFavourites(caller)).slice(0, MOST);
  return accept({ rows: await shelfRows(schoolId, await standingEntries(schoolId, keys)) });
};
