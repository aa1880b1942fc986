import { OwnWords } from '../../forums/components/OwnWords.js';

interface OrganizationsProps {
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly language: string }[];
  /** Said where none is known: in the source's words, or that nobody knows. */
  readonly otherwise: string;
}

/** Organizations by name, each in its own language. */
export function Organizations({ organizations, otherwise }: OrganizationsProps) {
  if (organizations.length === 0) return otherwise;
  return (
    <ul role="list">
      {organizations.map(({ id, name, language }) => (
        <li key={id}>
          <OwnWords language={language}>{name}</OwnWords>
        </li>
      ))}
    </ul>
  );
}
