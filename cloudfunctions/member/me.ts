import type { Me, member } from '@/contract/member';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { findSchool } from '../_shared/repositories/schools';
import { meView } from './views';

type Contract = typeof member.actions;

const guest: Me = { kind: 'guest' };

/** Who the caller is here. Somebody who is bound to nobody, or whom the roster no longer has, is a guest. */
export const me: Handler<Contract['me']> = async ({ caller, now }) => {
  if (caller === null) return accept(guest);
  const school = await findSchool(caller.schoolId);
  return accept(school === null ? guest : meView(school, caller, now));
};
