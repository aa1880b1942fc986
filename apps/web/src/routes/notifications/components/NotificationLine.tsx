import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { FactLine } from '@mesa/ui/FactLine';
import { capitalised } from '../../comments/capitalised.js';
import { useLanguage } from '../../../i18n/use-language.js';
import type { NotificationLine_notificationFragment } from './NotificationLine.generated.js';

/** What somebody was told, with why and when; opening it marks it as read, which a link must not do. */
export function NotificationLine({ notification }: { readonly notification: NotificationLine_notificationFragment }) {
  const language = useLanguage();
  const { id, kind, why, title, path, forumName, timeZone, createdAt } = notification;
  return (
    <>
      {title === null || path === null ? (
        <p>{capitalised(label('notificationKind', kind, language))}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="notification" value={id} />
          <input type="hidden" name="path" value={path} />
          <Button variant="quiet">{title}</Button>
        </Form>
      )}
      <FactLine facts={[capitalised(label('notificationWhy', why, language)), forumName, formatDateTime(new Date(createdAt), timeZone, language)]} />
    </>
  );
}
