import { useTranslation } from 'react-i18next';

import { Prose } from '@mesa/ui/Prose';
import { Quote } from '@mesa/ui/Quote';
import { Section } from '@mesa/ui/Section';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { OpenBallot_ballotFragment } from './OpenBallot.generated.js';
import { OwnVotes } from './OwnVotes.js';
import { useRuleWords } from './use-rule-words.js';

interface OpenBallotProps {
  readonly ballot: OpenBallot_ballotFragment;
  readonly fault: FormFault | undefined;
  readonly formKey: string;
  /** Where to come back after signing in again. */
  readonly path: string;
}

/** What is asked, how it is decided, and the vote of the reader's own seats. The route's action does `actOnBallot`. */
export function OpenBallot({ ballot, fault, formKey, path }: OpenBallotProps) {
  const { t } = useTranslation('ballots');
  const rules = useRuleWords(ballot);
  const { question, isSecret, state, viewerSeats } = ballot;
  return (
    <>
      <Quote size="large">
        <OwnWords language={ballot.language} noted>{question}</OwnWords>
      </Quote>
      {viewerSeats.length > 0 && (
        <Section id="vote" title={t('own.title')}>
          <OwnVotes ballot={ballot} fault={fault} formKey={formKey} path={path} />
        </Section>
      )}
      {state === 'open' && (
        <Section id="rule" title={t('rule.title')}>
          <Prose>
            <p>{rules.join(' ')}</p>
            <p>{t(isSecret ? 'secret' : 'public')}</p>
          </Prose>
        </Section>
      )}
    </>
  );
}
