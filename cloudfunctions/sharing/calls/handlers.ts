import type { callActions } from '@/contract/calls';
import type { Handlers } from '../../_shared/entry';
import { changeCollection, closeCollection, openCollection } from './change-calls';
import { compileBooklet, compileDesk } from './compile';
import { handInFind, setMayCompile, withdrawFind } from './hand-in-find';
import { callFinds, collectionCall, collectionCalls } from './read-calls';

export const callHandlers: Handlers<typeof callActions> = {
  collectionCalls,
  collectionCall,
  callFinds,
  openCollection,
  changeCollection,
  closeCollection,
  handInFind,
  withdrawFind,
  setMayCompile,
  compileDesk,
  compileBooklet,
};
