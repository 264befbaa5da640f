/** Roles as in the product: one person may hold several; a guest holds none. */
export const roles = [
  'teacher',
  'prepLeader',
  'groupLeader',
  'academicAffairs',
  'principal',
  'district',
  'expert',
] as const;

export type Role = (typeof roles)[number];

/** The words of the roster's 职务 column; 教务处 may be called otherwise by a school, so its synonyms stand here too. */
export const roleWords: Readonly<Record<string, Role>> = {
  教师: 'teacher',
  备课组长: 'prepLeader',
  教研组长: 'groupLeader',
  教务处: 'academicAffairs',
  教导处: 'academicAffairs',
  教科室: 'academicAffairs',
  校长: 'principal',
  副校长: 'principal',
  进修学校: 'district',
  专家: 'expert',
};

/** Who is expected at the school's sessions: whoever teaches. The office and a principal who do not teach are not missed. */
export function teaches({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.includes('teacher');
}

/** Somebody from outside who guides writing: on the roster to be invited, expected nowhere, owing nothing. */
export function isVisitingExpert({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.includes('expert') && !teaches({ roles });
}

export const roleNames: Readonly<Record<Role, string>> = {
  teacher: '教师',
  prepLeader: '备课组长',
  groupLeader: '教研组长',
  academicAffairs: '教务处',
  principal: '校长',
  district: '进修学校',
  expert: '专家',
};
