import { useTranslation } from 'react-i18next';

import { agendaItemAnchor } from '@mesa/domain/addresses';
import { readingMinutes } from '@mesa/domain/text';
import { Details } from '@mesa/ui/Details';
import { NavList } from '@mesa/ui/NavList';
import { useLanguage } from '../../../i18n/use-language.js';
import type { ActaBlock_blockFragment } from './ActaBlock.generated.js';
import type { ActaItems_itemFragment } from './ActaItems.generated.js';
import { partsOf } from './acta-parts.js';

interface ActaContentsProps {
  readonly blocks: readonly ActaBlock_blockFragment[];
  readonly items: readonly ActaItems_itemFragment[];
  readonly hasActions: boolean;
}

/** How long the text takes to read, and the way to each of its parts. */
export function ActaContents({ blocks, items, hasActions }: ActaContentsProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const passages = partsOf(blocks, 'ActaPassage');
  const words = [...passages, ...partsOf(blocks, 'ActaDecision')].map(({ content }) => content?.text ?? '').join(' ');
  const parts = [
    { href: `#${t('decisions.sectionAnchor')}`, label: t('decisions.title') },
    ...(hasActions ? [{ href: `#${t('actions.sectionAnchor')}`, label: t('actions.title') }] : []),
    ...(passages.some(({ block }) => block.agendaItemId === null) ? [{ href: `#${t('items.generalAnchor')}`, label: t('items.general') }] : []),
    ...items.map(({ position, title, language: of }) => ({ href: `#${agendaItemAnchor(language, position ?? 0)}`, label: `${position}. ${title}`, lang: of === 'und' || of === language ? undefined : of })),
    { href: `#${t('attendance.anchor')}`, label: t('attendance.title') },
    { href: `#${t('history.anchor')}`, label: t('history.title') },
  ];
  return (
    <div data-screen-only>
      <Details summary={t('contents.summary', { count: readingMinutes(words) })}>
        <NavList flow="column" items={parts} label={t('contents.label')} />
      </Details>
    </div>
  );
}
