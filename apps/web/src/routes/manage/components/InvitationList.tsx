import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import type { OpenInvitationsQuery } from '../Invitations.generated.js';
import { RowAct } from './RowAct.js';

interface InvitationListProps {
  readonly invitations: OpenInvitationsQuery['openInvitations'];
  /** IANA zone of the forum's days. */
  readonly zone: string;
  readonly fault: FormFault | undefined;
}

/** Invitations that wait for an answer. */
export function InvitationList({ invitations, zone, fault }: InvitationListProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  return (
    <Stack>
      <FormFaults fault={fault?.values['act'] === 'revokeInvitation' ? fault : undefined} labels={{}} />
      <DataTable
        caption={t('invitations.list')}
        captionHidden
        columns={[
          { key: 'person', header: t('invitations.person'), rowHeader: true, cell: ({ person }) => person?.name },
          { key: 'role', header: t('invitations.fields.roleKind'), cell: ({ roleKind }) => (roleKind ? label('roleKind', roleKind, language) : t('invitations.noRole')) },
          { key: 'expires', header: t('invitations.expires'), cell: ({ expiresAt }) => formatDateTime(new Date(expiresAt), zone, language) },
          { key: 'act', header: t('acts'), cell: ({ id, person }) => <RowAct act="revokeInvitation" hidden={{ invitationId: id }} name={t('invitations.revokeOf', { name: person?.name })} consequence={t('invitations.revokeConsequence')}>{t('invitations.revoke')}</RowAct> },
        ]}
        groups={[{ key: 'all', rows: invitations }]}
        rowKey={({ id }) => id}
      />
    </Stack>
  );
}
