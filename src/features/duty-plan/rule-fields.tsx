import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { PickField } from '@/components/form/pick-field';
import type { KindDraft } from '@/domain/submission/kind-draft';
import { endingNames } from '@/domain/submission/kind-words';
import type { FileEnding } from '@/domain/submission/work-kind';
import { Labelled } from './labelled';
import { NumberField } from './number-field';
import { kindPeriodOptions, scoredOptions } from './words';
import './duty-plan.css';

export type KindFieldsProps = {
  readonly draft: KindDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (next: (draft: KindDraft) => KindDraft) => void;
};

const endings = Object.entries(endingNames) as [FileEnding, string][];
const levels = [
  { value: 'one', label: '一位组长审' },
  { value: 'two', label: '备课组长审完再由教研组长审' },
] as const;

/** How long a piece has to be, and what may come with it. */
export function LengthFields({ draft, faults, onChange }: KindFieldsProps) {
  const { files, minCharacters, minPages, maxPhotos } = draft;
  const set = (changes: Partial<KindDraft>) => onChange((known) => ({ ...known, ...changes }));
  const setFiles = (changes: Partial<KindDraft['files']>) =>
    onChange((known) => ({ ...known, files: { ...known.files, ...changes } }));
  function toggle(ending: FileEnding) {
    onChange((known) => {
      const { endings: kept, most, least } = known.files;
      const next = kept.includes(ending) ? kept.filter((one) => one !== ending) : [...kept, ending];
      if (next.length === 0) return { ...known, files: { endings: [], least: 0, most: 0 } };
      return { ...known, files: { endings: next, least, most: most === 0 ? 2 : most } };
    });
  }
  return (
    <>
      <View className="yx-duties__pair">
        <View className="yx-duties__half">
          <NumberField
            id="kind-characters"
            label="全文最少字数"
            value={minCharacters}
            onChange={(value) => set({ minCharacters: value })}
            fault={faults.get('minCharacters')}
          />
        </View>
        <View className="yx-duties__half">
          <NumberField
            id="kind-pages"
            label="最少页数"
            value={minPages}
            onChange={(value) => set({ minPages: value })}
            fault={faults.get('minPages')}
          />
        </View>
      </View>
      <View className="t-note c-ink-3">一张手写页的照片算一页，400 字也算一页。</View>
      <NumberField
        id="kind-photos"
        label="照片最多几张"
        value={maxPhotos}
        onChange={(value) => set({ maxPhotos: value })}
        placeholder="不收照片"
        fault={faults.get('maxPhotos')}
      />
      <Labelled label="收哪些文件" hint={faults.get('files.endings') ?? '一个也不选，就不收文件。'}>
        <View className="yx-duties__chips">
          {endings.map(([ending, name]) => (
            <ChoiceChip
              key={ending}
              label={name}
              tone="ink"
              chosen={files.endings.includes(ending)}
              onToggle={() => toggle(ending)}
            />
          ))}
        </View>
      </Labelled>
      {files.endings.length > 0 && (
        <View className="yx-duties__pair">
          <View className="yx-duties__half">
            <NumberField
              id="kind-least-files"
              label="至少几个文件"
              value={files.least}
              onChange={(least) => setFiles({ least })}
              fault={faults.get('files.least')}
            />
          </View>
          <View className="yx-duties__half">
            <NumberField
              id="kind-most-files"
              label="最多几个文件"
              value={files.most}
              onChange={(most) => setFiles({ most })}
              placeholder="1 到 5"
              fault={faults.get('files.most')}
            />
          </View>
        </View>
      )}
    </>
  );
}

/** How it is reviewed and counted, and what it usually takes. */
export function CountFields({ draft, faults, onChange }: KindFieldsProps) {
  const { twoLevels, countsAs, minutes, per } = draft;
  const set = (changes: Partial<KindDraft>) => onChange((known) => ({ ...known, ...changes }));
  return (
    <>
      <Labelled label="谁来审">
        <ChoiceRow
          label="谁来审"
          options={levels}
          value={twoLevels ? 'two' : 'one'}
          onChange={(value) => set({ twoLevels: value === 'two' })}
        />
      </Labelled>
      <PickField
        id="kind-counts"
        label="考核细则里算作"
        options={scoredOptions}
        value={countsAs ?? 'none'}
        onChange={(value) => set({ countsAs: value === 'none' ? null : value })}
      />
      <View className="t-note c-ink-3">只管以后布置的任务，已经布置的不变。</View>
      <NumberField
        id="kind-minutes"
        label="写一篇大约几分钟"
        value={minutes}
        onChange={(value) => set({ minutes: value })}
        placeholder="5 到 3000"
        fault={faults.get('minutes')}
      />
      <PickField
        id="kind-per"
        label="一般多久一次"
        options={kindPeriodOptions}
        value={per ?? 'none'}
        onChange={(value) => set({ per: value === 'none' ? null : value })}
      />
    </>
  );
}
