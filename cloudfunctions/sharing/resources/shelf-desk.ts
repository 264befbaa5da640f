import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { findSchool } from '../../_shared/repositories/schools';
import { choicesOf, readShelf } from './shelf-index';

/** What a form for a new resource offers: what others were called by, and the subjects of the school's groups. */
export const shelfDesk: Handler<typeof resourceActions.shelfDesk> = async ({ caller, now }) => {
  const { schoolId, memberId } = caller;
  const [shelf, school] = await Promise.all([readShelf(schoolId, now), findSchool(schoolId)]);
  const { subjects, stages, tags } = choicesOf(shelf);
  const ofGroups = (school?.groups ?? [])
    .filter(({ kind, name }) => kind === 'research' && name.endsWith('教研组'))
    .map(({ name }) => name.replace(/教研组$/, ''));
  return accept({
    subjects: [...new Set([...ofGroups, ...subjects])],
    stages,
    tags,
    uploadPath: `${schoolId}/${memberId}/sharing/`,
  });
};
