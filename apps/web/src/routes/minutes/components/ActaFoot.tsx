import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { Details } from '@mesa/ui/Details';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Timeline } from '@mesa/ui/Timeline';
import { useLanguage } from '../../../i18n/use-language.js';
import { actaExportPath, actaLawPath, chainExportPath, type MinutesAddress, minutesPagePath } from '../minutes-address.js';
import type { ActaFoot_minutesFragment } from './ActaFoot.generated.js';

interface ActaFootProps {
  readonly minutes: ActaFoot_minutesFragment;
  readonly address: MinutesAddress;
  /** Where people reach this site: the command below must work elsewhere. */
  readonly publicUrl: string;
  readonly timeZone: string;
}

/** How the text came about, its hash, and how anyone recomputes it. */
export function ActaFoot({ minutes, address, publicUrl, timeZone }: ActaFootProps) {
  const { t } = useTranslation('minutes');
  return (
    <>
      <Section id={t('history.anchor')} title={t('history.title')}>
        <History minutes={minutes} address={address} timeZone={timeZone} />
      </Section>
      {minutes.chain.length > 0 && (
        <Section id={t('verify.anchor')} title={t('verify.title')}>
          <p>{t('verify.what')}</p>
          <Hashes chain={minutes.chain} />
          <p data-screen-only>
            <a href={actaExportPath(address)} download>{t('verify.download')}</a> · <a href={chainExportPath(address)} download>{t('verify.chain')}</a> · <a href={actaLawPath(address)} download type="application/akn+xml">{t('verify.law')}</a>
          </p>
          <Details summary={t('verify.how')}>
            <p>{t('verify.command')}</p>
            <pre>
              <code>{`node tools/verify-acta.mjs ${publicUrl}${actaExportPath(address)}`}</code>
            </pre>
          </Details>
        </Section>
      )}
    </>
  );
}

function Hashes({ chain }: Pick<ActaFoot_minutesFragment, 'chain'>) {
  const { t } = useTranslation('minutes');
  const [acta] = chain;
  return (
    <DefinitionList
      items={[
        ...chain.map(({ erratum, hash }) => ({ term: erratum === null ? t('verify.acta') : t('verify.erratum', { number: erratum }), description: <code>{hash}</code> })),
        { term: t('verify.previous'), description: acta?.previousHash ? <code>{acta.previousHash}</code> : t('verify.first') },
      ]}
    />
  );
}

/** Versions and what was answered to each, in the order in which it happened. */
function History({ minutes, address, timeZone }: Pick<ActaFootProps, 'minutes' | 'address' | 'timeZone'>) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const at = (moment: string) => ({ date: formatDateTime(new Date(moment), timeZone, language), dateTime: moment });
  const versions = minutes.versions.map(({ id, number, reason, createdAt }) => ({
    key: id,
    moment: createdAt,
    title: number === 1 ? t('history.begun') : <Link href={`${minutesPagePath(language, address, 'history')}/${number}`}>{t('history.version', { number })}</Link>,
    children: reason ?? undefined,
  }));
  const approvals = minutes.approvals.map(({ id, outcome, means, role, benchName, personName, versionNumber, reason, decidedAt }) => ({
    key: id,
    moment: decidedAt,
    title: t(`history.${means}.${outcome}`, { who: [role && label('approverRole', role, language), benchName, personName].filter(Boolean).join(', '), version: versionNumber }),
    children: reason ?? undefined,
  }));
  const links = minutes.chain.map(({ position, erratum, linkedAt }) => ({ key: `link-${position}`, moment: linkedAt, title: erratum === null ? t('history.published') : t('history.erratum', { number: erratum }), children: undefined }));
  const all = [...versions, ...approvals, ...links].sort((a, b) => (a.moment < b.moment ? -1 : 1));
  return <Timeline entries={all.map(({ moment, ...entry }) => ({ ...entry, ...at(moment) }))} />;
}
