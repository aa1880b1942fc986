import { useTranslation } from 'react-i18next';

import { ACTA_WORDS } from '@mesa/domain/acta-words';
import { label } from '@mesa/domain/labels';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import type { Tone } from '@mesa/ui/Glyph';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { setWords, WithTranslation } from '../../forums/components/WithTranslation.js';
import { TranslatedWords } from '../../forums/components/TranslatedWords.js';
import type { Translatable } from '../../forums/components/translation-of.js';
import type { ErratumNote_erratumFragment } from './ErratumNote.generated.js';
import { ErratumNote } from './ErratumNote.js';
import { GapMark } from './GapMark.js';
import type { ContentOf, Part } from './acta-parts.js';

interface ActaDecisionsProps {
  readonly parts: readonly Part<'ActaDecision'>[];
  readonly errata: readonly ErratumNote_erratumFragment[];
  readonly timeZone: string;
}

const TONES: Readonly<Record<ContentOf<'ActaDecision'>['result'], Tone>> = { adopted: 'good', rejected: 'neutral', tied: 'partial', postponed: 'partial', unknown: 'muted' };

/** What was decided, how, and who disagreed. */
export function ActaDecisions({ parts, errata, timeZone }: ActaDecisionsProps) {
  const words = ACTA_WORDS[useLanguage()];
  const { t } = useTranslation('minutes');
  if (parts.length === 0) return <EmptyState>{words.noDecisions}</EmptyState>;
  return (
    <ol>
      {parts.map(({ block, content }, index) => (
        <li id={t('decisions.anchor', { number: index + 1 })} key={block.position}>
          <Stack gap="s">
            {content && <Decided decision={content} translations={block.translations} />}
            {block.gap && <GapMark gap={block.gap} timeZone={timeZone} />}
            {errata.filter(({ blockId }) => blockId !== null && blockId === block.id).map((erratum) => (
              <ErratumNote erratum={erratum} timeZone={timeZone} key={erratum.id} />
            ))}
          </Stack>
        </li>
      ))}
    </ol>
  );
}

function Decided({ decision, translations }: { decision: ContentOf<'ActaDecision'>; translations: Translatable['translations'] }) {
  const page = useLanguage();
  const words = ACTA_WORDS[page];
  const { text, language, method, result, dissent, tally } = decision;
  return (
    <>
      <WithTranslation of={{ language, translations }} field="text" set={setWords}>
        <p>
          <OwnWords language={language} noted>{text}</OwnWords>
        </p>
      </WithTranslation>
      <FactLine
        facts={[
          <State tone={TONES[result]} key="result">{label('decisionResult', result, page)}</State>,
          label('decisionMethod', method, page),
          ...(tally ?? []).map(({ bench, inFavour, against, abstained }) => words.votes(bench, inFavour, against, abstained)),
        ]}
      />
      {dissent !== null && (
        <p>
          {words.dissent} <TranslatedWords of={{ language, translations }} field="dissent">{dissent}</TranslatedWords>
        </p>
      )}
    </>
  );
}
