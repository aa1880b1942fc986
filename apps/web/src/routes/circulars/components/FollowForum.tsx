import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';

export interface FollowForumProps {
  readonly forumId: string;
  readonly personId: string;
  readonly follows: boolean;
}

/** Whoever has an account may hear of a forum. */
export function FollowForum({ forumId, personId, follows }: FollowForumProps) {
  const { t } = useTranslation('circulars');
  return (
    <Section id="follow" title={t('follow.title')}>
      <Form method="post">
        <input type="hidden" name="forumId" value={forumId} />
        <input type="hidden" name="personId" value={personId} />
        <FormActions consequence={t(follows ? 'follow.following' : 'follow.says')}>
          <Button name="act" value={follows ? 'stop' : 'follow'}>
            {t(follows ? 'follow.stop' : 'follow.start')}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
