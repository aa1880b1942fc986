import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, mutate } from '../../session/mutate.js';
import { ManageFrame } from './components/ManageFrame.js';
import { RulesForm } from './components/RulesForm.js';
import { everyAdoptedDecision, everyPublicDocument } from './listings.js';
import { act, manage } from './manage.js';
import { AdoptRulesDocument, ManageRulesDocument } from './ManageRules.generated.js';
import { rulesInput } from './rules-input.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, address, key } = await manage(args, ManageRulesDocument);
  const [documents, decisions] = await Promise.all([everyPublicDocument(args.context, address), everyAdoptedDecision(args.context, address)]);
  return { forum: data.forum, documents, decisions, key };
}

export function action(args: ActionFunctionArgs) {
  return act(args, { adoptRules: (form) => mutate(args.context, AdoptRulesDocument, { input: rulesInput(form) }, form) });
}

/** A new version of the rules, begun from the one in force. */
export default function ManageRulesRoute() {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const { forum, documents, decisions, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <ManageFrame forum={forum} title={t('rules.title')} lead={forum.rules ? t('rules.lead', { date: formatDay(forum.rules.effectiveFrom, language) }) : t('rules.leadNone')}>
      <Section id="form" title={t('rules.adopt')} note={t('rules.note')}>
        <RulesForm forum={forum} documents={documents} decisions={decisions} fault={fault} idempotencyKey={key} />
      </Section>
    </ManageFrame>
  );
}
