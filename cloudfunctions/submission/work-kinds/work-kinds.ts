import type { workKindActions } from '@/contract/work-kinds';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { kindView } from './kind-view';

export const workKinds: Handler<typeof workKindActions.workKinds> = async ({ caller }) => {
  const [catalogue, { term }] = await Promise.all([
    readCatalogue(caller.schoolId),
    findSchoolAndTerm(caller.schoolId),
  ]);
  const forms = [...catalogue.values()].flatMap((versions) => versions.at(-1) ?? []);
  const shown = [...forms.filter(({ retired }) => !retired), ...forms.filter(({ retired }) => retired)];
  return accept({ kinds: shown.map((form) => kindView(form, term?.duties ?? [])) });
};
