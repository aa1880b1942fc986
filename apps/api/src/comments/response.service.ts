import { COMMENT_TRANSITIONS } from '@mesa/domain/comment-state';
import { forbidden, invalid, notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/permissions';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';

import { authorize, authorizeReading, type Policy, requireAccount } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { LiveService } from '../graphql/live.service.js';
import { CommentMailService } from './comment-mail.service.js';
import { CommentStandingService } from './comment-standing.service.js';
import type { Comment } from './comment.entity.js';
import type { CommentFacts } from './comment.loader.js';
import * as commentPolicy from './comment.policy.js';
import { lockComments, noteEvent } from './comment.repository.js';
import { ReasonedResponse } from './reasoned-response.entity.js';
import { ResponseComment } from './response-comment.entity.js';
import type { ResponseInput } from './response.input.js';
import { draftsAnswering, lockDraft, requireAmendmentOf, setAnswered } from './response.repository.js';

type AnswerPolicy = Policy<[commentPolicy.CommentStanding]>;

interface Answering {
  readonly forumId: string;
  readonly role: RoleName;
  readonly personId: string;
  readonly facts: readonly CommentFacts[];
}

/** Answers comments. A draft stops no clock and is read by those who may draft it. */
@Injectable()
export class ResponseService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: CommentStandingService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly live: LiveService,
    private readonly mails: CommentMailService,
  ) {}

  /** Drafts that answer any of these comments and that the viewer may go on with; nobody else learns that there are any. */
  async drafts(viewer: Viewer, commentIds: readonly string[]): Promise<ReasonedResponse[]> {
    const { manager } = this.dataSource;
    const found = await draftsAnswering(manager, commentIds);
    const readable: string[] = [];
    for (const draft of found) {
      const answered = await this.standings.find(viewer, draft.commentIds);
      if (answered.every(({ standing }) => commentPolicy.draftResponse(viewer, standing).roles.length > 0)) readable.push(draft.id);
    }
    return manager.find(ReasonedResponse, { where: { id: In(readable) }, order: { id: 'ASC' } });
  }

  /** @throws NOT_FOUND, FORBIDDEN, INVALID; CONFLICT wrong_state, stale_version */
  async saveDraft(viewer: Viewer, input: ResponseInput): Promise<ReasonedResponse> {
    const answering = await this.#authorized(viewer, commentPolicy.draftResponse, input);
    return this.writes.once(viewer, { entity: ReasonedResponse, operation: 'draftResponse', input }, async (transaction) =>
      this.#save(transaction, answering, await lockComments(transaction.manager, input.commentIds), input));
  }

  /** Public at once, and for good: each comment that it answers is then responded. @throws as saveDraft */
  async publish(viewer: Viewer, input: ResponseInput): Promise<ReasonedResponse> {
    const answering = await this.#authorized(viewer, commentPolicy.publishResponse, input);
    return this.writes.once(viewer, { entity: ReasonedResponse, operation: 'publishResponse', input }, async (transaction) => {
      const { manager, audit } = transaction;
      const comments = await lockComments(manager, input.commentIds);
      const response = await this.#save(transaction, answering, comments, input);
      const publishedAt = new Date(this.clock.now().epochMilliseconds);
      const published = await manager.save(manager.merge(ReasonedResponse, response, { state: 'published', publishedAt }));
      for (const comment of comments) await this.#respond(manager, comment, answering.role, published);
      const milestones = new Set(answering.facts.flatMap(({ milestoneId }) => milestoneId ?? []));
      for (const milestoneId of milestones) await this.live.publish(manager, 'milestone', milestoneId);
      await audit({ act: 'publish_response', objectType: 'reasoned_response', objectId: published.id, forumId: answering.forumId, role: answering.role, before: { state: 'draft' }, after: { state: 'published', disposition: published.disposition, commentIds: input.commentIds } });
      return published;
    });
  }

  async #respond(manager: EntityManager, comment: Comment, role: RoleName, { id, publishedAt, personId }: ReasonedResponse): Promise<void> {
    const from = comment.state;
    comment.state = move(COMMENT_TRANSITIONS, from, 'respond');
    await manager.save(comment);
    await noteEvent(manager, comment, { from, personId, role, at: publishedAt ?? comment.postedAt });
    await this.mails.tellAuthor(manager, 'comment_answered', comment, id);
  }

  async #save({ manager, audit }: Transaction, { forumId, role, personId }: Answering, comments: readonly Comment[], input: ResponseInput): Promise<ReasonedResponse> {
    for (const { state, parentId } of comments) {
      if (parentId !== null) throw invalid({ commentIds: 'malformed' });
      move(COMMENT_TRANSITIONS, state, 'respond');
    }
    if (input.amendmentId) await requireAmendmentOf(manager, input.amendmentId, forumId);
    const draft = input.draftId ? await lockDraft(manager, input.draftId) : null;
    if (draft) assertDraftOf(draft, forumId, input);
    const { disposition, reason, language } = input;
    const content = { disposition, reason, language, organizationId: input.organizationId ?? null, amendmentId: input.amendmentId ?? null };
    const response: ReasonedResponse = draft ?? manager.create(ReasonedResponse, { forumId, personId, state: 'draft' });
    const saved: ReasonedResponse = await manager.save(Object.assign(response, content));
    await setAnswered(manager, saved.id, input.commentIds);
    await audit({ act: 'draft_response', objectType: 'reasoned_response', objectId: saved.id, forumId, role, after: { ...content, commentIds: input.commentIds } });
    return saved;
  }

  /** The act must be allowed on every comment, and for the unit in whose name it is done; a draft must be the viewer's to read. */
  async #authorized(viewer: Viewer, policy: AnswerPolicy, { commentIds, organizationId = null, draftId }: ResponseInput): Promise<Answering> {
    const personId = requireAccount(viewer).personId;
    if (personId === null) throw forbidden();
    if (commentIds.length === 0) throw invalid({ commentIds: 'required' });
    if (draftId) await this.#assertReadable(viewer, draftId);
    const found = await this.standings.find(viewer, [...new Set(commentIds)]);
    const roles = found.map(({ standing }) => authorize(viewer, inTheNameOf(policy, organizationId), standing).role);
    const facts = found.map((one) => one.facts);
    const [first, ...others] = facts;
    // Of one plan: what is public and what is still a draft are never answered together.
    if (!first || others.some(({ forumId, planId }) => forumId !== first.forumId || planId !== first.planId)) throw invalid({ commentIds: 'malformed' });
    return { forumId: first.forumId, personId, role: roles[0] ?? 'responsible_unit', facts };
  }

  async #assertReadable(viewer: Viewer, responseId: string): Promise<void> {
    const answered = await this.dataSource.manager.findBy(ResponseComment, { responseId });
    if (answered.length === 0) throw notFound();
    const found = await this.standings.find(viewer, answered.map(({ commentId }) => commentId));
    for (const { standing } of found) authorizeReading(viewer, commentPolicy.draftResponse, standing);
  }
}

/** A unit's team answers in its unit's name; the secretariat in its own or in that of a unit that is responsible. */
const inTheNameOf = (policy: AnswerPolicy, organizationId: string | null): AnswerPolicy => (viewer, standing) => {
  const warrant = policy(viewer, standing);
  const answers = organizationId === null || standing.responsibleUnitIds.includes(organizationId);
  return { ...warrant, roles: warrant.roles.filter(({ role, organizationId: unit }) => answers && (role === 'secretariat' || unit === organizationId)) };
};

function assertDraftOf(draft: ReasonedResponse, forumId: string, { draftVersion }: ResponseInput): void {
  if (draft.forumId !== forumId) throw notFound();
  if (draftVersion == null) throw invalid({ draftVersion: 'required' });
  assertVersion(draft, draftVersion);
}
