import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import webPush from 'web-push';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JobsService } from '../jobs/jobs.service.js';
import { MailBatchService } from '../mail/mail-batch.service.js';
import { Notification } from '../notifications/notification.entity.js';
import { whyInWords } from '../notifications/notification.mail.js';
import { addressees, toldByIds } from '../notifications/notification.repository.js';
import { NotificationService } from '../notifications/notification.service.js';
import { PushSubscription } from './push-subscription.entity.js';

/** Milliseconds: a push service that hangs must not hold a job. */
const TIMEOUT = 10_000;
/** Seconds that a push service keeps what a browser that is off has not fetched. */
const KEEP = 24 * 60 * 60;

/** The browser is gone, or has taken back its word. Source: RFC 8030, 5.2 and 7.3. */
const GONE = [404, 410];

/**
 * Brings one notification to one browser. Killed between the service's "created" and our note of it, it goes
 * again, and the browser shows the second in the place of the first: both carry the notification's id.
 */
@Injectable()
export class PushJob implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notifications: NotificationService,
    private readonly batches: MailBatchService,
    private readonly jobs: JobsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ notificationId: string; subscriptionId: string }>('push', (job) => this.send(job));
  }

  async send(job: { readonly notificationId: string; readonly subscriptionId: string }): Promise<void> {
    const { manager } = this.dataSource;
    const subscription = await manager.findOneBy(PushSubscription, { id: job.subscriptionId });
    if (!subscription || !this.config.push || (await this.#mustWait(job))) return;
    const message = await this.#messageOf(job.notificationId, subscription.personId);
    if (message === null) return;
    const { publicKey, privateKey } = this.config.push;
    const { endpoint, p256dh, auth } = subscription;
    const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), { TTL: KEEP, urgency: 'normal', vapidDetails: { subject: this.config.publicUrl.startsWith('https:') ? this.config.publicUrl : 'mailto:mesa@example.org', publicKey, privateKey } });
    const { status } = await fetch(endpoint, { method: 'POST', headers: request.headers as Record<string, string>, body: new Uint8Array(request.body ?? []), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
    if (GONE.includes(status)) await manager.delete(PushSubscription, { id: subscription.id });
    else if (status >= 400) throw new Error(`the push service answers ${status}`);
  }

  /** What goes out with mails that can be taken back waits with them, and not for ever where they were. */
  async #mustWait(job: { readonly notificationId: string; readonly subscriptionId: string }): Promise<boolean> {
    const { manager } = this.dataSource;
    const told = await manager.findOneBy(Notification, { id: job.notificationId });
    if (!told?.batchId) return told === null;
    const seconds = await this.batches.wait(manager, told.batchId);
    if (seconds !== null && seconds > 0) await this.jobs.add(manager, 'push', job, seconds);
    return seconds !== 0;
  }

  /** Null where it is read already, no longer so, or not the reader's any more. */
  async #messageOf(notificationId: string, personId: string): Promise<object | null> {
    const { manager } = this.dataSource;
    const [told] = await toldByIds(manager, [notificationId]);
    if (!told || told.readAt !== null || told.personId !== personId) return null;
    const [reader] = await addressees(manager, [personId], told.kind);
    if (!reader) return null;
    const said = (await this.notifications.describe(told.kind, [told.objectId], reader.language)).get(told.objectId);
    if (!said?.isStillSo) return null;
    return { id: told.id, lang: reader.language, title: said.subject, body: `${told.forumName} · ${whyInWords(told.why, reader.language)}`, path: said.path };
  }
}
