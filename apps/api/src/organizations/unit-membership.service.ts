import { conflict, invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Raw, type Repository } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { setUp } from '../jurisdictions/set-up.policy.js';
import { Person } from '../people/person.entity.js';
import { Organization } from './organization.entity.js';
import { UnitMembership } from './unit-membership.entity.js';
import type { EndUnitMembershipInput, OpenUnitMembershipInput } from './unit-membership.input.js';

/** Who answers for a municipal unit, and who only drafts. */
@Injectable()
export class UnitMembershipService {
  constructor(
    @InjectRepository(UnitMembership) private readonly memberships: Repository<UnitMembership>,
    private readonly places: PlaceService,
    private readonly forumWrites: ForumWriteService,
    private readonly clock: ClockService,
  ) {}

  /** Those that go on or are to begin, in the order in which they were made: the teams of a municipality are few. @throws NOT_FOUND unless a secretariat asks */
  async ofJurisdiction(viewer: Viewer, forumId: string): Promise<UnitMembership[]> {
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, setUp, place);
    return this.memberships
      .createQueryBuilder('membership')
      .innerJoin(Organization, 'unit', 'unit.id = membership.organizationId')
      .where('unit.jurisdictionId = :jurisdictionId and membership.revokedAt is null', { jurisdictionId: place.jurisdictionId })
      .andWhere('(membership.validUntil is null or membership.validUntil >= :today)', { today: place.today })
      .orderBy('membership.id')
      .getMany();
  }

  /** @throws INVALID personId, organizationId, CONFLICT overlap */
  open(viewer: Viewer, input: OpenUnitMembershipInput): Promise<UnitMembership> {
    const { personId, organizationId, mayPublish } = input;
    return this.forumWrites.create(viewer, { entity: UnitMembership, operation: 'openUnitMembership', input }, async (manager, place) => {
      await requireTeam(manager, place, input);
      return manager.save(manager.create(UnitMembership, { personId, organizationId, mayPublish, validFrom: input.validFrom ?? place.today }));
    });
  }

  /** @throws NOT_FOUND, CONFLICT wrong_state */
  end(viewer: Viewer, input: EndUnitMembershipInput): Promise<UnitMembership> {
    const where = ({ jurisdictionId }: ForumPlace) => ({ id: input.membershipId, organizationId: unitIn(jurisdictionId) });
    return this.forumWrites.edit(viewer, { entity: UnitMembership, operation: 'endUnitMembership', input, where }, (membership, _manager, { today }) => {
      if (membership.revokedAt !== null) throw conflict('wrong_state');
      // One that was to begin later ends before it began: its one day is the first.
      membership.validUntil = membership.validFrom > today ? membership.validFrom : today;
      membership.revokedAt = new Date(this.clock.now().epochMilliseconds);
    });
  }
}

const unitIn = (jurisdictionId: string) => Raw((column) => `${column} in (select id from organization where jurisdiction_id = :jurisdictionId)`, { jurisdictionId });

async function requireTeam(manager: EntityManager, { jurisdictionId }: ForumPlace, { personId, organizationId }: OpenUnitMembershipInput): Promise<void> {
  const person = await manager.findOneBy(Person, { id: personId, jurisdictionId });
  if (!person || person.erasedAt !== null) throw invalid({ personId: 'unknown' });
  if (!(await manager.existsBy(Organization, { id: organizationId, jurisdictionId, sector: 'government' }))) throw invalid({ organizationId: 'unknown' });
}
