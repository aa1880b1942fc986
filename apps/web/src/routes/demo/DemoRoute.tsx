import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';

import { jurisdictionPath, sitePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import type { Language } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { demonstrationOf } from '../../session/demonstration.js';
import { notFound } from '../../session/query.js';

const SLUG = 'demostracion';

export async function loader({ context }: LoaderFunctionArgs) {
  return { accounts: await demonstrationOf(context).accounts() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const signedIn = await demonstrationOf(context).signInAs(String(form.get('account') ?? ''));
  if ('error' in signedIn) return notFound(context);
  const headers = new Headers(signedIn.done.setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect(sitePath(languageOf(new URL(request.url).pathname), 'desk'), { headers });
}

type Role = Awaited<ReturnType<typeof loader>>['accounts'][number]['roles'][number];

/** "miembro suplente (Juntas de vecinos)", "unidad responsable, solo borradores (Aseo y Ornato)". */
function roleWords(t: TFunction<'demo'>, { role, of, as, mayPublish }: Role, language: Language): string {
  const name = label('role', role, language);
  const held = as === null ? name : t('heldAs', { role: name, as: label('holdingKind', as, language) });
  const able = mayPublish === null ? held : t(mayPublish ? 'mayPublish' : 'draftsOnly', { role: held });
  return of === null ? able : t('roleOf', { role: able, of });
}

/** One-click sign-in as somebody invented. */
export default function DemoRoute() {
  const { t } = useTranslation('demo');
  const language = useLanguage();
  const { accounts } = useLoaderData<typeof loader>();
  return (
    <Frame invented>
      <title>{t('title')}</title>
      <Page density="desk">
        <PageHeader title={t('title')} lead={t('lead')} />
        {accounts.length === 0 ? (
          <EmptyState>{t('empty')}</EmptyState>
        ) : (
          <Section id="people" title={t('people')} wide>
            <DataTable
              caption={t('people')}
              captionHidden
              rowKey={({ accountId }) => accountId}
              groups={[{ key: 'all', rows: accounts }]}
              columns={[
                { key: 'name', header: t('name'), rowHeader: true, cell: ({ name }) => name },
                { key: 'roles', header: t('roles'), cell: ({ roles }) => roles.map((role) => roleWords(t, role, language)).join('; ') },
                {
                  key: 'enter',
                  header: t('enter'),
                  cell: ({ accountId, name }) => (
                    <Form method="post" reloadDocument>
                      <input type="hidden" name="account" value={accountId} />
                      <Button aria-label={t('enterAs', { name })}>{t('enter')}</Button>
                    </Form>
                  ),
                },
              ]}
            />
          </Section>
        )}
        <Section id="more" title={t('more')}>
          <ul>
            <li>
              <Link href={jurisdictionPath(language, SLUG)}>{t('town')}</Link>
            </li>
            <li>
              <Link href={sitePath(language, 'demo', 'mail')}>{t('mail.title')}</Link>
            </li>
          </ul>
        </Section>
      </Page>
    </Frame>
  );
}
