import { useTranslation } from 'react-i18next';

import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Frame } from '../../layout/Frame.js';

const PARTS = ['how', 'known', 'tell'] as const;

export default function AccessibilityRoute() {
  const { t } = useTranslation('start');
  return (
    <Frame>
      <title>{t('accessibility.title')}</title>
      <Page>
        <PageHeader title={t('accessibility.title')} lead={t('accessibility.lead')} />
        {PARTS.map((part) => (
          <Section key={part} id={part} title={t(`accessibility.${part}.title`)}>
            <p>{t(`accessibility.${part}.body`)}</p>
          </Section>
        ))}
      </Page>
    </Frame>
  );
}
