import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { SheetFault } from '@/domain/people/sheet-fault';
import type { ChosenFile } from '@/platform/choose-file';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { chooseWorkbook, workbookPlace } from '@/platform/workbook-file';
import { type Checked, checkWorkbook, type ImportKind, loadWorkbook } from './imports';
import './roster.css';

type ImportFormProps = {
  readonly kind: ImportKind;
  /** `SCHOOL/MEMBER/` */
  readonly ownPath: string;
};

const columns: Readonly<Record<ImportKind, string>> = {
  roster: '第一行是：姓名、校区、教研组、备课组、职务、出生年月、入职年月。',
  plan: '四张表：学期、月主题、活动、任务。',
};

/** Choose, check, then load: nothing is loaded while a single row is wrong. */
export function ImportForm({ kind, ownPath }: ImportFormProps) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);

  async function choose() {
    const chosen = await chooseWorkbook();
    if (chosen === null) return;
    setFile(chosen);
    setChecked(null);
    setChecked(await checkWorkbook(kind, chosen, ownPath));
  }

  async function load(fileId: string) {
    const trouble = await loadWorkbook(kind, fileId);
    if (trouble !== null) {
      setChecked(trouble);
      return;
    }
    say('已导入');
    back();
  }

  return (
    <>
      <SectionHeader title={kind === 'roster' ? '导入名册' : '导入学期计划'} aside="先检查，再导入" />
      <Sheet flush>
        <View className="t-body">{columns[kind]}</View>
        <View className="t-note">{workbookPlace}</View>
        <View className="yx-roster__acts">
          <Button
            id="choose-workbook"
            label={file === null ? '选文件' : `换一个（${file.name}）`}
            busyLabel="正在检查"
            onPress={choose}
          />
        </View>
        {checked?.kind === 'fits' && (
          <>
            <View className="t-body t-strong">{`检查通过：${checked.lines.join('，')}`}</View>
            {checked.news.length > 0 && (
              <View className="t-note">{`将新建${checked.news.join('，')}。有错别字请先改名册。`}</View>
            )}
            <View className="yx-roster__acts">
              <Button
                id="load-workbook"
                label={checked.news.length > 0 ? '确认新建并导入' : '导入'}
                look="primary"
                busyLabel="正在导入"
                onPress={() => load(checked.fileId)}
              />
            </View>
          </>
        )}
      </Sheet>
      <View className="yx-roster__gap" />
      {checked?.kind === 'failed' && <Notice text={checked.message} />}
      {checked?.kind === 'faults' && <Faults message={checked.message} faults={checked.faults} />}
    </>
  );
}

function Faults({ message, faults }: { readonly message: string; readonly faults: readonly SheetFault[] }) {
  return (
    <>
      <Notice text={message} note="改好文件后再选一次，改好以前一行也不会导入" />
      <SectionHeader title="要改的地方" aside={`${faults.length} 处`} />
      <Paged id="faults" rows={faults} counter="处" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((fault) => (
              <ListRow
                key={`${fault.sheet}/${fault.row}/${fault.column}/${fault.code}`}
                title={fault.message}
                note={placeOf(fault)}
              />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}

/** 名册，第 3 行，出生年月 */
function placeOf({ sheet, row, column }: SheetFault): string {
  return [sheet ?? '', `第 ${row} 行`, column].filter((part) => part !== '').join('，');
}
