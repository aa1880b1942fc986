import { useTranslation } from 'react-i18next';

import { forumPagePath } from '@mesa/domain/addresses';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { ForumComposition_forumFragment } from './ForumComposition.generated.js';
import { seatCountWords } from './seat-counts.js';

/** How many sit on each side, and how many seats wait for somebody. */
export function ForumComposition({ forum }: { forum: ForumComposition_forumFragment }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { benches, seats, slug, jurisdiction } = forum;
  const members = seats.filter(({ standing }) => standing === 'member');
  const sides = [
    ...benches.map(({ id, name }) => ({ name, seats: members.filter(({ bench }) => bench?.id === id) })),
    { name: benches.length > 0 ? t('home.noBench') : t('members.title'), seats: members.filter(({ bench }) => bench === null) },
    { name: t('home.observers'), seats: seats.filter(({ standing }) => standing === 'observer') },
  ].filter((side) => side.seats.length > 0);
  return (
    <Section id="composition" title={t('home.composition')}>
      {sides.length === 0 ? (
        <EmptyState>{t('home.noSeats')}</EmptyState>
      ) : (
        <Stack>
          <DefinitionList items={sides.map((side) => ({ term: side.name, description: seatCountWords(t, side.seats) }))} />
          <p>
            <Link href={forumPagePath(language, jurisdiction.slug, slug, 'members')}>{t('home.allMembers')}</Link>
          </p>
        </Stack>
      )}
    </Section>
  );
}
