import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import type { AmendmentState } from '@mesa/domain/amendment-state';
import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import type { Tone } from '@mesa/ui/Glyph';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { AmendmentsList_amendmentFragment } from './AmendmentsList.generated.js';
import { useDecisionWords } from './use-decision-words.js';

export const AMENDMENT_TONES: Readonly<Record<AmendmentState, Tone>> = { proposed: 'partial', in_force: 'good', rejected: 'muted', withdrawn: 'muted' };

interface AmendmentsListProps {
  readonly amendments: readonly AmendmentsList_amendmentFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** Amendments to compare: what changed, why, who agreed, and whether the forum was asked. */
export function AmendmentsList({ amendments, place }: AmendmentsListProps) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const agreed = useDecisionWords();
  const base = planPagePath(language, place.jurisdiction, place.plan, 'amendments');
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      listUnder="1024"
      columns={[
        { key: 'number', header: t('list.number'), rowHeader: true, nowrap: true, cell: ({ number }) => <Link href={`${base}/${number}`}>{t('numbered', { number })}</Link> },
        { key: 'what', header: t('list.what'), cell: ({ changes }) => changes.map((change) => <Change change={change} key={change.id} />) },
        { key: 'why', header: t('list.why'), cell: ({ reason, language: own }) => (reason === null ? t('list.unknown') : <OwnWords language={own} noted>{reason}</OwnWords>) },
        { key: 'who', header: t('list.who'), cell: (amendment) => agreed(amendment) },
        { key: 'consulted', header: t('list.consulted'), cell: ({ consulted }) => label('tristate', consulted, language) },
        { key: 'ambition', header: t('list.ambition'), cell: (amendment) => <Ambition amendment={amendment} /> },
        { key: 'state', header: t('list.state'), cell: ({ state, effective }) => <><State tone={AMENDMENT_TONES[state]}>{label('amendmentState', state, language)}</State><FactLine facts={[effective ? formatPartialDate(effective, language) : state === 'in_force' && t('list.undated')]} /></> },
      ]}
      groups={[{ key: 'all', rows: amendments }]}
      rowKey={({ id }) => id}
    />
  );
}

/** What it does to ambition: as its proposer says, and as the civil bench said last. */
function Ambition({ amendment: { ambition, ambitionStatements: [latest] } }: { amendment: AmendmentsList_amendmentFragment }) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const said = (who: string, what: AmendmentsList_amendmentFragment['ambition']) => what && <div>{t('list.ambitionSaid', { who, what: label('ambitionChange', what, language) })}</div>;
  if (!ambition && !latest) return t('ambition.unsaid');
  return <>{said(t('list.proposer'), ambition)}{said(t('list.civilBench'), latest?.ambition ?? null)}</>;
}

function Change({ change: { kind, from, to } }: { change: AmendmentsList_amendmentFragment['changes'][number] }) {
  const language = useLanguage();
  const touched = from.length > 0 ? from : to;
  return (
    <div>
      {label('changeKind', kind, language)}: {touched.map((wording, index) => <span key={wording.id}>{index > 0 && '; '}<WordingTitle wording={wording} /></span>)}
    </div>
  );
}
