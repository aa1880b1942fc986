import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import { termWords } from '../../forums/components/period-words.js';
import type { ForumRolesQuery } from '../Roles.generated.js';
import { RowAct } from './RowAct.js';

interface RoleListProps {
  readonly roles: ForumRolesQuery['forumRoles'];
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly fault: FormFault | undefined;
}

/** Who has which role, from when to when. */
export function RoleList({ roles, benches, fault }: RoleListProps) {
  const { t } = useTranslation('manage');
  const { t: tForum } = useTranslation('forums');
  const language = useLanguage();
  return (
    <Stack>
      <FormFaults fault={fault?.values['act'] === 'endRole' ? fault : undefined} labels={{}} />
      <DataTable
        caption={t('roles.list')}
        captionHidden
        columns={[
          { key: 'name', header: t('roles.fields.personId'), rowHeader: true, cell: ({ name }) => name },
          { key: 'kind', header: t('roles.fields.kind'), cell: ({ role }) => <>{label('roleKind', role.kind, language)}<FactLine facts={[benches.find(({ id }) => id === role.benchId)?.name]} /></> },
          { key: 'term', header: t('roles.term'), cell: ({ role }) => termWords(tForum, language, role.validFrom, role.validUntil) },
          { key: 'act', header: t('acts'), cell: ({ role, name }) => <RowAct act="endRole" hidden={{ roleId: role.id, version: role.version }} name={t('roles.endOf', { name, role: label('roleKind', role.kind, language) })} consequence={t('roles.endConsequence')}>{t('roles.end')}</RowAct> },
        ]}
        groups={[{ key: 'all', rows: roles }]}
        rowKey={({ role }) => role.id}
      />
    </Stack>
  );
}
