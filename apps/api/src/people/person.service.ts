import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, type Repository } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Person } from './person.entity.js';
import type { CreatePersonInput, PeopleArgs, UpdatePersonInput } from './person.input.js';
import { readRecords } from './person.policy.js';

@Injectable()
export class PersonService {
  constructor(
    @InjectRepository(Person) private readonly people: Repository<Person>,
    private readonly places: PlaceService,
    private readonly forumWrites: ForumWriteService,
    private readonly clock: ClockService,
  ) {}

  /** Whether the viewer keeps the records of a forum in that zone. */
  mayRead(viewer: Viewer, forumId: string, zone: string): boolean {
    return readRecords(viewer, { forumId, today: this.clock.today(zone) }).roles.length > 0;
  }

  /** The people of the forum's jurisdiction, by name, without those who were erased. @throws NOT_FOUND unless its secretariat asks */
  async ofJurisdiction(viewer: Viewer, { forumId, first, after }: PeopleArgs): Promise<Page<Person>> {
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, readRecords, place);
    const keyset = keysetOf(after, 2);
    const rows = await this.people
      .createQueryBuilder('person')
      .where('person.jurisdictionId = :jurisdictionId and person.erasedAt is null', { jurisdictionId: place.jurisdictionId })
      .andWhere(keyset ? '(person.name, person.id) > (:name, cast(:id as uuid))' : 'true', { name: keyset?.[0], id: keyset?.[1] })
      .orderBy('person.name')
      .addOrderBy('person.id')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, ({ name, id }) => [name, id]);
  }

  /** @throws INVALID guardianConsentOn */
  create(viewer: Viewer, input: CreatePersonInput): Promise<Person> {
    return this.forumWrites.create(viewer, { entity: Person, operation: 'createPerson', input }, (manager, { jurisdictionId }) =>
      manager.save(manager.create(Person, { jurisdictionId, ...columnsOf(input) })),
    );
  }

  /** @throws INVALID guardianConsentOn, NOT_FOUND also of who was erased */
  update(viewer: Viewer, input: UpdatePersonInput): Promise<Person> {
    const where = ({ jurisdictionId }: ForumPlace) => ({ id: input.personId, jurisdictionId, erasedAt: IsNull() });
    return this.forumWrites.edit(viewer, { entity: Person, operation: 'updatePerson', input, where }, (person) => {
      Object.assign(person, columnsOf(input));
    });
  }
}

function columnsOf({ name, post = null, isMinor, guardianConsentOn = null }: CreatePersonInput | UpdatePersonInput) {
  if (guardianConsentOn !== null && !isMinor) throw invalid({ guardianConsentOn: 'unknown' });
  return { name, post, isMinor, guardianConsentOn };
}
