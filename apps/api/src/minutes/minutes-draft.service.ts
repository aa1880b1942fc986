import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { MINUTES_TRANSITIONS, minutesTextIsOpen, type MinutesState } from '@mesa/domain/minutes-state';
import type { MeetingState } from '@mesa/domain/meeting-state';
import { carriedMentions, type TextMention } from '@mesa/domain/text-mention';
import { allowedActs, move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import type { DraftPassage } from '../drafting/draft-text.js';
import { MailBatchService } from '../mail/mail-batch.service.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { openingText } from '../minutes-templates/minutes-template.repository.js';
import { MinutesMailService } from './minutes-mail.service.js';
import { MinutesCirculation } from './minutes-circulation.entity.js';
import { MinutesPassage } from './minutes-passage.entity.js';
import { replacePassages } from './minutes-passage.repository.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { type MinutesAtWork, MinutesWorkService } from './minutes-work.service.js';
import { Minutes } from './minutes.entity.js';
import type { DraftMinutesInput, MinutesPassageInput, MinutesStepInput, SaveMinutesInput } from './minutes.input.js';
import { circulate, draft } from './minutes.policy.js';
import { SharedDraftService } from './shared-draft.service.js';

/** Notes may be written from the day the session is convened, and are in the draft when it opens; also of one that then had no quorum. */
const MAY_BE_NOTED: readonly MeetingState[] = ['convened', 'in_session', 'adjourned', 'held', 'not_held'];
const IS_OVER: readonly MeetingState[] = ['held', 'not_held'];

/** Writing the text, up to those who attended reading it. */
@Injectable()
export class MinutesDraftService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
    private readonly work: MinutesWorkService,
    private readonly mails: MinutesMailService,
    private readonly batches: MailBatchService,
    private readonly shared: SharedDraftService,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, CONFLICT wrong_state, already_exists */
  begin(viewer: Viewer, input: DraftMinutesInput): Promise<Minutes> {
    return this.writes.once(viewer, { entity: Minutes, operation: 'draftMinutes', input }, async ({ manager, audit }) => {
      const held = await manager.findOneBy(MeetingForum, { id: input.meetingForumId });
      if (!held || held.ordinal === null) throw notFound();
      const place = await this.places.ofForum(held.forumId, manager);
      const { role } = authorize(viewer, draft, place);
      const meeting = await assertMeeting(manager, held.meetingId, MAY_BE_NOTED);
      const language = input.language ?? meeting.language;
      const minutes = await manager.save(manager.create(Minutes, { meetingForumId: held.id, forumId: held.forumId, language }));
      await shareText(manager, held, minutes);
      const version = await manager.save(manager.create(MinutesVersion, { minutesId: minutes.id, number: 1, madeById: viewer.account?.personId ?? null, createdAt: new Date(this.clock.now().epochMilliseconds) }));
      await replacePassages(manager, version.id, language, await openingText(manager, held.forumId, meeting));
      await audit({ act: 'draft_minutes', objectType: 'minutes', objectId: minutes.id, forumId: held.forumId, role });
      return manager.findOneByOrFail(Minutes, { id: minutes.id });
    });
  }

  /** Replaces the text of the current version. @throws CONFLICT minutes_locked, published or wrong_state, INVALID */
  save(viewer: Viewer, input: SaveMinutesInput): Promise<Minutes> {
    return this.work.changeText(viewer, draft, input, async (at) => {
      assertTextIsOpen(at.minutes.state);
      await assertPassages(at, input.passages);
      // What others wrote in the shared editor since this text was read is not written over.
      if (await this.shared.settle(at)) throw conflict('stale_version', { current: { version: at.minutes.version + 1 } });
      const there = await at.manager.find(MinutesPassage, { where: { minutesVersionId: at.version.id }, order: { position: 'ASC' } });
      const passages = namingStill(there, input.passages);
      await replacePassages(at.manager, at.version.id, input.language, await this.shared.rewrite(at, viewer, passages));
      await at.manager.update(Minutes, { id: In(at.group.map(({ id }) => id)) }, { language: input.language });
      await at.audit('save_minutes', { after: { versionNumber: at.version.number, passages: input.passages.length } });
    });
  }

  /** Sends the text to those who attended. @throws CONFLICT wrong_state, INVALID passages: required */
  circulate(viewer: Viewer, input: MinutesStepInput): Promise<Minutes> {
    return this.work.changeText(viewer, circulate, input, async (at) => {
      const { manager, minutes, version, now } = at;
      move(MINUTES_TRANSITIONS, minutes.state, 'circulate');
      const held = await manager.findOneByOrFail(MeetingForum, { id: minutes.meetingForumId });
      await assertMeeting(manager, held.meetingId, IS_OVER);
      await this.shared.settle(at);
      await assertReadable(manager, version.id);
      await this.shared.close(at);
      const readers = await attendeesOf(manager, held.meetingId);
      await manager.save(readers.map((personId) => manager.create(MinutesCirculation, { minutesVersionId: version.id, personId, circulatedAt: now })));
      // The clock of the rules stops at the first circulation.
      await at.move('circulate', { circulatedAt: minutes.circulatedAt ?? now });
      const batch = await this.batches.open(manager, { forumId: minutes.forumId, subjectType: 'circulation', subjectId: minutes.id });
      await this.mails.tell(manager, 'minutes_circulated', minutes, readers, batch);
    });
  }
}

/** A form has the words only: what they named under their item they name still, where they stand. */
function namingStill(there: readonly MinutesPassage[], passages: readonly MinutesPassageInput[]): DraftPassage[] {
  const named = new Map<MinutesPassageInput, TextMention[]>();
  for (const [agendaItemId, own] of Map.groupBy(passages, (passage) => passage.agendaItemId ?? null)) {
    const former = there.filter((passage) => passage.agendaItemId === agendaItemId).map(({ text, mentions }) => ({ text: text ?? '', mentions: mentions ?? [] }));
    const carried = carriedMentions(former, own.map(({ text }) => text));
    for (const [index, passage] of own.entries()) named.set(passage, carried[index] ?? []);
  }
  return passages.map((passage) => ({ agendaItemId: passage.agendaItemId ?? null, text: passage.text, mentions: named.get(passage) ?? [], isWithheld: passage.isWithheld, withheldReason: passage.withheldReason ?? null }));
}

/** @throws CONFLICT wrong_state */
async function assertMeeting(manager: EntityManager, id: string, states: readonly MeetingState[]): Promise<Meeting> {
  const meeting = await manager.findOneByOrFail(Meeting, { id });
  if (!states.includes(meeting.state)) throw conflict('wrong_state', { current: meeting.state, allowed: states });
  return meeting;
}

/** @throws INVALID passages: required; withheldReason: required */
async function assertReadable(manager: EntityManager, minutesVersionId: string): Promise<void> {
  const passages = await manager.find(MinutesPassage, { where: { minutesVersionId }, order: { position: 'ASC' } });
  if (passages.length === 0) throw invalid({ passages: 'required' });
  for (const [index, { isWithheld, withheldReason }] of passages.entries()) {
    if (isWithheld && !withheldReason?.trim()) throw invalid({ [`passages.${index}.withheldReason`]: 'required' });
  }
}

/** In a joint meeting every other forum gets minutes of the same text, with a state, approvals and chain of its own. */
async function shareText(manager: EntityManager, held: MeetingForum, minutes: Minutes): Promise<void> {
  const others = (await manager.findBy(MeetingForum, { meetingId: held.meetingId })).filter(({ id }) => id !== held.id);
  await manager.save(others.map(({ id, forumId }) => manager.create(Minutes, { meetingForumId: id, forumId, language: minutes.language, sharesTextOfId: minutes.id })));
}

function assertTextIsOpen(state: MinutesState): void {
  if (minutesTextIsOpen(state)) return;
  if (state === 'published') throw conflict('published');
  if (state !== 'circulated') throw conflict('minutes_locked', { current: state });
  throw conflict('wrong_state', { current: state, allowed: allowedActs(MINUTES_TRANSITIONS, state) });
}

async function assertPassages({ manager, minutes }: MinutesAtWork, passages: readonly MinutesPassageInput[]): Promise<void> {
  const { meetingId } = await manager.findOneByOrFail(MeetingForum, { id: minutes.meetingForumId });
  const items = new Set((await manager.findBy(AgendaItem, { meetingId, state: 'accepted' })).map(({ id }) => id));
  for (const [index, { agendaItemId, isWithheld, withheldReason }] of passages.entries()) {
    if (agendaItemId && !items.has(agendaItemId)) throw invalid({ [`passages.${index}.agendaItemId`]: 'unknown' });
    if (isWithheld && !withheldReason) throw invalid({ [`passages.${index}.withheldReason`]: 'required' });
  }
}

/** Whoever was there for a seat or as an observer; where nobody was noted, who held a seat of a forum that met. */
async function attendeesOf(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `with there as (select distinct person_id as id from presence
       where meeting_id = $1 and capacity in ('titular', 'alternate', 'deputy', 'observer'))
     select id from there
     union
     select (holder ->> 'personId')::uuid from meeting_forum,
       jsonb_array_elements(composition -> 'seats') as seat, jsonb_array_elements(seat -> 'holders') as holder
     where meeting_id = $1 and not exists (select from there)`,
    [meetingId],
  );
  return rows.map(({ id }) => id);
}
