import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { clockTime } from '@/domain/term/school-day';
import { useOnShow } from '@/platform/on-show';
import { titlePage } from '@/platform/page-title';
import type { BookDraft } from './draft';
import { beginEditing, useEditing } from './editing';
import { faultsOf } from './faults';
import { Outline } from './outline';
import { PartPage } from './part-page';
import type { Path } from './path';
import { ruleBookOf } from './rule-books';
import { SaveBar } from './save-bar';
import { SaveRefusal } from './save-refusal';
import './rule-books.css';

const isUntouched = ({ basedOn, changed }: BookDraft) => basedOn === 0 && !changed;

type EditorProps = { readonly id: string; readonly version: number; readonly path: Path };

/** 改细则: a saved version, or nothing yet, as a draft on this phone, by form, until it is saved as the next version. */
export function Editor({ id, version, path }: EditorProps) {
  const { draft, keptAtMs, refusal } = useEditing(id);
  const read = ruleBookOf(id, version).use();
  // What is missing from an empty page need not be said before the first word.
  const faults = useMemo(() => (draft === null || isUntouched(draft) ? [] : faultsOf(draft)), [draft]);
  const begin = () => beginEditing(id, version);
  useOnShow(() => {
    if (version === 0) titlePage('写细则');
    void begin();
  });

  const kept = keptAtMs === null ? '改动会存在手机里' : `已存在手机里 ${clockTime(keptAtMs)}`;
  const whole = path.length === 0;
  return (
    <Screen bar={whole && draft !== null && <SaveBar draft={draft} faults={faults} />}>
      <Reading state={{ data: draft, refusal: read.refusal }} onRetry={begin}>
        {(current) =>
          whole ? (
            <>
              {refusal !== null && (
                <View className="yx-rules__notice">
                  <SaveRefusal refusal={refusal} draft={current} />
                </View>
              )}
              <Outline draft={current} faults={faults} kept={kept} />
            </>
          ) : (
            <PartPage draft={current} faults={faults} path={path} kept={kept} />
          )
        }
      </Reading>
    </Screen>
  );
}
