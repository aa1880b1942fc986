import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { standingOn } from '@mesa/domain/as-of';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { AsOfNotice } from '../../../layout/AsOfNotice.js';
import { WordingsAsOf } from './WordingsAsOf.js';
import type { WordingsAsOf_wordingFragment } from './WordingsAsOf.generated.js';
import { WordingTitle } from './WordingTitle.js';

interface SubjectAsOfProps {
  readonly kicker: ReactNode;
  readonly lead: string;
  readonly wordings: readonly WordingsAsOf_wordingFragment[];
  /** ISO day of the jurisdiction. */
  readonly day: string;
}

/** A commitment or milestone as it stood on a day. */
export function SubjectAsOf({ kicker, lead, wordings, day }: SubjectAsOfProps) {
  const { t } = useTranslation('commitments');
  const title = standingOn(wordings, day).wordings[0] ?? wordings.at(-1) ?? null;
  return (
    <Page>
      <PageHeader kicker={kicker} title={<WordingTitle wording={title} />} lead={lead} />
      <AsOfNotice day={day} />
      <Section id="wording" title={t('asOf.wording')}>
        <WordingsAsOf wordings={wordings} day={day} />
      </Section>
    </Page>
  );
}
