import { commitmentPath, milestonePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import type { Contestation } from '../commitments/contestation.entity.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { NotificationService, type NotificationText } from '../notifications/notification.service.js';
import { CONTESTATION_MAILS, type ContestationMail, contestationMail } from './contestation.mail.js';
import { contestedPlaces, peopleOfUnits } from './contestation.repository.js';

/** Tells the unit that it has something to answer, and who contested that it was answered. */
@Injectable()
export class ContestationMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notifications: NotificationService,
  ) {}

  onModuleInit(): void {
    for (const kind of CONTESTATION_MAILS) this.notifications.register(kind, (ids, language) => this.#describe(kind, ids, language));
  }

  /** Everybody of the units that answer, today; in the transaction of the contestation. */
  async tellUnits(manager: EntityManager, { id, forumId }: Contestation, unitIds: readonly string[], today: string): Promise<void> {
    const people = await peopleOfUnits(manager, unitIds, today);
    await this.notifications.tell(manager, { kind: 'statement_contested', forumId, objectType: 'contestation', objectId: id, recipients: people.map((personId) => ({ personId, why: 'answers' })) });
  }

  async tellContester(manager: EntityManager, { id, forumId, personId }: Contestation): Promise<void> {
    await this.notifications.tell(manager, { kind: 'contestation_answered', forumId, objectType: 'contestation', objectId: id, recipients: [{ personId, why: 'contested' }] });
  }

  /** What was answered meanwhile asks nobody for an answer. */
  async #describe(kind: ContestationMail, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const places = await contestedPlaces(this.dataSource.manager, ids);
    return new Map(places.map(({ id, jurisdiction, plan, commitment, milestoneNumber, statementId, isAnswered, ...facts }) => {
      const page = milestoneNumber === null ? commitmentPath(language, jurisdiction, plan, commitment) : milestonePath(language, jurisdiction, plan, commitment, milestoneNumber);
      const path = `${page}#statement-${statementId}`;
      return [id, { ...contestationMail(kind, language, { ...facts, link: this.config.publicUrl + path }), path, isStillSo: isAnswered === (kind === 'contestation_answered') }];
    }));
  }
}
