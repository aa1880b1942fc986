import { useTranslation } from 'react-i18next';

import type { MeetingState } from '@mesa/domain/meeting-state';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import type { ActionLine_actionFragment } from '../../actions/components/ActionLine.generated.js';
import { ActionLine } from '../../actions/components/ActionLine.js';
import type { DecisionLine_decisionFragment } from '../../decisions/components/DecisionLine.generated.js';
import { DecisionLine } from '../../decisions/components/DecisionLine.js';
import type { DocumentLine_documentFragment } from '../../documents/components/DocumentLine.generated.js';
import { DocumentLine } from '../../documents/components/DocumentLine.js';

interface MeetingOutcomesProps {
  readonly state: MeetingState;
  readonly decisions: readonly DecisionLine_decisionFragment[];
  readonly actions: readonly ActionLine_actionFragment[];
  readonly documents: readonly DocumentLine_documentFragment[];
  readonly jurisdiction: string;
  readonly forum: string;
}

/** What came of a meeting: decisions, actions and papers. */
export function MeetingOutcomes({ state, decisions, actions, documents, jurisdiction, forum }: MeetingOutcomesProps) {
  const { t } = useTranslation('meetings');
  const isOver = state === 'held' || state === 'not_held' || state === 'cancelled';
  return (
    <>
      <Section id="decisions" title={t('page.decisions')}>
        {decisions.length === 0 ? <p>{t(isOver ? 'page.noDecisions' : 'page.noDecisionsYet')}</p> : <Stack>{decisions.map((decision) => <DecisionLine decision={decision} key={decision.id} />)}</Stack>}
      </Section>
      {(actions.length > 0 || isOver) && (
        <Section id="actions" title={t('page.actions')}>
          {actions.length === 0 ? <p>{t('page.noActions')}</p> : <Stack>{actions.map((action) => <ActionLine action={action} jurisdiction={jurisdiction} forum={forum} key={action.id} />)}</Stack>}
        </Section>
      )}
      <Section id="documents" title={t('page.documents')}>
        {documents.length === 0 ? <p>{t('page.noDocuments')}</p> : <Stack>{documents.map((document) => <DocumentLine document={document} key={document.id} />)}</Stack>}
      </Section>
    </>
  );
}
