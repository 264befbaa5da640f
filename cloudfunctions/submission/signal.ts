import type { SignalReader } from '../_shared/entry';

/** The timer sweeps; the platform's answer about a picture settles its check. */
export const readSignal: SignalReader = (event) => {
  if (event.Type === 'Timer') return { action: 'sweep', input: {} };
  if (event.Event !== 'wxa_media_check') return null;
  const { suggest } = (event.result ?? {}) as { readonly suggest?: unknown };
  return { action: 'mediaChecked', input: { traceId: event.trace_id, suggest } };
};
