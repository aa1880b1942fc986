import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextDiff } from '../../amendments/components/TextDiff.js';
import type { DraftVersions_wordingFragment } from './DraftVersions.generated.js';

/** Every version written so far, the latest on top, each compared word by word with the one before. */
export function DraftVersions({ wordings }: { wordings: readonly DraftVersions_wordingFragment[] }) {
  const { t } = useTranslation('commitments');
  const pairs = wordings.slice(1).map((after, index) => ({ before: wordings[index], after })).toReversed();
  return (
    <Section id="versions" title={t('draft.versions')}>
      {pairs.length === 0 ? (
        <EmptyState>{t('draft.oneVersion')}</EmptyState>
      ) : (
        pairs.map(({ before, after }, index) => (
          <Details summary={t('draft.compared', { after: after.number, before: before?.number })} open={index === 0} key={after.id}>
            <Stack gap="m">
              <TextDiff before={before?.title ?? ''} after={after.title ?? ''} language={after.language} />
              <TextDiff before={before?.text ?? ''} after={after.text ?? ''} language={after.language} />
            </Stack>
          </Details>
        ))
      )}
    </Section>
  );
}
