import { useEffect, useState } from 'react';
import type { PlannedDuties } from '@/contract/duty-series';
import { planDuties } from './duty-plan';
import { draftIn, type SeriesForm } from './series-draft';

/** So long after the last touch the cloud is asked: while somebody types it is not. */
const QUIET_MS = 500;

interface Preview {
  readonly found: PlannedDuties | null;
  readonly faults: readonly string[];
}

const nothing: Preview = { found: null, faults: [] };

/** What a form would make, kept up with it; nothing while something is missing in it. */
export function usePreview(key: string, form: SeriesForm | null): Preview {
  const [preview, setPreview] = useState(nothing);
  useEffect(() => {
    if (form === null) {
      setPreview(nothing);
      return;
    }
    let isOld = false;
    const waiting = setTimeout(async () => {
      const result = await planDuties(key, draftIn(form), true);
      if (isOld) return;
      setPreview(
        result.ok
          ? { found: result.data, faults: [] }
          : { found: null, faults: faultsIn(result.error.details, result.error.message) },
      );
    }, QUIET_MS);
    return () => {
      isOld = true;
      clearTimeout(waiting);
    };
  }, [key, form]);
  return preview;
}

function faultsIn(details: unknown, message: string): string[] {
  if (!Array.isArray(details) || details.length === 0) return [message];
  return details.flatMap((fault: { readonly message?: unknown }) =>
    typeof fault.message === 'string' ? [fault.message] : [],
  );
}
