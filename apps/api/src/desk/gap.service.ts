import { ahead, isWarned, openGaps, WARNING_DAYS } from '@mesa/domain/compliance/compliance';
import type { Obligation } from '@mesa/domain/compliance/obligation';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ComplianceService } from '../compliance/compliance.service.js';
import { type DeskRow, EMPTY, PLACE } from './desk.repository.js';

const MOST = 50;

/** Rules whose last day comes near, and gaps that are open: what the compliance calendar says to who keeps the forum. */
@Injectable()
export class GapService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly compliance: ComplianceService,
  ) {}

  async ofForum(forumId: string): Promise<DeskRow[]> {
    const { rules } = await this.compliance.ofForum(forumId);
    const near = [...openGaps(rules), ...ahead(rules).filter(isNear)].filter(({ rule }) => isWarned(rule)).slice(0, MOST);
    if (near.length === 0) return [];
    const [place]: DeskRow[] = await this.dataSource.query(
      `select null as "dueOn", null as text, 'und' as language, ${PLACE}, null as ordinal, null as "objectId", ${EMPTY} from forum f join jurisdiction j on j.id = f.jurisdiction_id where f.id = $1`,
      [forumId],
    );
    return place ? near.map(({ key, rule, subject, subjectLanguage, dueOn, dueEarliest, state }) => ({ ...place, objectId: key, unitName: rule, text: subject, language: subjectLanguage, dueOn: state === 'due' ? dueEarliest : dueOn })) : [];
  }
}

const isNear = ({ daysLeft }: Obligation): boolean => daysLeft !== null && daysLeft <= WARNING_DAYS[0];
