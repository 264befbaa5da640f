import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { TextLink } from '@/components/action/text-link';
import type { ShelfChoices } from '@/contract/resources';
import { platformNames } from '@/domain/attendance/session-words';
import type { Platform } from '@/domain/attendance/training-session';
import { shelfSourceNames, shelfSources } from '@/domain/sharing/library-entry';
import { resourceKindNames, resourceKinds } from '@/domain/sharing/resource';
import type { ShelfQuery } from './shelf';

type FacetsProps = {
  readonly query: ShelfQuery;
  readonly choices: ShelfChoices;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (query: ShelfQuery) => void;
};

const kinds = resourceKinds.map((value) => ({ value, label: resourceKindNames[value] }));
const sources = shelfSources.map((value) => ({ value, label: shelfSourceNames[value] }));
const platforms = (Object.keys(platformNames) as Platform[]).map((value) => ({
  value,
  label: platformNames[value],
}));
const asIs = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What the library is narrowed by: kinds at once, the rest when it is asked for. A second tap lets go of a choice. */
export function Facets({ query, choices, open, onOpen, onChoose }: FacetsProps) {
  const more = ['source', 'subject', 'stage', 'platform', 'tag'] as const;
  const chosen = more.filter((facet) => query[facet] !== undefined).length;
  return (
    <View className="yx-shelf__facets l-edge">
      <Facet options={kinds} value={query.kind} onChange={(kind) => onChoose({ ...query, kind })} />
      {open && (
        <>
          <Named name="来源">
            <Facet
              options={sources}
              value={query.source}
              onChange={(source) => onChoose({ ...query, source })}
            />
          </Named>
          {choices.subjects.length > 0 && (
            <Named name="学科">
              <Facet
                options={asIs(choices.subjects)}
                value={query.subject}
                onChange={(subject) => onChoose({ ...query, subject })}
              />
            </Named>
          )}
          {choices.stages.length > 0 && (
            <Named name="学段">
              <Facet
                options={asIs(choices.stages)}
                value={query.stage}
                onChange={(stage) => onChoose({ ...query, stage })}
              />
            </Named>
          )}
          <Named name="平台">
            <Facet
              options={platforms}
              value={query.platform}
              onChange={(platform) => onChoose({ ...query, platform })}
            />
          </Named>
          {choices.tags.length > 0 && (
            <Named name="常用标签">
              <Facet
                options={asIs(choices.tags)}
                value={query.tag}
                onChange={(tag) => onChoose({ ...query, tag })}
              />
            </Named>
          )}
        </>
      )}
      <TextLink
        id="more-facets"
        label={open ? '收起' : `更多筛选${chosen === 0 ? '' : `，已选 ${chosen} 项`}`}
        onPress={() => onOpen(!open)}
      />
    </View>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <View>
      <View className="t-note">{name}</View>
      {children}
    </View>
  );
}

type FacetProps<Value extends string> = {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
};

function Facet<Value extends string>({ options, value, onChange }: FacetProps<Value>) {
  return (
    <View className="yx-shelf__facet">
      {options.map((option) => (
        <ChoiceChip
          key={option.value}
          label={option.label}
          chosen={option.value === value}
          onToggle={() => onChange(option.value === value ? undefined : option.value)}
          tone="ink"
        />
      ))}
    </View>
  );
}
