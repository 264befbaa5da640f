export type Origin = 'client' | 'inside';

/**
 * Whether a call comes from a client or from inside the cloud. Every function can be called by any client with any
 * event, so only `SOURCE`, which the cloud sets, is believed. A chain such as `wx_client,scf` carries the client's
 * identity through another function and counts as the client's.
 */
export function originOf(source: string): Origin {
  const chain = source.split(',').map((link) => link.trim());
  if (chain.includes('wx_client') || chain.includes('wx_devtools')) return 'client';
  const inside = ['wx_trigger', 'scf'];
  return chain.every((link) => link !== '' && inside.includes(link)) ? 'inside' : 'client';
}
