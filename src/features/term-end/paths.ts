export const resultsPath = '/pages/closing/results/index';
export const changesPath = `${resultsPath}?show=changes`;

export function appealPath(appealId: string): string {
  return `/pages/closing/appeal/index?appealId=${appealId}`;
}

/** Where the office corrects somebody's records. */
export function personPath(memberId: string): string {
  return `/pages/office/person/index?memberId=${memberId}`;
}
