import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import type { FormFault } from '../../../session/mutate.js';
import type { JointSection_heldFragment } from './JointSection.generated.js';

interface JointSectionProps {
  readonly held: JointSection_heldFragment;
  readonly fault: FormFault | undefined;
}

/** Holding the meeting together with another forum: asked while it is a draft, answered by the other secretariat. */
export function JointSection({ held, fault }: JointSectionProps) {
  const { t } = useTranslation('meetings');
  const offers = held.jointOffers ?? [];
  const isDraft = held.meeting.state === 'draft';
  const taken = [...held.otherForums.map(({ forum }) => forum.id), ...offers.filter(({ state }) => state === 'offered').map(({ forum }) => forum.id)];
  const free = held.forum.jurisdiction.forums.filter(({ id, slug }) => slug !== held.forum.slug && !taken.includes(id));
  if (held.otherForums.length === 0 && offers.length === 0 && !(isDraft && free.length > 0)) return null;
  return (
    <Details open={offers.length > 0 || held.otherForums.length > 0} summary={t('joint.title')}>
      <Stack>
        {held.otherForums.length > 0 && <p>{t('joint.with', { forums: held.otherForums.map(({ forum }) => forum.name).join(', ') })}</p>}
        {offers.map(({ id, version, state, reason, forum }) =>
          state === 'offered' ? (
            <Form key={id} method="post">
              <input name="offerId" type="hidden" value={id} />
              <input name="version" type="hidden" value={version} />
              <p>{t('joint.waiting', { forum: forum.name })}</p>
              <Button name="act" value="withdrawOffer">
                {t('joint.withdraw')}
              </Button>
            </Form>
          ) : (
            <p key={id}>{t('joint.declined', { forum: forum.name, reason })}</p>
          ),
        )}
        {isDraft && free.length > 0 && (
          <Form method="post">
            <Stack>
              <input name="version" type="hidden" value={held.meeting.version} />
              <ChoiceField fault={fault} label={t('joint.forum')} name="forumId" options={free.map(({ id, name }) => ({ value: id, label: name }))} />
              <FormActions consequence={t('joint.offerSays')}>
                <Button name="act" value="offer">
                  {t('joint.offer')}
                </Button>
              </FormActions>
            </Stack>
          </Form>
        )}
      </Stack>
    </Details>
  );
}
