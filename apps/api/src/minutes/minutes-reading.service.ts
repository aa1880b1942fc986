import { placedParagraphs } from '@mesa/domain/acta-parts';
import { approvalOf } from '@mesa/domain/minutes-approval';
import { MINUTES_TRANSITIONS, type MinutesAct } from '@mesa/domain/minutes-state';
import { findStanding, type TextAnchor } from '@mesa/domain/text-anchor';
import { canMove } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Policy, Place } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { benchById } from '../forums/forum.loader.js';
import type { Loaders } from '../graphql/loaders.js';
import type { MailBatch } from '../mail/mail-batch.entity.js';
import { latestMailBatchBySubject } from '../mail/mail-batch.loader.js';
import { personNameById } from '../meetings/meeting.loader.js';
import { textIdOf } from './acta-reading.service.js';
import { approvalQuestion } from './minutes-approval.repository.js';
import type { MinutesApprovalModel, MinutesApprovalStandingModel } from './minutes-approval.model.js';
import { approverIn, factsOf, MinutesApprovalService } from './minutes-approval.service.js';
import type { MinutesObservationModel, ObservedPlaceModel } from './minutes-observation.model.js';
import { speakersIn } from './minutes-speaker.repository.js';
import type { MinutesPassage } from './minutes-passage.entity.js';
import type { MinutesVersion } from './minutes-version.entity.js';
import type { Minutes } from './minutes.entity.js';
import { approvalsByMinutes, observationsByText, passagesByVersion, versionsByText } from './minutes.loader.js';
import type { MinutesAbilitiesModel, MinutesPassageModel, MinutesVersionModel, PassageWriterModel } from './minutes.model.js';
import { addErratum, approve, circulate, draft, observe, observeOnBehalf, publish, readPapers, recordMeetingApproval } from './minutes.policy.js';

/** A version, with what its reader may read of it. */
export interface ReadVersion extends MinutesVersionModel {
  readonly isReadable: boolean;
  /** Who wrote what is for those who write. */
  readonly tellsWriters: boolean;
}

/** What was said about the text on its way, for who may read it. */
@Injectable()
export class MinutesReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
    private readonly approvals: MinutesApprovalService,
  ) {}

  async versions(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<ReadVersion[]> {
    const place = await this.places.ofForum(minutes.forumId);
    const versions = await loaders.load(versionsByText, textIdOf(minutes));
    const readsPapers = holds(viewer, readPapers, place);
    const readsDraft = holds(viewer, draft, place);
    // A version that another followed was circulated; the last is a draft while the state says so.
    const isCirculated = ({ number }: MinutesVersion): boolean => number < versions.length || minutes.state !== 'draft';
    return versions.map((version) => ({ ...version, reason: readsPapers ? version.reason : null, isReadable: readsDraft || (readsPapers && isCirculated(version)), tellsWriters: readsDraft }));
  }

  async passages({ id, isReadable, tellsWriters }: ReadVersion, loaders: Loaders): Promise<MinutesPassageModel[] | null> {
    if (!isReadable) return null;
    const passages = await loaders.load(passagesByVersion, id);
    return Promise.all(passages.map(async (passage) => ({ ...passage, writers: tellsWriters ? await writersOf(passage, loaders) : null })));
  }

  async observations(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<MinutesObservationModel[] | null> {
    if (!holds(viewer, readPapers, await this.places.ofForum(minutes.forumId))) return null;
    const current = (await this.versions(viewer, minutes, loaders)).at(-1);
    const passages = current?.isReadable ? await loaders.load(passagesByVersion, current.id) : null;
    const lines = await loaders.load(observationsByText, textIdOf(minutes));
    return lines.map((line) => ({ ...line, placeNow: passages && line.anchor && placeIn(passages, line.agendaItemId, line.anchor) }));
  }

  /** Who approved is public with the acta, by role and bench; the name and a refusal's reason stay with the papers. */
  async approvalsOf(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<MinutesApprovalModel[]> {
    const readsPapers = holds(viewer, readPapers, await this.places.ofForum(minutes.forumId));
    if (minutes.state !== 'published' && !readsPapers) return [];
    const lines = await loaders.load(approvalsByMinutes, minutes.id);
    return lines.map((line) => (readsPapers ? line : { ...line, personName: null, reason: null }));
  }

  /** Null unless approval is asked for, and for who may not read the papers. */
  async standing(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<MinutesApprovalStandingModel | null> {
    const place = await this.places.ofForum(minutes.forumId);
    if (minutes.state !== 'in_approval' || !holds(viewer, readPapers, place)) return null;
    const { pending, ...standing } = await this.#approval(minutes, place, loaders);
    return {
      ...standing,
      pending: await Promise.all(
        pending.map(async ({ role, benchId, personIds }) => ({
          role,
          benchName: benchId === null ? null : ((await loaders.load(benchById, benchId))?.name ?? null),
          personNames: (await Promise.all(personIds.map((id) => loaders.load(personNameById, id)))).filter((name) => name !== null),
        })),
      ),
    };
  }

  async circulation(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<MailBatch | null> {
    if (!holds(viewer, circulate, await this.places.among(loaders, minutes.forumId))) return null;
    return loaders.load(latestMailBatchBySubject, textIdOf(minutes));
  }

  async abilities(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<MinutesAbilitiesModel> {
    const place = await this.places.ofForum(minutes.forumId);
    const can = (act: MinutesAct, policy: MinutesRight): boolean => canMove(MINUTES_TRANSITIONS, minutes.state, act) && holds(viewer, policy, place);
    const keepsText = minutes.sharesTextOfId === null;
    const isCirculated = minutes.state === 'circulated';
    const onBehalf = isCirculated && holds(viewer, observeOnBehalf, place);
    const observes = isCirculated && holds(viewer, observe, place);
    const personId = viewer.account?.personId ?? null;
    return {
      save: keepsText && can('circulate', draft),
      circulate: keepsText && can('circulate', circulate),
      observe: observes,
      answerObservations: onBehalf,
      takeUpObservations: keepsText && can('takeUpObservations', draft),
      requestApproval: keepsText && can('requestApproval', circulate),
      ...(await this.#signing(viewer, minutes, place, loaders)),
      publish: keepsText && can('publish', publish),
      amendPublished: minutes.state === 'published' && minutes.origin === 'entered' && holds(viewer, addErratum, place),
      speakers: onBehalf || observes ? await speakersIn(this.dataSource.manager, place, onBehalf ? null : personId) : [],
    };
  }

  async #signing(viewer: Viewer, minutes: Minutes, place: ForumPlace, loaders: Loaders): Promise<Pick<MinutesAbilitiesModel, 'approve' | 'refuse' | 'recordMeetingApproval'>> {
    const personId = viewer.account?.personId;
    if (minutes.state !== 'in_approval' || !personId) return { approve: false, refuse: false, recordMeetingApproval: false };
    const version = await currentOf(minutes, loaders);
    const question = await approvalQuestion(this.dataSource.manager, minutes, version, place);
    const { by } = approvalOf(question);
    const may = (act: 'approve' | 'refuse'): boolean => {
      const approver = approverIn(question, act, personId);
      return approver !== null && approve(viewer, place, factsOf(approver)).roles.length > 0;
    };
    const hasAnswered = question.approvals.some(({ approverId, versionId }) => approverId === personId && versionId === version.id);
    return { approve: !hasAnswered && may('approve'), refuse: !hasAnswered && may('refuse'), recordMeetingApproval: by === 'next_meeting' && holds(viewer, recordMeetingApproval, place) };
  }

  async #approval(minutes: Minutes, place: ForumPlace, loaders: Loaders) {
    return this.approvals.approvalOf({ manager: this.dataSource.manager, minutes, version: await currentOf(minutes, loaders), place });
  }
}

/** Blocks of an acta are its heading, then its passages. */
const BEFORE_PASSAGES = 1;

function placeIn(passages: readonly MinutesPassage[], agendaItemId: string | null, anchor: TextAnchor): ObservedPlaceModel {
  for (const [index, { agendaItemId: under, text }] of passages.entries()) {
    const place = under === agendaItemId && text !== null ? findStanding(text, anchor) : null;
    if (place) return { blockPosition: BEFORE_PASSAGES + index + 1, paragraph: placedParagraphs(text ?? '').filter(({ start }) => start <= place.start).length };
  }
  return { blockPosition: null, paragraph: null };
}

type MinutesRight = Policy<readonly [place: Place]>;

const holds = (viewer: Viewer, policy: MinutesRight, place: Place): boolean => viewer.account !== null && policy(viewer, place).roles.length > 0;

async function currentOf(minutes: Minutes, loaders: Loaders): Promise<MinutesVersion> {
  const version = (await loaders.load(versionsByText, textIdOf(minutes))).at(-1);
  if (!version) throw new Error(`minutes ${minutes.id} have no version`);
  return version;
}

async function writersOf({ writers }: MinutesPassage, loaders: Loaders): Promise<PassageWriterModel[] | null> {
  return writers && Promise.all(writers.map(async ({ personId, characters }) => ({ name: await loaders.load(personNameById, personId), characters })));
}
