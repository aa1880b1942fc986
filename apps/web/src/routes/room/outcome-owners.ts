import type { OutcomeOwner } from '@mesa/domain/outcome-line';
import type { RoomOwnersQuery } from './RoomOwners.generated.js';

/** A seat or an organization that may take something on. */
export interface Owner extends OutcomeOwner {
  readonly kind: 'seat' | 'organization';
}

/**
 * Who may be named with "@": each seat by what it goes by, and each organization. A name means the seat where
 * one seat goes by it, and the organization where several do.
 */
export function ownersOf({ forum }: RoomOwnersQuery): Owner[] {
  const seats = forum.seats.flatMap(({ id, label, organization, groupLabel }): Owner[] => {
    const name = label ?? organization?.name ?? groupLabel;
    return name === null ? [] : [{ id, label: name, kind: 'seat' }];
  });
  const organizations = forum.jurisdiction.organizations.edges.map(({ node }): Owner => ({ id: node.id, label: node.name, kind: 'organization' }));
  const count = (name: string): number => seats.filter(({ label }) => label === name).length;
  const isOrganization = (name: string): boolean => organizations.some(({ label }) => label === name);
  return [...seats.filter(({ label }) => count(label) === 1 || !isOrganization(label)), ...organizations.filter(({ label }) => count(label) !== 1)];
}
