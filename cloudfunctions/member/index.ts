import { member } from '@/contract/member';
import { serve } from '../_shared/entry';
import { bind } from './bind';
import { codesWorkbook } from './codes-workbook';
import { foundSchool } from './found-school';
import { importRoster } from './import-roster';
import { issueCodes } from './issue-codes';
import { me } from './me';
import { outstandingCodes } from './outstanding-codes';
import { releaseBinding } from './release-binding';
import { profile, roster } from './roster';
import { setRoles } from './set-roles';

export const main = serve(member, {
  me,
  bind,
  roster,
  importRoster,
  issueCodes,
  outstandingCodes,
  codesWorkbook,
  releaseBinding,
  setRoles,
  foundSchool,
  profile,
});
