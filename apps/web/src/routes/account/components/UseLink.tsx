import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';

/** The button behind a mailed link: pressing it signs in. */
export function UseLink({ token, to }: { readonly token: string; readonly to: string }) {
  const { t } = useTranslation('account');
  return (
    <Form method="post">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="to" value={to} />
      <Button variant="primary" name="act" value="link">
        {t('signIn.enter')}
      </Button>
    </Form>
  );
}
