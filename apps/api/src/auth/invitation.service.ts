import { Inject, Injectable } from '@nestjs/common';
import { type ErrorReason, invalid, notFound } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import type { RoleName } from '@mesa/domain/roles';
import type { Language } from '@mesa/domain/vocabulary';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { invite } from '../forums/forum.policy.js';
import { MailService } from '../mail/mail.service.js';
import { Invitation } from '../people/invitation.entity.js';
import { Person } from '../people/person.entity.js';
import { authorize, authorizeReading } from './authorize.js';
import { peopleOfCsv } from './invitation-csv.js';
import type { InviteeInput, InviteFromCsvInput, InvitePeopleInput } from './invitation.input.js';
import { INVITATION_MAIL } from './invitation.mail.js';
import { invitationToken, tokenHash } from './invitation-token.js';
import { faultsOfAll, offersOf } from './invitee-check.js';
import { placePerson } from './invitee-place.js';
import { mailAddress } from './mail-address.js';
import { type ForumPlace, PlaceService } from './place.service.js';
import { APPROVING } from './role.policy.js';
import type { Viewer } from './viewer.js';

/** Names a field of one of the people as the sender knows it. */
type PathOf = (index: number, field: string) => string;

interface Offering {
  readonly place: ForumPlace;
  readonly role: RoleName;
  readonly language: Language;
}

interface Batch extends Offering {
  readonly people: readonly InviteeInput[];
  readonly pathOf: PathOf;
}

/** Offers accounts: by the secretariat, to one or to hundreds, all or none. */
@Injectable()
export class InvitationService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly mails: MailService,
    private readonly clock: ClockService,
  ) {}

  /** Invitations that wait for an answer, newest first. @throws NOT_FOUND */
  async open(viewer: Viewer, forumId: string): Promise<Invitation[]> {
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, invite, place);
    return this.dataSource.manager.find(Invitation, { where: { forumId, acceptedAt: IsNull(), revokedAt: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' }, take: LIMITS.invitationsPerCsv });
  }

  /** @throws FORBIDDEN, NOT_FOUND, INVALID with every fault by its path (`people.2.email`), and not_permitted for a chair to themselves: then nobody is invited */
  async invite(viewer: Viewer, { forumId, language, people }: InvitePeopleInput): Promise<Invitation[]> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, invite, place);
    const { manager } = this.dataSource;
    const pathOf: PathOf = (index, field) => `people.${index}.${field}`;
    await refuseFaults(manager, place, people, pathOf);
    return this.send(viewer, { place, role, language, people, pathOf });
  }

  /** As `invite`, from a table; faults are by line and head (`csv.3.correo`). */
  async inviteFromCsv(viewer: Viewer, { forumId, language, csv }: InviteFromCsvInput): Promise<Invitation[]> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, invite, place);
    const { manager } = this.dataSource;
    const { people, pathOf, faults } = peopleOfCsv(csv, await offersOf(manager, place));
    await refuseFaults(manager, place, people, pathOf, faults);
    return this.send(viewer, { place, role, language, people, pathOf });
  }

  /** Makes the link useless. @throws NOT_FOUND, also when it was used or revoked */
  async revoke(viewer: Viewer, id: string): Promise<Invitation> {
    const found = await this.dataSource.manager.findOneBy(Invitation, { id, acceptedAt: IsNull(), revokedAt: IsNull() });
    if (!found) throw notFound();
    const place = await this.places.ofForum(found.forumId);
    authorizeReading(viewer, invite, place);
    const { role } = authorize(viewer, invite, place);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const invitation = await manager.findOne(Invitation, { where: { id, acceptedAt: IsNull(), revokedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!invitation) throw notFound();
      const revoked = await manager.save(Object.assign(invitation, { revokedAt: this.now(), email: null }));
      await audit({ act: 'revoke_invitation', objectType: 'invitation', objectId: id, forumId: place.forumId, role });
      return revoked;
    });
  }

  private send(viewer: Viewer, { people, pathOf, ...offering }: Batch): Promise<Invitation[]> {
    return this.writes.run(viewer, async (transaction) => {
      await holdAddresses(transaction.manager, offering.place, people);
      const own = await ownAddress(transaction.manager, viewer);
      const invitations: Invitation[] = [];
      for (const [index, given] of people.entries()) {
        const person = { ...given, email: mailAddress(given.email) };
        const toThemselves = person.email === own || (Boolean(person.personId) && person.personId === viewer.account?.personId);
        if (toThemselves && person.roleKind && APPROVING.has(person.roleKind)) throw invalid({ [pathOf(index, 'roleKind')]: 'not_permitted' });
        const open = await this.openOffer(transaction.manager, offering.place, person);
        if (open && person.personId && person.personId !== open.personId) throw invalid({ [pathOf(index, 'personId')]: 'already_exists' });
        invitations.push(open ? await this.widen(transaction, offering, open, person) : await this.offer(transaction, viewer, offering, person));
      }
      return invitations;
    });
  }

  /** The same offer to the same address, still open: sending the form again sends no second mail. */
  private openOffer(manager: EntityManager, { forumId }: ForumPlace, { email, roleKind, benchId }: InviteeInput): Promise<Invitation | null> {
    return manager.findOneBy(Invitation, { forumId, email, roleKind: roleKind ?? IsNull(), benchId: benchId ?? IsNull(), acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.now()) });
  }

  /** An offer still open holds for a further seat or unit too: the mail already sent leads to all of it. */
  private async widen({ manager, audit }: Transaction, { place, role }: Offering, open: Invitation, person: InviteeInput): Promise<Invitation> {
    if (await placePerson(manager, place, open.personId, person)) {
      const { seatId = null, unitId = null } = person;
      await audit({ act: 'invite', objectType: 'invitation', objectId: open.id, forumId: place.forumId, role, after: { personId: open.personId, roleKind: open.roleKind, seatId, unitId } });
    }
    return open;
  }

  private async offer({ manager, audit }: Transaction, viewer: Viewer, { place, role, language }: Offering, person: InviteeInput): Promise<Invitation> {
    const { forumId, jurisdictionId } = place;
    const personId = person.personId ?? (await manager.save(manager.create(Person, { jurisdictionId, name: person.name ?? null }))).id;
    await placePerson(manager, place, personId, person);
    const id = uuidv7();
    const invitation = await manager.save(manager.create(Invitation, {
      id,
      forumId,
      personId,
      email: person.email,
      tokenHash: tokenHash(invitationToken(this.config.authSecret, id)),
      roleKind: person.roleKind ?? null,
      benchId: person.benchId ?? null,
      invitedById: viewer.account?.personId ?? null,
      expiresAt: new Date(this.now().getTime() + LIMITS.invitationDays * 24 * 60 * 60 * 1_000),
    }));
    await this.mails.enqueue(manager, { to: person.email, language, template: INVITATION_MAIL, data: { invitationId: id } });
    const { roleKind = null, seatId = null, unitId = null } = person;
    await audit({ act: 'invite', objectType: 'invitation', objectId: id, forumId, role, after: { personId, roleKind, seatId, unitId } });
    return invitation;
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** Two that invite the same address to a forum go one after the other; in one order, so that they never wait for each other. */
async function holdAddresses(manager: EntityManager, { forumId }: ForumPlace, people: readonly InviteeInput[]): Promise<void> {
  for (const email of people.map((person) => mailAddress(person.email)).sort()) {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`invitation ${forumId} ${email}`]);
  }
}

/** Of the viewer's account, where their own invitations would arrive. */
async function ownAddress(manager: EntityManager, { account }: Viewer): Promise<string | null> {
  const [own]: { email: string }[] = await manager.query('select email from auth."user" where id = $1', [account?.id ?? null]);
  return own?.email ?? null;
}

async function refuseFaults(manager: EntityManager, place: ForumPlace, people: readonly InviteeInput[], pathOf: PathOf, first: Readonly<Record<string, ErrorReason>> = {}): Promise<void> {
  const each = await faultsOfAll(manager, place, await offersOf(manager, place), people);
  const found = each.flatMap((fields, index) => Object.entries(fields).map(([field, reason]) => [pathOf(index, field), reason] as const));
  const faults = { ...Object.fromEntries(found), ...first };
  if (Object.keys(faults).length) throw invalid(faults);
}
