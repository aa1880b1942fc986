import { useTranslation } from 'react-i18next';

import { commitmentPath, milestonePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { Details } from '@mesa/ui/Details';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { WordingBlock } from '../../commitments/components/WordingBlock.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { ChangeDifference_changeFragment, ChangedWording_wordingFragment } from './ChangeDifference.generated.js';
import { SideBySide } from './SideBySide.js';
import { TextDiff } from './TextDiff.js';

interface ChangeDifferenceProps {
  readonly change: ChangeDifference_changeFragment;
  /** Its place in the amendment, from 1. */
  readonly position: number;
  /** Slug of the jurisdiction. */
  readonly jurisdiction: string;
}

/** One change: words that took the place of others are shown as their difference, others whole, on either side. */
export function ChangeDifference({ change: { kind, from, to }, position, jurisdiction }: ChangeDifferenceProps) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const [before] = from;
  const [after] = to;
  const isReworded = from.length === 1 && to.length === 1 && before !== undefined && after !== undefined;
  return (
    <Section id={`change-${position}`} level={3} title={t('change.title', { position, kind: label('changeKind', kind, language) })}>
      {isReworded ? (
        <Reworded before={before} after={after} jurisdiction={jurisdiction} />
      ) : (
        <Stack gap="l">
          {from.length === 0 && kind === 'replace' && <p>{t('change.unknownBefore')}</p>}
          <Whole title={t('change.from')} wordings={from} jurisdiction={jurisdiction} />
          <Whole title={t('change.to')} wordings={to} jurisdiction={jurisdiction} />
          {to.length === 0 && kind === 'drop' && <p>{t('change.nothing')}</p>}
          {to.length === 0 && kind === 'carry_over' && <p>{t('change.later')}</p>}
        </Stack>
      )}
    </Section>
  );
}

const PARTS = ['title', 'text', 'problem', 'indicator', 'baseline', 'target'] as const;

function Reworded({ before, after, jurisdiction }: { before: ChangedWording_wordingFragment; after: ChangedWording_wordingFragment; jurisdiction: string }) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const said = (wording: ChangedWording_wordingFragment) => (wording.ends ? formatPartialDate(wording.ends, language) : t('change.noDate'));
  const parts = [...PARTS.map((part) => ({ part, one: before[part] ?? '', other: after[part] ?? '' })), { part: 'ends' as const, one: said(before), other: said(after) }];
  const changed = parts.filter(({ one, other }) => one !== other);
  return (
    <Stack gap="m">
      <p><Where wording={after} jurisdiction={jurisdiction} /></p>
      {before.text === null && <p>{t('change.unknownBefore')}</p>}
      {changed.map(({ part, one, other }) => (
        <div key={part}>
          <h4>{t(`change.part.${part}`)}</h4>
          <TextDiff before={one} after={other} language={part === 'ends' ? language : after.language} />
          {part === 'text' && one !== '' && (
            <Details summary={t('diff.beside')}>
              <SideBySide before={one} after={other} language={after.language} />
            </Details>
          )}
        </div>
      ))}
      {changed.length === 0 && <p>{t('change.same')}</p>}
    </Stack>
  );
}

function Whole({ title, wordings, jurisdiction }: { title: string; wordings: readonly ChangedWording_wordingFragment[]; jurisdiction: string }) {
  if (wordings.length === 0) return null;
  return (
    <Stack gap="m">
      <h4>{title}</h4>
      {wordings.map((wording) => (
        <Stack gap="s" key={wording.id}>
          <p><Where wording={wording} jurisdiction={jurisdiction} /></p>
          <WordingBlock wording={wording} />
        </Stack>
      ))}
    </Stack>
  );
}

/** Which commitment or milestone it is about. */
function Where({ wording, jurisdiction }: { wording: ChangedWording_wordingFragment; jurisdiction: string }) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const { milestone, commitment } = wording;
  const href = milestone ? milestonePath(language, jurisdiction, commitment.plan.slug, commitment, milestone.number) : commitmentPath(language, jurisdiction, commitment.plan.slug, commitment);
  return (
    <>
      {milestone ? t('change.milestone', { milestone: milestone.number, commitment: commitment.number }) : t('change.commitment', { commitment: commitment.number })}{' '}
      <Link href={href}><WordingTitle wording={wording} /></Link>
    </>
  );
}
