import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { FORUM_KINDS, LANGUAGES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { TextInput, type TextInputProps } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

export interface SetUpFormProps {
  readonly token: string;
  readonly fault: FormFault | undefined;
}

const NUMBER = { type: 'number', min: 0, inputMode: 'numeric', width: 'short' } as const;

/** Municipality, forum, benches, rules and the secretariat's account, on one page: it is filled in once in a lifetime. */
export function SetUpForm({ token, fault }: SetUpFormProps) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const labels: Record<string, string> = {};
  const errorOf = (name: string) => fault?.fields[name] && reason(fault.fields[name]);
  const valueOf = (name: string, otherwise = '') => fault?.values[name] ?? otherwise;

  const text = (name: string, words: string, { hint, optional, value, ...input }: TextInputProps & { hint?: string; optional?: boolean; value?: string } = {}) => {
    labels[name] = words;
    return (
      <Field key={name} name={name} label={words} hint={hint} optional={optional ? common('form.optional') : undefined} error={errorOf(name)}>
        {(control) => <TextInput {...control} defaultValue={valueOf(name, value)} {...input} />}
      </Field>
    );
  };
  const choice = (name: string, words: string, options: readonly { value: string; label: string }[]) => {
    labels[name] = words;
    return (
      <Field key={name} name={name} label={words} error={errorOf(name)}>
        {(control) => <Select {...control} options={options} defaultValue={valueOf(name, options[0]?.value)} width="half" />}
      </Field>
    );
  };

  const jurisdiction = [
    text('jurisdiction.name', t('setUp.jurisdictionName')),
    text('jurisdiction.slug', t('setUp.slug'), { hint: t('setUp.slugHint'), width: 'half' }),
    text('jurisdiction.timeZone', t('setUp.timeZone'), { value: 'America/Santiago', width: 'half' }),
    text('jurisdiction.countryCode', t('setUp.countryCode'), { hint: t('setUp.countryHint'), value: 'CL', width: 'short' }),
    choice('jurisdiction.languages', t('setUp.languages'), LANGUAGES.map((value) => ({ value, label: label('language', value, language) }))),
  ];
  const forum = [
    text('forum.name', t('setUp.forumName')),
    text('forum.slug', t('setUp.slug'), { value: 'mesa', width: 'half' }),
    choice('forum.kind', t('setUp.kind'), FORUM_KINDS.map((value) => ({ value, label: label('forumKind', value, language) }))),
  ];
  const rules = [
    text('rules.effectiveFrom', t('setUp.rulesFrom'), { type: 'date', optional: true, width: 'half' }),
    text('quorumBench', t('setUp.quorumBench'), { ...NUMBER, hint: t('setUp.quorumHint'), optional: true }),
    ...(['noticeDays', 'circulateDays', 'publishDays', 'respondDays'] as const).map((name) => text(name, t(`setUp.${name}`), { ...NUMBER, optional: true })),
  ];
  return (
    <Form method="post" noValidate>
      <Stack gap="xl">
        <FormFaults fault={fault} labels={labels} />
        <input type="hidden" name="token" value={token} />
        <Section id="jurisdiction" title={t('setUp.jurisdiction')}>
          <Stack gap="l">{jurisdiction}</Stack>
        </Section>
        <Section id="forum" title={t('setUp.forum')}>
          <Stack gap="l">
            {forum}
            <Field name="forum.purpose" label={t('setUp.purpose')} hint={t('setUp.purposeHint')} optional={common('form.optional')} error={errorOf('forum.purpose')}>
              {(control) => <TextArea {...control} rows={3} defaultValue={valueOf('forum.purpose')} />}
            </Field>
          </Stack>
        </Section>
        <Section id="benches" title={t('setUp.benches')}>
          <Stack gap="l">
            <p>{t('setUp.benchesHint')}</p>
            {text('bench.government', t('setUp.government'), { value: t('setUp.governmentDefault'), optional: true, width: 'half' })}
            {text('bench.civil_society', t('setUp.civil'), { value: t('setUp.civilDefault'), optional: true, width: 'half' })}
          </Stack>
        </Section>
        <Section id="rules" title={t('setUp.rules')}>
          <Stack gap="l">
            <p>{t('setUp.rulesLead')}</p>
            {rules}
          </Stack>
        </Section>
        <Section id="secretariat" title={t('setUp.secretariat')}>
          <Stack gap="l">
            {text('secretariat.name', t('setUp.name'), { autoComplete: 'name', width: 'half' })}
            {text('secretariat.email', t('setUp.email'), { type: 'email', autoComplete: 'email', hint: t('setUp.emailHint'), width: 'half' })}
            <FormActions consequence={t('setUp.consequence')}>
              <Button variant="primary">{t('setUp.act')}</Button>
            </FormActions>
          </Stack>
        </Section>
      </Stack>
    </Form>
  );
}
