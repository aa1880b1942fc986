import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { sitePath } from '@mesa/domain/addresses';
import { conflict, notFound } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';

import { recordAudit } from '../audit/record-audit.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { Invitation } from '../people/invitation.entity.js';
import { Person } from '../people/person.entity.js';
import { Role } from '../people/role.entity.js';
import { endSessions, ensureAccount } from './account.repository.js';
import { AttemptLimits } from './attempt-limits.service.js';
import type { Caller, SignedIn } from './caller.js';
import { INVITATION_MAIL, invitationMail } from './invitation.mail.js';
import type { OpenInvitationModel } from './invitation.model.js';
import { invitationToken, tokenHash } from './invitation-token.js';
import { PlaceService } from './place.service.js';
import { SignInService } from './sign-in.service.js';
import { bareAccount, type Viewer } from './viewer.js';

interface Names {
  readonly personName: string;
  readonly forumName: string;
  readonly jurisdictionName: string;
}

/** The other end of an invitation: whoever holds its link. */
@Injectable()
export class AcceptanceService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly mails: MailService,
    private readonly limits: AttemptLimits,
    private readonly signIns: SignInService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    this.mails.register(INVITATION_MAIL, (mail) => this.compose(mail));
  }

  /** @throws NOT_FOUND, CONFLICT used or expired, RATE_LIMITED */
  async read({ address }: Viewer, token: string): Promise<OpenInvitationModel> {
    await this.limits.spend('redeem', { address });
    const invitation = await this.dataSource.manager.findOneBy(Invitation, { tokenHash: tokenHash(token) });
    const open = this.assertOpen(invitation);
    return { invitation: open, ...(await namesOf(this.dataSource.manager, open.id)) };
  }

  /**
   * Makes the account, gives it the person and the role, and ends whatever sessions it had.
   * @throws NOT_FOUND, CONFLICT used, expired, or already_exists when the account is another person's; RATE_LIMITED
   */
  async accept(viewer: Viewer, token: string): Promise<{ invitation: Invitation; accountId: string }> {
    await this.limits.spend('redeem', { address: viewer.address });
    return this.writes.run(viewer, async ({ manager }) => {
      const invitation = this.assertOpen(await manager.findOne(Invitation, { where: { tokenHash: tokenHash(token) }, lock: { mode: 'pessimistic_write' } }));
      const person = await manager.findOneOrFail(Person, { where: { id: invitation.personId }, lock: { mode: 'pessimistic_write' } });
      const accountId = await ensureAccount(manager, { email: invitation.email ?? '', name: person.name ?? '' });
      if (person.accountId && person.accountId !== accountId) throw conflict('already_exists');
      await manager.update(Person, { id: person.id }, { accountId });
      await this.giveRole(manager, invitation, accountId);
      await endSessions(manager, accountId);
      const accepted = await manager.save(Object.assign(invitation, { acceptedAt: this.now(), email: null }));
      const actor = bareAccount(accountId, viewer.requestId, viewer.address);
      await recordAudit(manager, actor, this.clock.now(), { act: 'accept_invitation', objectType: 'invitation', objectId: invitation.id, forumId: invitation.forumId, after: { accountId, personId: person.id, roleKind: invitation.roleKind } });
      return { invitation: accepted, accountId };
    });
  }

  /** For a page's action: accepts, and signs in. */
  async acceptAndSignIn(token: string, caller: Caller): Promise<SignedIn> {
    const { accountId } = await this.accept(caller.viewer, token);
    return this.signIns.signInTrusted(accountId, caller);
  }

  private async giveRole(manager: EntityManager, { forumId, roleKind, benchId }: Invitation, accountId: string): Promise<void> {
    if (!roleKind) return;
    const { today } = await this.places.ofForum(forumId, manager);
    const held = { accountId, forumId, kind: roleKind, benchId: benchId ?? IsNull(), revokedAt: IsNull() };
    if (await manager.existsBy(Role, held)) return;
    await manager.save(manager.create(Role, { accountId, forumId, kind: roleKind, benchId, validFrom: today }));
  }

  private assertOpen(invitation: Invitation | null): Invitation {
    if (!invitation) throw notFound();
    if (invitation.acceptedAt || invitation.revokedAt) throw conflict('used');
    if (invitation.expiresAt <= this.now()) throw conflict('expired');
    return invitation;
  }

  private async compose({ language, data }: NewMail): Promise<MailText | null> {
    const id = data['invitationId'] ?? '';
    const open = await this.dataSource.manager.existsBy(Invitation, { id, acceptedAt: IsNull(), revokedAt: IsNull() });
    if (!open) return null;
    const { personName, forumName, jurisdictionName } = await namesOf(this.dataSource.manager, id);
    const link = `${this.config.publicUrl}${sitePath(language, 'invitations')}?token=${invitationToken(this.config.authSecret, id)}`;
    return invitationMail(language, { name: personName, forum: forumName, jurisdiction: jurisdictionName, link, days: LIMITS.invitationDays });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

async function namesOf(manager: EntityManager, invitationId: string): Promise<Names> {
  const [names]: Names[] = await manager.query(
    `select coalesce(p.name, '') as "personName", f.name as "forumName", j.name as "jurisdictionName"
     from invitation i join person p on p.id = i.person_id join forum f on f.id = i.forum_id join jurisdiction j on j.id = f.jurisdiction_id where i.id = $1`,
    [invitationId],
  );
  if (!names) throw notFound();
  return names;
}
