import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { MinutesState } from '@mesa/domain/minutes-state';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { ForumFrame } from '../../forums/components/ForumFrame.js';
import type { ForumFrame_forumFragment } from '../../forums/components/ForumFrame.generated.js';
import { type MinutesAddress, minutesPagePath } from '../minutes-address.js';
import type { MinutesClock_clockFragment } from './MinutesClock.generated.js';
import { MinutesClock } from './MinutesClock.js';

interface MinutesDeskProps {
  readonly forum: ForumFrame_forumFragment;
  readonly address: MinutesAddress;
  readonly title: string;
  readonly lead: string;
  readonly state: MinutesState;
  readonly clock: MinutesClock_clockFragment | null;
  readonly children: ReactNode;
}

/** Around the pages where minutes are worked on: where they belong, their state and their clock. */
export function MinutesDesk({ forum, address, title, lead, state, clock, children }: MinutesDeskProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  return (
    <ForumFrame forum={forum}>
      <title>{`${title}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: minutesPagePath(language, address), label: t('title', { ordinal: address.ordinal }) }]} />}
          title={title}
          lead={lead}
          facts={<FactLine facts={[<State tone={state === 'published' ? 'good' : 'partial'} key="state">{label('minutesState', state, language)}</State>]} />}
          note={clock && <MinutesClock clock={clock} state={state} />}
        />
        {children}
      </Page>
    </ForumFrame>
  );
}
