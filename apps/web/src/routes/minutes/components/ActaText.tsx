import { useTranslation } from 'react-i18next';

import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { sizeInWords } from '../../documents/components/file-words.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { translationOf } from '../../forums/components/translation-of.js';
import type { MinutesAddress } from '../minutes-address.js';
import type { MinutesQuery } from '../Minutes.generated.js';
import { ActaActions } from './ActaActions.js';
import { ActaAttendance } from './ActaAttendance.js';
import type { ActaBlock_blockFragment } from './ActaBlock.generated.js';
import { ActaContents } from './ActaContents.js';
import { ActaDecisions } from './ActaDecisions.js';
import { ActaFoot } from './ActaFoot.js';
import { ActaItems } from './ActaItems.js';
import { ErratumNote } from './ErratumNote.js';
import { GapMark } from './GapMark.js';
import { useOpenedAddress } from './use-opened-address.js';
import { type Part, partsOf } from './acta-parts.js';

type Meeting = NonNullable<MinutesQuery['forum']['meeting']>;
type Minutes = NonNullable<Meeting['minutes']>;

interface ActaTextProps {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly blocks: readonly ActaBlock_blockFragment[];
  readonly address: MinutesAddress;
  readonly publicUrl: string;
  readonly timeZone: string;
}

/** The acta: what was decided and follows first, then the items, who was there, and how to verify it. */
export function ActaText({ meeting, minutes, blocks, address, publicUrl, timeZone }: ActaTextProps) {
  const { t } = useTranslation('minutes');
  const { errata } = minutes;
  const attachments = partsOf(blocks, 'ActaAttachment');
  const page = useLanguage();
  const isTranslated = blocks.some(({ content, translations }) => content && 'language' in content && translationOf({ language: content.language, translations }, 'text', page));
  useOpenedAddress();
  return (
    <>
      {minutes.state !== 'published' && <Notice kind="info" title={t('notPublic.title')}>{t('notPublic.body')}</Notice>}
      {isTranslated && <Notice kind="info" title={t('translation.title')}>{t('translation.body')}</Notice>}
      <ActaContents blocks={blocks} hasActions={meeting.actions.length > 0} items={meeting.meeting.agenda} />
      {errata.filter(({ blockId }) => blockId === null || isElsewhere(blocks, blockId)).map((erratum) => (
        <ErratumNote erratum={erratum} timeZone={timeZone} key={erratum.id} />
      ))}
      <Section id={t('decisions.sectionAnchor')} title={t('decisions.title')}>
        <ActaDecisions parts={partsOf(blocks, 'ActaDecision')} errata={errata} timeZone={timeZone} />
      </Section>
      {meeting.actions.length > 0 && (
        <Section id={t('actions.sectionAnchor')} title={t('actions.title')} note={t('actions.note')}>
          <ActaActions actions={meeting.actions} />
        </Section>
      )}
      <ActaItems items={meeting.meeting.agenda} passages={partsOf(blocks, 'ActaPassage')} errata={errata} timeZone={timeZone} />
      <Section id={t('attendance.anchor')} title={t('attendance.title')} wide>
        <ActaAttendance parts={partsOf(blocks, 'ActaAttendance')} quorum={meeting.quorumAtOpening} timeZone={timeZone} />
      </Section>
      {(attachments.length > 0 || minutes.scannedDocument) && (
        <Section id={t('attachments.anchor')} title={t('attachments.title')}>
          <Attachments parts={attachments} scanned={minutes.scannedDocument} timeZone={timeZone} />
        </Section>
      )}
      <ActaFoot minutes={minutes} address={address} publicUrl={publicUrl} timeZone={timeZone} />
    </>
  );
}

/** Errata stand beside passages and decisions; those of anything else come first. */
const isElsewhere = (blocks: readonly ActaBlock_blockFragment[], id: string): boolean =>
  !blocks.some((block) => block.id === id && (block.kind === 'passage' || block.kind === 'decision'));

function Attachments({ parts, scanned, timeZone }: { parts: readonly Part<'ActaAttachment'>[]; scanned: Minutes['scannedDocument']; timeZone: string }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  return (
    <ul>
      {scanned && <li>{scanned.url === null ? (scanned.title ?? t('attachments.scanned')) : <Link href={scanned.url}>{scanned.title ?? t('attachments.scanned')}</Link>}</li>}
      {parts.map(({ block, content }) => (
        <li key={block.position}>
          {content && (
            <>
              <OwnWords language={content.language}>{content.title}</OwnWords> ({content.mediaType}, {sizeInWords(content.bytes, language)})
              <br />
              <small>
                SHA-256 <code>{content.sha256}</code>
              </small>
            </>
          )}
          {block.gap && <GapMark gap={block.gap} timeZone={timeZone} />}
        </li>
      ))}
    </ul>
  );
}
