import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/action/button';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { OpenedCard } from '@/contract/cards';
import type { CardRef } from '@/domain/sharing/card';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { createResource } from '@/platform/resource';
import { open, replaceWith } from '@/platform/route';
import { openCard } from './card';
import { PublicView } from './public-view';

/**
 * What a card from a chat opens. Read anew whenever it is shown and never kept on the phone: what became private is closed
 * at once, and whoever comes back from binding goes on to the very post.
 */
export function CardPage({ card }: { readonly card: CardRef }) {
  const [found] = useState(() => createResource(() => openCard(card)));
  const state = found.use();
  const path = state.data?.kind === 'yours' ? state.data.path : null;
  useOnShow(() => void found.refresh());
  usePullDown(found.refresh);
  useEffect(() => {
    if (path !== null) replaceWith(path);
  }, [path]);
  return (
    <Reading state={state} onRetry={found.refresh} instead={{ invalidInput: cutOff }}>
      {(opened) => inside(card, opened)}
    </Reading>
  );
}

function inside(card: CardRef, opened: OpenedCard): ReactNode {
  if (opened.kind === 'public') return <PublicView card={card} content={opened.content} />;
  if (opened.kind === 'yours') return <StateBlock kind="loading" />;
  if (opened.kind === 'bind') return toBind;
  if (opened.kind === 'gone') return gone;
  return opened.isOwnSchool ? notYourGroups : notYourSchools;
}

/** The link lost something on its way. */
export const cutOff = (
  <StateBlock
    kind="empty"
    title="这张卡片打不开"
    next="链接不完整。请让发卡片的老师再发一次，从卡片上点开。"
  />
);

const toBind = (
  <StateBlock
    kind="empty"
    title="这张卡片给本校老师看"
    next="您若是这所学校的老师，绑定身份后就会直接打开。外校的朋友看不到，里面的内容没有公开。"
    action={<Button id="go-bind" label="绑定身份" look="primary" onPress={() => open('/pages/bind/index')} />}
  />
);

const gone = (
  <StateBlock
    kind="empty"
    title="这一条已经收回"
    next="发布的老师撤回了它，或者它已从资源库移走。想看可以问问发卡片的老师。"
  />
);

const notYourGroups = (
  <StateBlock
    kind="empty"
    title="这次外出没有分享到您的组"
    next="想看可以告诉发卡片的老师，请他把范围放宽；也可能是链接不完整。"
  />
);

const notYourSchools = (
  <StateBlock
    kind="empty"
    title="这是外校的内容"
    next="它没有公开，只给那所学校的老师看。想看可以请发卡片的老师公开后再打开。"
  />
);
