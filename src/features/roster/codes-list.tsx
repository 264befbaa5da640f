import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Paged } from '@/components/list/paged';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { BindingCode } from '@/contract/member';
import { showTypedCode } from '@/domain/attendance/typed-code';
import { monthDay } from '@/domain/term/school-day';
import { canPrint, openDocument, printPage } from '@/platform/documents';
import { confirm, say } from '@/platform/feedback';
import { scrollTo } from '@/platform/scroll';
import { unboundIds } from './by-group';
import { codesWorkbook, issueCodes, refreshCodes, useCodes, useRoster } from './roster';
import './roster.css';

/** 绑定码: one card a person, to be cut apart; the whole list as a workbook. */
export function CodesList() {
  return (
    <Reading state={useCodes()} onRetry={refreshCodes}>
      {({ codes }) => (
        <>
          <Tools codes={codes} />
          {codes.length === 0 ? (
            <StateBlock
              kind="empty"
              title="没有未用的绑定码"
              next="给还没绑定的人发码后，这里列出来，可以打印"
            />
          ) : (
            <Cards codes={codes} />
          )}
        </>
      )}
    </Reading>
  );
}

/** What can be printed lies there whole; on a phone it is turned over page by page. */
function Cards({ codes }: { readonly codes: readonly BindingCode[] }) {
  const lay = (cards: readonly BindingCode[]) => (
    <View className="yx-codes">
      {cards.map((code) => (
        <Card key={code.memberId} code={code} />
      ))}
    </View>
  );
  if (canPrint) return lay(codes);
  return (
    <Paged id="cards" rows={codes} counter="张" onTurn={scrollTo}>
      {lay}
    </Paged>
  );
}

function Card({ code }: { readonly code: BindingCode }) {
  return (
    <View className="yx-codes__card">
      <View className="t-row t-strong">{code.name}</View>
      <View className="t-caption">{code.group}</View>
      <View className="yx-codes__code">{showTypedCode(code.code)}</View>
      <View className="t-caption">{`微信小程序「研修簿」→ 绑定身份，${monthDay(code.expiresAtMs)}前有效，只用一次`}</View>
    </View>
  );
}

function Tools({ codes }: { readonly codes: readonly BindingCode[] }) {
  const roster = useRoster().data;
  const unbound = roster === null ? [] : unboundIds(roster);
  const without = unbound.filter((memberId) => !codes.some((code) => code.memberId === memberId));

  async function issueToAll() {
    const sure = await confirm({
      title: `给 ${without.length} 人发绑定码？`,
      text: '已经绑定的人、手里有码的人不变。',
      yes: '发码',
    });
    if (!sure) return;
    const trouble = await issueCodes(without);
    say(trouble ?? '已发码');
  }

  async function openWorkbook() {
    const made = await codesWorkbook();
    if ('trouble' in made) say(made.trouble);
    else await openDocument(made.url, made.fileName);
  }

  return (
    <View className="yx-no-print">
      <SectionHeader title="绑定码" aside={`${codes.length} 个未用，${without.length} 人还没有码`} />
      <View className="yx-roster__acts l-edge">
        <Button
          id="issue-all"
          label="给没有码的人发码"
          look="quiet"
          onPress={issueToAll}
          missing={without.length === 0 ? '每个人都绑定了或有码了' : undefined}
        />
        {codes.length > 0 && <Button id="workbook" label="下载 Excel 名单" onPress={openWorkbook} />}
        {codes.length > 0 && canPrint && <Button id="print" label="打印卡片" onPress={printPage} />}
      </View>
    </View>
  );
}
