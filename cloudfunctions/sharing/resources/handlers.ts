import type { resourceActions } from '@/contract/resources';
import type { Handlers } from '../../_shared/entry';
import { addResource } from './add-resource';
import { changeResource } from './change-resource';
import { favour, favoured, favourites } from './favourites';
import { resource } from './read-resource';
import { colleagues, recommend } from './recommend';
import { removeResource } from './remove-resource';
import { reportResource } from './report-resource';
import { reports } from './reports';
import { search } from './search';
import { settleReport } from './settle-report';
import { shelfDesk } from './shelf-desk';
import { shelveMaterial } from './shelve-material';

export const resourceHandlers: Handlers<typeof resourceActions> = {
  search,
  resource,
  shelfDesk,
  addResource,
  changeResource,
  removeResource,
  reportResource,
  reports,
  settleReport,
  favour,
  favoured,
  favourites,
  colleagues,
  recommend,
  shelveMaterial,
};
