import { useTranslation } from 'react-i18next';

import { Checkbox } from '@mesa/ui/Checkbox';
import { Notice } from '@mesa/ui/Notice';
import { Quote } from '@mesa/ui/Quote';
import { Stack } from '@mesa/ui/Stack';
import { OwnWords } from '../../forums/components/OwnWords.js';

interface Words {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly language: string;
}

const isWords = (current: unknown): current is Words => typeof current === 'object' && current !== null && 'id' in current && 'language' in current;

/** The wording changed while somebody wrote: what it says now, and the choice to speak about what was read. */
export function StaleWording({ current }: { current: unknown }) {
  const { t } = useTranslation('comments');
  return (
    <Stack gap="m">
      <Notice kind="warning" title={t('form.stale')}>
        {isWords(current) && (
          <>
            <p>{t('form.staleSays')}</p>
            <Quote>
              <p>
                <OwnWords language={current.language}>{current.text ?? current.title}</OwnWords>
              </p>
            </Quote>
          </>
        )}
      </Notice>
      <Checkbox name="onEarlierWording" value="yes" label={t('form.onEarlier')} />
    </Stack>
  );
}
