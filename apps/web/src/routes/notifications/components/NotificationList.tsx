import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import type { NotificationLine_notificationFragment } from './NotificationLine.generated.js';
import { NotificationLine } from './NotificationLine.js';

export interface NotificationListProps {
  readonly id: string;
  readonly title: string;
  readonly notifications: readonly NotificationLine_notificationFragment[];
}

/** Some of what somebody was told; nothing where there is none. */
export function NotificationList({ id, title, notifications }: NotificationListProps) {
  if (notifications.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <Stack list="ul" gap="m">
        {notifications.map((notification) => (
          <li key={notification.id}>
            <NotificationLine notification={notification} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}
