import { useTranslation } from 'react-i18next';

import { ACTA_WORDS } from '@mesa/domain/acta-words';
import { agendaItemAnchor } from '@mesa/domain/addresses';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { ActaItems_itemFragment } from './ActaItems.generated.js';
import { ActaPassages } from './ActaPassages.js';
import type { ErratumNote_erratumFragment } from './ErratumNote.generated.js';
import type { Part } from './acta-parts.js';

interface ActaItemsProps {
  readonly items: readonly ActaItems_itemFragment[];
  readonly passages: readonly Part<'ActaPassage'>[];
  readonly errata: readonly ErratumNote_erratumFragment[];
  readonly timeZone: string;
}

/** The agenda in order, each item at its own address with what was said under it. */
export function ActaItems({ items, passages, errata, timeZone }: ActaItemsProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const words = ACTA_WORDS[language];
  const under = (id: string | null) => passages.filter(({ block }) => block.agendaItemId === id);
  return (
    <>
      {under(null).length > 0 && (
        <Section id={t('items.generalAnchor')} title={t('items.general')}>
          <ActaPassages parts={under(null)} errata={errata} timeZone={timeZone} />
        </Section>
      )}
      {items.map((item) => (
        <Section id={agendaItemAnchor(language, item.position ?? 0)} title={<>{item.position}. <OwnWords language={item.language}>{item.title}</OwnWords></>} key={item.id}>
          {under(item.id).length > 0 ? <ActaPassages parts={under(item.id)} errata={errata} timeZone={timeZone} /> : <p>{words.nothing}</p>}
        </Section>
      ))}
    </>
  );
}
