import { useTranslation } from 'react-i18next';

import { paragraphAnchor, paragraphsOf, passageAnchor } from '@mesa/domain/acta-parts';
import { mentioningParagraphs } from '@mesa/domain/text-mention';
import { Paragraph } from '@mesa/ui/Paragraph';
import { Prose } from '@mesa/ui/Prose';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { WithTranslation } from '../../forums/components/WithTranslation.js';
import type { ErratumNote_erratumFragment } from './ErratumNote.generated.js';
import { ErratumNote } from './ErratumNote.js';
import { GapMark } from './GapMark.js';
import { MentioningWords } from './MentioningWords.js';
import type { Part } from './acta-parts.js';

interface ActaPassagesProps {
  readonly parts: readonly Part<'ActaPassage'>[];
  readonly errata: readonly ErratumNote_erratumFragment[];
  readonly timeZone: string;
}

/** What was said under one item, each correction beside its passage, each gap in its place. */
export function ActaPassages({ parts, errata, timeZone }: ActaPassagesProps) {
  const { t } = useTranslation('minutes');
  return parts.map(({ block, content }) => (
    <div id={passageAnchor(block.position)} key={block.position}>
      <Prose>
        {content && (
          <WithTranslation of={{ ...content, translations: block.translations }} field="text" set={setParagraphs}>
            {mentioningParagraphs({ text: content.text, mentions: block.mentions }).map((paragraph, index) => (
              <Paragraph id={paragraphAnchor(block.position, index + 1)} key={index} label={t('paragraph', { number: `${block.position}.${index + 1}` })}>
                <OwnWords language={content.language}><MentioningWords {...paragraph} /></OwnWords>
              </Paragraph>
            ))}
          </WithTranslation>
        )}
        {block.gap && <GapMark gap={block.gap} timeZone={timeZone} isRead={content !== null} />}
        {errata.filter(({ blockId }) => blockId !== null && blockId === block.id).map((erratum) => (
          <ErratumNote erratum={erratum} timeZone={timeZone} key={erratum.id} />
        ))}
      </Prose>
    </div>
  ));
}

const setParagraphs = (text: string) => paragraphsOf(text).map((paragraph, index) => <p key={index}>{paragraph}</p>);
