import { mentionReaches, type SeatHolder } from '@mesa/domain/comment-mention';
import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { CommentMailService } from './comment-mail.service.js';
import { CommentMention } from './comment-mention.entity.js';
import type { CommentPlace } from './comment-place.service.js';
import type { Comment } from './comment.entity.js';

interface HolderOfSeat extends SeatHolder {
  readonly seatId: string;
}

/** Seats of the forums that stand on that day, each with who holds it; one row without a person for a vacant seat. */
const HOLDERS = `
  select s.id as "seatId", h.person_id as "personId", h.kind, u.id is not null as "isReachable"
  from seat s left join seat_holding h on h.seat_id = s.id and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> $3::date
  left join person p on p.id = h.person_id left join auth."user" u on u.id = p.account_id
  where s.id = any ($1) and s.forum_id = any ($2) and daterange(s.valid_from, s.valid_until, '[]') @> $3::date
  order by s.id, h.valid_from, h.id`;

/** Addresses a comment to organizations: who holds their seats is told. */
@Injectable()
export class CommentMentionService {
  constructor(private readonly mails: CommentMailService) {}

  /** In the transaction that posts it. @throws NOT_FOUND for a seat that is not of the forums, or not any more */
  async address(manager: EntityManager, { forumIds, today }: CommentPlace, comment: Comment, seatIds: readonly string[]): Promise<void> {
    if (seatIds.length === 0) return;
    const wanted = [...new Set(seatIds)];
    const found: HolderOfSeat[] = await manager.query(HOLDERS, [wanted, forumIds, today]);
    for (const seatId of wanted) {
      const rows = found.filter((row) => row.seatId === seatId);
      if (rows.length === 0) throw notFound();
      const { as, personIds } = mentionReaches(rows.filter(({ personId }) => personId !== null));
      await manager.save(manager.create(CommentMention, { commentId: comment.id, seatId, reached: as }));
      await this.mails.tell(manager, 'comment_mention', comment, personIds.map((personId) => ({ personId, why: 'mentioned' })));
    }
  }
}
