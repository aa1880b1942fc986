import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { milestonePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import type { MilestoneOfReaderQuery, MilestoneQuery } from '../Milestone.generated.js';
import { AnswerForms } from './AnswerForms.js';
import { ContestForm } from './ContestForm.js';
import { Sides } from './Sides.js';

export interface StatementActsProps {
  readonly milestone: MilestoneQuery['milestone'];
  readonly own: MilestoneOfReaderQuery['milestone'];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** What the reader may say about how far the milestone is: state, publish a draft, contest, answer. */
export function StatementActs({ milestone, own, fault, idempotencyKey }: StatementActsProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const { commitment, wordingInForce } = milestone;
  const { plan } = commitment;
  const zone = plan.jurisdiction.timeZone;
  const { draftAs, publishAs, answer, contestSeatIds } = own.viewerCan;
  const mayState = draftAs.length > 0 && wordingInForce;
  const waiting = milestone.statements.flatMap(({ contestations }) => contestations).filter((contestation) => contestation.answer === null);
  const mayContest = contestSeatIds.length > 0 && milestone.latestStatements.length > 0;
  if (!mayState && !mayContest && !(answer && waiting.length > 0)) return null;
  return (
    <Section id="acts" title={t('acts.title')}>
      <FormFaults fault={fault} labels={{ reason: t('contest.reason'), seatId: t('contest.seat'), answer: t('contest.answer') }} idOf={(path) => (path === 'answer' ? `answer-${fault?.values['contestationId']}` : path)} />
      {mayState && (
        <p>
          <LinkButton href={`${milestonePath(language, plan.jurisdiction.slug, plan.slug, commitment, milestone.number)}/${PATH_WORDS.statements[language]}/${PATH_WORDS.new[language]}`} variant="primary">
            {t('acts.state')}
          </LinkButton>
        </p>
      )}
      {own.draftStatements.map((draft) => (
        <Form method="post" key={draft.id}>
          <Sides statements={[draft]} inForce={wordingInForce?.number ?? null} zone={zone} />
          <input type="hidden" name="statementId" value={draft.id} />
          <input type="hidden" name="version" value={draft.version} />
          {publishAs.includes(draft.author) ? (
            <FormActions consequence={t('acts.publishConsequence', { who: label('statementAuthor', draft.author, language) })}>
              <Button name="act" value="publish">{t('acts.publish')}</Button>
            </FormActions>
          ) : (
            <p>{t('acts.draftWaits')}</p>
          )}
        </Form>
      ))}
      {mayContest && <ContestForm statements={milestone.latestStatements} own={own} fault={fault} idempotencyKey={idempotencyKey} />}
      {answer && <AnswerForms contestations={waiting} fault={fault} />}
    </Section>
  );
}
