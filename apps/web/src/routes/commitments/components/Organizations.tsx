import { useTranslation } from 'react-i18next';

import { OwnWords } from '../../forums/components/OwnWords.js';

interface OrganizationsProps {
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly language: string }[];
  /** Said where none is known: in the source's words, or that nobody knows. */
  readonly otherwise: string;
  /** How many are named; the rest are counted, and named on the page of what they answer for. */
  readonly atMost?: number | undefined;
}

/** Organizations by name, each in its own language. */
export function Organizations({ organizations, otherwise, atMost = Infinity }: OrganizationsProps) {
  const { t } = useTranslation('commitments');
  if (organizations.length === 0) return otherwise;
  return (
    <ul role="list">
      {organizations.slice(0, atMost).map(({ id, name, language }) => (
        <li key={id}>
          <OwnWords language={language}>{name}</OwnWords>
        </li>
      ))}
      {organizations.length > atMost && <li>{t('facts.more', { count: organizations.length - atMost })}</li>}
    </ul>
  );
}
