import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { TemplateList_templateFragment } from './TemplateList.generated.js';

interface TemplateListProps {
  readonly templates: readonly TemplateList_templateFragment[];
  /** Where a meeting is scheduled. */
  readonly schedule: string;
}

/** Agendas to begin others with, each with a way to use it and to be rid of it. */
export function TemplateList({ templates, schedule }: TemplateListProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <ul>
      {templates.map(({ id, version, kind, name, language: written, items }) => (
        <li key={id}>
          <Link href={`${schedule}?template=${id}`}>
            <OwnWords language={written}>{name}</OwnWords>
          </Link>
          <FactLine facts={[label('meetingKind', kind, language), t('template.items', { count: items.length })]} />
          <Form method="post">
            <input name="templateId" type="hidden" value={id} />
            <input name="version" type="hidden" value={version} />
            <Button name="act" value="deleteTemplate">
              {t('template.delete', { name })}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
