import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ListedOrganization, ListedPerson } from '../listings.js';
import type { UnitTeamsQuery } from '../Organizations.generated.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { RowAct } from './RowAct.js';
import { TextEntry } from './TextEntry.js';
import { TickEntry } from './TickEntry.js';

interface UnitTeamsProps {
  readonly forumId: string;
  readonly teams: UnitTeamsQuery['unitMemberships'];
  readonly units: readonly ListedOrganization[];
  readonly people: readonly ListedPerson[];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Who answers for which unit, and who only drafts. */
export function UnitTeams({ forumId, teams, units, people, fault, idempotencyKey }: UnitTeamsProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const labels = t('teams.fields', { returnObjects: true });
  return (
    <Stack>
      <FormFaults fault={fault?.values['act'] === 'endUnitMembership' ? fault : undefined} labels={{}} />
      {teams.length === 0 ? (
        <EmptyState>{t('teams.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('teams.title')}
          captionHidden
          columns={[
            { key: 'unit', header: labels.organizationId, rowHeader: true, cell: ({ organization }) => organization.name },
            { key: 'person', header: labels.personId, cell: ({ person }) => person.name },
            { key: 'may', header: t('teams.may'), cell: ({ mayPublish }) => t(mayPublish ? 'teams.publishes' : 'teams.drafts') },
            { key: 'since', header: t('teams.since'), cell: ({ validFrom }) => formatDay(validFrom, language) },
            { key: 'end', header: t('acts'), cell: ({ id, version, person }) => <RowAct act="endUnitMembership" hidden={{ forumId, membershipId: id, version }} name={t('teams.endOf', { name: person.name })} consequence={t('teams.endConsequence')}>{t('teams.end')}</RowAct> },
          ]}
          groups={[{ key: 'all', rows: teams }]}
          rowKey={({ id }) => id}
        />
      )}
      <Details summary={t('teams.add')} open={fault?.values['act'] === 'openUnitMembership'}>
        <EntryForm act="openUnitMembership" prefix="team-" fault={fault} labels={labels} hidden={{ forumId }} idempotencyKey={idempotencyKey} submit={t('teams.add')} consequence={t('teams.consequence')}>
          <ChoiceEntry name="organizationId" label={labels.organizationId} hint={t('teams.unitHint')} required placeholder={t('teams.choose')} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
          <ChoiceEntry name="personId" label={labels.personId} required placeholder={t('teams.choose')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
          <TickEntry name="mayPublish" label={labels.mayPublish} hint={t('teams.mayPublishHint')} />
          <TextEntry name="validFrom" label={labels.validFrom} hint={t('teams.fromHint')} type="date" width="short" />
        </EntryForm>
      </Details>
    </Stack>
  );
}
