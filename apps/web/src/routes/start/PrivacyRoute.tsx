import { useTranslation } from 'react-i18next';

import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Frame } from '../../layout/Frame.js';

const PARTS = ['public', 'kept', 'cookies', 'rights'] as const;

export default function PrivacyRoute() {
  const { t } = useTranslation('start');
  return (
    <Frame>
      <title>{t('privacy.title')}</title>
      <Page>
        <PageHeader title={t('privacy.title')} lead={t('privacy.lead')} />
        {PARTS.map((part) => (
          <Section key={part} id={part} title={t(`privacy.${part}.title`)}>
            <p>{t(`privacy.${part}.body`)}</p>
          </Section>
        ))}
      </Page>
    </Frame>
  );
}
