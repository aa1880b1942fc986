import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Stack } from '@mesa/ui/Stack';
import type { DryRunImportMutation } from '../Import.generated.js';
import styles from './FindingList.module.css';

type Finding = DryRunImportMutation['dryRunImport']['findings'][number];

/** As many places of one remark as help; a file may have hundreds. */
const PLACES = 40;
const HANDLINGS = ['choose', 'left_out', 'kept'] as const;

/** What a reading of the file remarks, by what it is, with its places. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('imports');
  if (findings.length === 0) return <EmptyState>{t('findings.none')}</EmptyState>;
  const codes = [...new Set(findings.map(({ code }) => code))];
  const groups = codes.map((code) => ({ code, places: findings.filter((one) => one.code === code) }));
  const ordered = HANDLINGS.flatMap((handling) => groups.filter(({ places }) => places[0]?.handling === handling).map((group) => ({ ...group, handling })));
  return (
    <Stack>
      {ordered.map(({ code, handling, places }) => (
        <Details key={code} summary={`${t(`code.${code}.name`)} · ${t(`findings.handling.${handling}`)} · ${t(places.length === 1 ? 'findings.place' : 'findings.places', { count: places.length })}`} open={handling === 'choose'}>
          <p>{t(`code.${code}.means`)}</p>
          <ul className={styles.places}>
            {places.slice(0, PLACES).map(({ path, value }) => (
              <li key={`${path} ${value ?? ''}`}>
                <code>{path}</code>
                {value !== null && <span className={styles.value}>{value}</span>}
              </li>
            ))}
            {places.length > PLACES && <li>{t('run.more', { count: places.length - PLACES })}</li>}
          </ul>
        </Details>
      ))}
    </Stack>
  );
}
