import { conflict, notFound } from '@mesa/domain/errors';
import { minutesTextIsOpen } from '@mesa/domain/minutes-state';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { type DataSource, In } from 'typeorm';
import * as Y from 'yjs';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { checkedUpdate } from '../drafting/draft-check.js';
import { documentOf } from '../drafting/draft-nodes.js';
import { clientsOf, type DraftPassage, draftFrom, passagesOf, rewritten, saysTheSame } from '../drafting/draft-text.js';
import { LiveService } from '../graphql/live.service.js';
import { namingWithinReach } from './minutes-mention.repository.js';
import { MinutesPassage } from './minutes-passage.entity.js';
import { type PlacedText, replacePassages } from './minutes-passage.repository.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { type LockedMinutes, type MinutesAtWork, MinutesWorkService } from './minutes-work.service.js';
import { Minutes } from './minutes.entity.js';
import { draft } from './minutes.policy.js';
import { addStep, addWriters, agendaOf, type DraftStep, foldSteps, stepsAfter, writersOf } from './shared-draft.repository.js';

/** A document of more steps than this is folded into one when its text is settled. */
const MOST_STEPS = 200;

/** A shared document as it stands, and the number of its last step. */
export interface OpenedDraft {
  readonly forumId: string;
  readonly content: Uint8Array;
  readonly sequence: number;
}

/**
 * The text of a version while several people write it. Its document is the steps in the database: each is
 * there before anybody is told of it, so that whichever process dies, what was acknowledged stays.
 */
@Injectable()
export class SharedDraftService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: MinutesWorkService,
    private readonly places: PlaceService,
    private readonly live: LiveService,
  ) {}

  /** Whether somebody may write in a version. @throws NOT_FOUND, CONFLICT minutes_locked, what `authorize` throws */
  async open(viewer: Viewer, versionId: string): Promise<OpenedDraft> {
    return this.#write(viewer, versionId, async (at) => {
      const steps = await stepsAfter(at.manager, versionId, 0);
      if (steps.length > 0) return { forumId: at.place.forumId, ...joined(steps) };
      const passages = await at.manager.find(MinutesPassage, { where: { minutesVersionId: versionId }, order: { position: 'ASC' } });
      const content = draftFrom(passages.map(passageOf));
      return { forumId: at.place.forumId, content, sequence: await addStep(at.manager, versionId, content, at.now) };
    });
  }

  /** Keeps what somebody wrote in a document, and gives its number; null where it adds nothing, 'waiting' where what it goes on from is not here. @throws INVALID, and as `open` */
  async keep(viewer: Viewer, versionId: string, doc: Y.Doc, update: Uint8Array): Promise<number | 'waiting' | null> {
    const added = checkedUpdate(doc, update);
    if (added === null || added === 'waiting') return added;
    return this.#write(viewer, versionId, (at) => this.#add(at, viewer, added));
  }

  /** What others have written since a step. */
  since(versionId: string, sequence: number): Promise<DraftStep[]> {
    return stepsAfter(this.dataSource.manager, versionId, sequence);
  }

  /** Makes the passages say what the document says. */
  async settleNow(viewer: Viewer, versionId: string): Promise<void> {
    await this.#write(viewer, versionId, (at) => this.settle(at));
  }

  /** The same within a write; false where they did. */
  async settle(at: MinutesAtWork): Promise<boolean> {
    const { manager, minutes, group, version } = at;
    const steps = await stepsAfter(manager, version.id, 0);
    if (steps.length === 0) return false;
    const { content, sequence } = joined(steps);
    if (steps.length > MOST_STEPS) await foldSteps(manager, version.id, sequence, content);
    const agenda = await agendaOf(manager, minutes);
    const written = await namingWithinReach(manager, version.id, passagesOf(documentOf([content]), agenda));
    const there = await manager.find(MinutesPassage, { where: { minutesVersionId: version.id }, order: { position: 'ASC' } });
    if (saysTheSame(written, there.map(passageOf))) return false;
    const persons = await writersOf(manager, version.id);
    await replacePassages(manager, version.id, minutes.language, written.map((passage) => ({ ...passage, writers: writersFrom(passage.shares, persons) })));
    // Raises their version: who has read another text saves over nothing.
    await manager.update(Minutes, { id: In(group.map(({ id }) => id)) }, { language: minutes.language });
    await at.audit('save_minutes', { after: { versionNumber: version.number, passages: written.length } });
    return true;
  }

  /** A text that was saved in a form, as the document then says it: the same where nobody has opened one. */
  async rewrite(at: MinutesAtWork, viewer: Viewer, passages: readonly DraftPassage[]): Promise<PlacedText[]> {
    const { manager, version } = at;
    const steps = await stepsAfter(manager, version.id, 0);
    if (steps.length === 0) return passages.map((passage) => ({ ...passage, writers: null }));
    const doc = documentOf([joined(steps).content]);
    const change = rewritten(doc, passages);
    if (change) await this.#add(at, viewer, change);
    const persons = await writersOf(manager, version.id);
    const written = await namingWithinReach(manager, version.id, passagesOf(doc, await agendaOf(manager, at.minutes)));
    return written.map((passage) => ({ ...passage, writers: writersFrom(passage.shares, persons) }));
  }

  /** Whether somebody may hear what is written in a forum's drafts. */
  async mayHear(viewers: readonly Viewer[], forumId: string): Promise<boolean[]> {
    const place = await this.places.ofForum(forumId);
    return viewers.map((viewer) => viewer.account !== null && draft(viewer, place).roles.length > 0);
  }

  /** Tells who writes in a version that its text has been closed, when the transaction commits. */
  async close({ manager, version }: LockedMinutes): Promise<void> {
    await this.live.publish(manager, 'draft', version.id);
  }

  /** Whether a version is still written in. */
  async isOpen(versionId: string): Promise<boolean> {
    const minutes = await this.#minutesOf(versionId);
    return minutes !== null && minutesTextIsOpen(minutes.state);
  }

  async #add({ manager, version, now }: LockedMinutes, viewer: Viewer, content: Uint8Array): Promise<number> {
    const personId = viewer.account?.personId;
    if (personId) await addWriters(manager, version.id, clientsOf(content), personId);
    const sequence = await addStep(manager, version.id, content, now);
    await this.live.publish(manager, 'draft', version.id);
    return sequence;
  }

  async #write<Result>(viewer: Viewer, versionId: string, work: (at: MinutesAtWork) => Promise<Result>): Promise<Result> {
    const found = isUUID(versionId) ? await this.#minutesOf(versionId) : null;
    if (!found) throw notFound();
    authorizeReading(viewer, draft, await this.places.ofForum(found.forumId));
    return this.work.run(viewer, draft, { minutesId: found.id }, async (at) => {
      if (at.version.id !== versionId || !minutesTextIsOpen(at.minutes.state)) throw conflict('minutes_locked', { current: at.minutes.state });
      return work(at);
    });
  }

  /** The minutes that keep the text of a version. */
  #minutesOf(versionId: string): Promise<Minutes | null> {
    return this.dataSource.getRepository(Minutes).createQueryBuilder('minutes')
      .innerJoin(MinutesVersion, 'version', 'version.minutes_id = minutes.id').where('version.id = :versionId', { versionId }).getOne();
  }
}

const joined = (steps: readonly DraftStep[]): { content: Uint8Array; sequence: number } => ({
  content: Y.mergeUpdates(steps.map(({ content }) => new Uint8Array(content))),
  sequence: steps.at(-1)?.sequence ?? 0,
});

const passageOf = ({ agendaItemId, text, mentions, isWithheld, withheldReason }: MinutesPassage): DraftPassage => ({ agendaItemId, text: text ?? '', mentions: mentions ?? [], isWithheld, withheldReason });

/** By person: an editor that was opened again is another client of the same one. */
function writersFrom(shares: readonly { readonly client: number; readonly characters: number }[], persons: ReadonlyMap<number, string>): PlacedText['writers'] {
  const written = new Map<string, number>();
  for (const { client, characters } of shares) {
    const personId = persons.get(client);
    if (personId) written.set(personId, (written.get(personId) ?? 0) + characters);
  }
  return [...written].map(([personId, characters]) => ({ personId, characters })).sort((a, b) => b.characters - a.characters);
}
