import { randomBytes } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { sitePath } from '@mesa/domain/addresses';
import { notFound } from '@mesa/domain/errors';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { recordAudit } from '../audit/record-audit.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { Bench } from '../forums/bench.entity.js';
import { ForumRules } from '../forums/forum-rules.entity.js';
import { Forum } from '../forums/forum.entity.js';
import { inputPipe } from '../graphql/input.pipe.js';
import { Holiday } from '../jurisdictions/holiday.entity.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import { Person } from '../people/person.entity.js';
import { Role } from '../people/role.entity.js';
import { ensureAccount } from './account.repository.js';
import { AttemptLimits } from './attempt-limits.service.js';
import type { Caller, SignedIn } from './caller.js';
import { tokenHash } from './invitation-token.js';
import { mailAddress } from './mail-address.js';
import { publicHolidays, refuseSetUpFaults, rulesOf } from './set-up-check.js';
import { CompleteSetUpInput } from './set-up.input.js';
import type { CompleteSetUpPayload, SetUpLinkModel } from './set-up.model.js';
import { SignInService } from './sign-in.service.js';
import { bareAccount, type Viewer } from './viewer.js';

const TOKEN_BYTES = 32;
const LASTS = { hours: 24 } as const;

interface Done extends CompleteSetUpPayload {
  readonly accountId: string;
}

/** The first start of an installation: whoever reads its terminal makes the first account. */
@Injectable()
export class SetUpService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly limits: AttemptLimits,
    private readonly signIns: SignInService,
    private readonly clock: ClockService,
  ) {}

  /** A new one-time address in place of the one before, good for a day; null once there is an account. */
  issueAddress(): Promise<string | null> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('delete from auth.set_up_link');
      if (await hasAccounts(manager)) return null;
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await manager.query('insert into auth.set_up_link (token_hash, expires_at) values ($1, $2)', [tokenHash(token), new Date(this.clock.now().add(LASTS).epochMilliseconds)]);
      return `${this.config.publicUrl}${sitePath('es', 'setUp')}?token=${token}`;
    });
  }

  /** @throws NOT_FOUND: unknown, used and expired alike; RATE_LIMITED */
  async read({ address }: Viewer, token: string): Promise<SetUpLinkModel> {
    await this.limits.spend('redeem', { address });
    const [link]: SetUpLinkModel[] = await this.dataSource.query('select expires_at as "expiresAt" from auth.set_up_link where token_hash = $1 and expires_at > $2', [tokenHash(token), this.now()]);
    if (!link) throw notFound();
    return link;
  }

  /** Makes jurisdiction, forum and the first account, which is secretariat and administrator, or nothing. @throws NOT_FOUND, INVALID, RATE_LIMITED */
  async complete(viewer: Viewer, input: CompleteSetUpInput): Promise<Done> {
    await this.read(viewer, input.token);
    refuseSetUpFaults(input);
    return this.writes.run(viewer, async ({ manager }) => {
      await this.useLink(manager, input.token);
      const jurisdiction = await this.makeJurisdiction(manager, input);
      const forum = await makeForum(manager, jurisdiction, input);
      const accountId = await this.makeSecretariat(manager, forum, input);
      const actor = bareAccount(accountId, viewer.requestId, viewer.address);
      await recordAudit(manager, actor, this.clock.now(), { act: 'set_up', objectType: 'forum', objectId: forum.id, forumId: forum.id, after: { jurisdiction: jurisdiction.slug, forum: forum.slug, accountId } });
      return { accountId, jurisdictionId: jurisdiction.id, forumId: forum.id, jurisdictionSlug: jurisdiction.slug, forumSlug: forum.slug };
    });
  }

  /** For the page's action: checks its form, completes, and signs in; a passkey comes next. */
  async completeAndSignIn(form: unknown, caller: Caller): Promise<SignedIn & CompleteSetUpPayload> {
    const input = (await inputPipe.transform(form, { type: 'body', metatype: CompleteSetUpInput })) as CompleteSetUpInput;
    const { accountId, ...payload } = await this.complete(caller.viewer, input);
    return { ...payload, ...(await this.signIns.signInTrusted(accountId, caller)) };
  }

  /** Deleting the row is what makes the second of two at the same time find none. */
  private async useLink(manager: EntityManager, token: string): Promise<void> {
    const [used]: [unknown[]] = await manager.query('delete from auth.set_up_link where token_hash = $1 and expires_at > $2 returning token_hash', [tokenHash(token), this.now()]);
    if (used.length === 0 || (await hasAccounts(manager))) throw notFound();
  }

  private async makeJurisdiction(manager: EntityManager, { jurisdiction: { name, slug, timeZone, languages, countryCode } }: CompleteSetUpInput): Promise<Jurisdiction> {
    const language = languages[0] ?? 'es';
    const country = new Intl.DisplayNames(language, { type: 'region' }).of(countryCode) ?? countryCode;
    const made = await manager.save(manager.create(Jurisdiction, { name, slug, timeZone, languages, country, language, invented: this.config.mode === 'demonstration' }));
    const year = Number(this.clock.today(timeZone).slice(0, 4));
    await manager.save(publicHolidays(countryCode, language, year).map((holiday) => manager.create(Holiday, { ...holiday, jurisdictionId: made.id, enteredBy: 'calendar' })));
    return made;
  }

  private async makeSecretariat(manager: EntityManager, { id: forumId, jurisdictionId }: Forum, { secretariat, jurisdiction }: CompleteSetUpInput): Promise<string> {
    const { name } = secretariat;
    const accountId = await ensureAccount(manager, { email: mailAddress(secretariat.email), name });
    await manager.save(manager.create(Person, { jurisdictionId, accountId, name }));
    const validFrom = this.clock.today(jurisdiction.timeZone);
    await manager.save(manager.create(Role, { accountId, forumId, kind: 'secretariat', validFrom }));
    // Somebody must be able to give the role to another; the administrator's day is UTC, which may still be yesterday.
    await manager.save(manager.create(Role, { accountId, kind: 'administrator', validFrom: [validFrom, this.clock.today('UTC')].sort()[0] ?? validFrom }));
    return accountId;
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

async function makeForum(manager: EntityManager, { id: jurisdictionId, language }: Jurisdiction, { forum: { name, slug, kind, purpose }, benches, rules }: CompleteSetUpInput): Promise<Forum> {
  const forum = await manager.save(manager.create(Forum, { jurisdictionId, name, slug, kind, language, purpose: purpose ?? null }));
  await manager.save(manager.create(SlugHistory, { jurisdictionId, slug, forumId: forum.id }));
  await manager.save(benches.map(({ key, name: label }, position) => manager.create(Bench, { forumId: forum.id, key, name: label, language, position })));
  if (rules) await manager.save(manager.create(ForumRules, { forumId: forum.id, effectiveFrom: rules.effectiveFrom, rules: rulesOf(rules.json), language }));
  return forum;
}

async function hasAccounts(manager: EntityManager): Promise<boolean> {
  const [found]: { exists: boolean }[] = await manager.query('select exists (select from auth."user")');
  return found?.exists ?? true;
}
