import { useTranslation } from 'react-i18next';

import { indicatorAxis } from '@mesa/domain/indicator-report';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { CompletionState } from './CompletionState.js';
import { IndicatorChart } from './IndicatorChart.js';
import type { Reports_statementFragment } from './Reports.generated.js';
import { comparable, reportsOf } from './reports.js';
import type { WordingBlock_wordingFragment } from './WordingBlock.generated.js';

interface ReportsProps {
  /** Every published statement, the latest first. */
  readonly statements: readonly Reports_statementFragment[];
  readonly wording: WordingBlock_wordingFragment | null;
  /** Every version, for what earlier reports were measured by. */
  readonly wordings: readonly (WordingBlock_wordingFragment & { readonly id: string })[];
}

/** The reports of who answers for it, period by period: as a chart where they name amounts, and always as a table. */
export function Reports({ statements, wording, wordings }: ReportsProps) {
  const { t } = useTranslation('commitments');
  const reports = reportsOf(statements);
  if (reports.length === 0) return null;
  const measured = wording ? reports.filter((report) => comparable(wording, wordings.find(({ id }) => id === report.wording.id))) : [];
  const axis = wording && indicatorAxis(wording, measured);
  return (
    <Section id="reports" title={t('reports.title')} note={t('reports.note')}>
      <Sentence reports={measured} wording={wording} />
      {wording && axis && <IndicatorChart axis={axis} reports={measured} wording={wording} />}
      <ReportsTable reports={reports} wording={wording} />
      <FactLine facts={[t('reports.source', { count: reports.length })]} />
    </Section>
  );
}

/** What the latest report says, before any drawing. */
function Sentence({ reports, wording }: { readonly reports: readonly Reports_statementFragment[]; readonly wording: WordingBlock_wordingFragment | null }) {
  const { t } = useTranslation('commitments');
  const last = reports.findLast(({ indicatorValue }) => indicatorValue !== null);
  if (!last || !wording) return <p>{t('reports.noValue')}</p>;
  const { baseline, target, unit } = wording;
  const known = target === null ? 'noTarget' : baseline === null ? 'noBaseline' : 'all';
  return <p>{t(`reports.latest.${known}`, { value: last.indicatorValue, target: [target, unit].filter(Boolean).join(' '), baseline })}</p>;
}

function ReportsTable({ reports, wording }: { readonly reports: readonly Reports_statementFragment[]; readonly wording: WordingBlock_wordingFragment | null }) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const own = (words: string | null, lang: string, otherwise: string) => (words === null ? otherwise : <OwnWords language={lang}>{words}</OwnWords>);
  return (
    <DataTable
      caption={t('reports.caption')}
      captionHidden
      columns={[
        { key: 'period', header: t('reports.period'), rowHeader: true, cell: (report: Reports_statementFragment) => <><Link href={`#statement-${report.id}`}>{periodOf(report, language) ?? t('reports.noPeriod')}</Link>{report.wording.number !== wording?.number && <FactLine facts={[t('sides.aboutOther', { number: report.wording.number })]} />}</> },
        { key: 'state', header: t('reports.state'), cell: (report) => <CompletionState statement={report} /> },
        { key: 'value', header: t('reports.value'), cell: ({ indicatorValue, language: lang }) => own(indicatorValue, lang, t('reports.notSaid')) },
        { key: 'challenges', header: t('reports.challenges'), wide: true, cell: ({ challenges, language: lang }) => own(challenges, lang, t('reports.notSaid')) },
      ]}
      groups={[{ key: 'reports', rows: reports }]}
      rowKey={({ id }) => id}
    />
  );
}

/** The period that a report covers, else the day on which it was made; null where neither is known. */
export function periodOf({ period, statedOn }: Pick<Reports_statementFragment, 'period' | 'statedOn'>, language: 'es' | 'en'): string | null {
  const date = period ?? statedOn;
  return date && formatPartialDate(date, language);
}
