import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { FORUM_KINDS, LANGUAGES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';

export interface SetUpFormProps {
  readonly token: string;
  readonly fault: FormFault | undefined;
}

const NUMBERS = ['quorumBench', 'noticeDays', 'circulateDays', 'publishDays', 'respondDays'] as const;
const NUMBER = { type: 'number', min: 0, inputMode: 'numeric', width: 'short' } as const;

/** The label of each field that the API may refuse, by its path. */
function useLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation('account');
  return {
    'jurisdiction.name': t('setUp.jurisdictionName'),
    'jurisdiction.slug': t('setUp.slug'),
    'jurisdiction.timeZone': t('setUp.timeZone'),
    'jurisdiction.countryCode': t('setUp.countryCode'),
    'jurisdiction.languages': t('setUp.languages'),
    'forum.name': t('setUp.forumName'),
    'forum.slug': t('setUp.slug'),
    'forum.kind': t('setUp.kind'),
    'forum.purpose': t('setUp.purpose'),
    'rules.effectiveFrom': t('setUp.rulesFrom'),
    'secretariat.name': t('setUp.name'),
    'secretariat.email': t('setUp.email'),
  };
}

/** Municipality, forum, benches, rules and the secretariat's account, on one page: it is filled in once in a lifetime. */
export function SetUpForm({ token, fault }: SetUpFormProps) {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const labels = useLabels();
  const field = (name: string) => ({ name, label: labels[name], fault });
  return (
    <Form method="post" noValidate>
      <Stack gap="xl">
        <FormFaults key={fault?.requestId} fault={fault} labels={labels} />
        <input type="hidden" name="token" value={token} />
        <Section id="jurisdiction" title={t('setUp.jurisdiction')}>
          <Stack gap="l">
            <InputField {...field('jurisdiction.name')} required />
            <InputField {...field('jurisdiction.slug')} hint={t('setUp.slugHint')} width="half" required />
            <InputField {...field('jurisdiction.timeZone')} value="America/Santiago" width="half" required />
            <InputField {...field('jurisdiction.countryCode')} hint={t('setUp.countryHint')} value="CL" width="short" required />
            <ChoiceField {...field('jurisdiction.languages')} options={LANGUAGES.map((value) => ({ value, label: label('language', value, language) }))} value={LANGUAGES[0]} />
          </Stack>
        </Section>
        <Section id="forum" title={t('setUp.forum')}>
          <Stack gap="l">
            <InputField {...field('forum.name')} required />
            <InputField {...field('forum.slug')} value="mesa" width="half" required />
            <ChoiceField {...field('forum.kind')} options={FORUM_KINDS.map((value) => ({ value, label: label('forumKind', value, language) }))} value={FORUM_KINDS[0]} />
            <AreaField {...field('forum.purpose')} hint={t('setUp.purposeHint')} />
          </Stack>
        </Section>
        <Section id="benches" title={t('setUp.benches')}>
          <Stack gap="l">
            <p>{t('setUp.benchesHint')}</p>
            <InputField name="bench.government" label={t('setUp.government')} value={t('setUp.governmentDefault')} width="half" fault={fault} />
            <InputField name="bench.civil_society" label={t('setUp.civil')} value={t('setUp.civilDefault')} width="half" fault={fault} />
          </Stack>
        </Section>
        <Section id="rules" title={t('setUp.rules')}>
          <Stack gap="l">
            <p>{t('setUp.rulesLead')}</p>
            <InputField {...field('rules.effectiveFrom')} type="date" width="half" />
            {NUMBERS.map((name) => (
              <InputField key={name} name={name} label={t(`setUp.${name}`)} hint={name === 'quorumBench' ? t('setUp.quorumHint') : undefined} fault={fault} {...NUMBER} />
            ))}
          </Stack>
        </Section>
        <Section id="secretariat" title={t('setUp.secretariat')}>
          <Stack gap="l">
            <InputField {...field('secretariat.name')} autoComplete="name" width="half" required />
            <InputField {...field('secretariat.email')} type="email" autoComplete="email" hint={t('setUp.emailHint')} width="half" required />
            <FormActions consequence={t('setUp.consequence')}>
              <Button variant="primary">{t('setUp.act')}</Button>
            </FormActions>
          </Stack>
        </Section>
      </Stack>
    </Form>
  );
}
