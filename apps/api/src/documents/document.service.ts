import { parsePartialDate } from '@mesa/domain/date-parsing';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import { authorize, type Place } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { storedDate } from '../database/stored-date.entity.js';
import { WriteService } from '../database/write.service.js';
import { ArrivingFiles } from '../files/arriving-files.service.js';
import { FileService, type StoredFile } from '../files/file.service.js';
import type { ConnectionArgs, Page } from '../graphql/pagination.js';
import { MeetingDocument } from '../meetings/meeting-document.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { hasActa } from '../meetings/meeting.repository.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { Document } from './document.entity.js';
import type { AddDocumentInput } from './document.input.js';
import { keepDocuments, readForumDocuments } from './document.policy.js';
import { DocumentRepository } from './document.repository.js';

/** The repository: files and links, each with who may read it. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly files: FileService,
    private readonly arriving: ArrivingFiles,
  ) {}

  /** The file is written first: a row never names one that is not there. */
  async add(viewer: Viewer, { file, uploadId, ...input }: AddDocumentInput): Promise<Document> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, keepDocuments, place);
    const given = [file, uploadId, input.url].filter(Boolean).length;
    if (given !== 1) throw invalid({ file: given === 0 ? 'required' : 'too_many' });
    const stored = await this.#stored(viewer, file, uploadId);
    // The same key with another file is another request: its hash stands for it.
    const request = { entity: Document, operation: 'addDocument', input: { ...input, file: stored?.contentHash.toString('hex') ?? null } };
    try {
      const document = await this.writes.once(viewer, request, async ({ manager, audit }) => {
        const made = await manager.save(manager.create(Document, { ...contentOf(input, place), ...stored, uploadedById: viewer.account?.personId ?? null }));
        await linkToMeeting(manager, place, made, input);
        await audit({ act: 'add_document', objectType: 'document', objectId: made.id, role, forumId: place.forumId, after: { title: input.title, visibility: input.visibility, fileName: stored?.fileName ?? null } });
        return made;
      });
      if (stored && document.storageName !== stored.storageName) await this.files.discard(stored);
      return document;
    } catch (error) {
      if (stored) await this.files.discard(stored);
      throw error;
    }
  }

  /** A document that the viewer may read. @throws NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<Document> {
    const document = await this.documents.byId(id);
    if (!document || !(await this.mayRead(viewer, document))) throw notFound();
    return document;
  }

  async mayRead(viewer: Viewer, { visibility, forumId }: Document): Promise<boolean> {
    if (visibility === 'public') return true;
    if (forumId === null || !viewer.account) return false;
    return readable(viewer, await this.places.ofForum(forumId)).includes(visibility);
  }

  async register(viewer: Viewer, forumId: string, args: ConnectionArgs): Promise<Page<Document>> {
    return this.documents.ofForum(forumId, readable(viewer, await this.places.ofForum(forumId)), args);
  }

  async #stored({ account }: Viewer, file: AddDocumentInput['file'], uploadId: AddDocumentInput['uploadId']): Promise<StoredFile | null> {
    if (file) return this.files.store(file());
    return uploadId && account ? this.files.takeIn(await this.arriving.arrived(account, uploadId)) : null;
  }
}

/** What kinds of visibility a viewer sees through in a forum. */
function readable(viewer: Viewer, place: Place): Document['visibility'][] {
  const mayKeep = keepDocuments(viewer, place).roles.length > 0;
  const mayRead = readForumDocuments(viewer, place).roles.length > 0;
  return ['public', ...(mayRead ? (['forum'] as const) : []), ...(mayKeep ? (['secretariat'] as const) : [])];
}

const contentOf = (input: Omit<AddDocumentInput, 'file'>, { forumId, jurisdictionId }: ForumPlace) => ({
  jurisdictionId,
  forumId,
  kind: input.kind,
  visibility: input.visibility,
  title: input.title,
  author: input.author ?? null,
  language: input.language ?? 'und',
  url: input.url ?? null,
  published: storedDate(input.published ? parsePartialDate(input.published, 'es', 'south') : null),
});

/** A public file of the meeting is told in its acta: none comes once approval was asked. @throws CONFLICT minutes_locked, published */
async function assertNotTold(manager: EntityManager, meetingId: string): Promise<void> {
  await manager.findOneOrFail(Meeting, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } });
  if (!(await hasActa(manager, meetingId))) return;
  const heldBy = await manager.findBy(MeetingForum, { meetingId });
  const isPublished = await manager.existsBy(Minutes, { meetingForumId: In(heldBy.map(({ id }) => id)), state: 'published', origin: 'entered' });
  throw conflict(isPublished ? 'published' : 'minutes_locked');
}

/** The kinds of document that say what it is to a meeting. */
const OF_MEETINGS = ['presentation', 'systematisation', 'recording'] as const satisfies readonly (Document['kind'] & MeetingDocument['kind'])[];

async function linkToMeeting(manager: EntityManager, { forumId }: ForumPlace, document: Document, { meetingForumId, meetingDocumentKind }: Omit<AddDocumentInput, 'file'>): Promise<void> {
  if (!meetingForumId) return;
  const held = await manager.findOneBy(MeetingForum, { id: meetingForumId, forumId });
  if (!held) throw notFound();
  if (document.visibility === 'public') await assertNotTold(manager, held.meetingId);
  await manager.save(manager.create(MeetingDocument, { meetingId: held.meetingId, documentId: document.id, agendaItemId: null, kind: meetingDocumentKind ?? OF_MEETINGS.find((kind) => kind === document.kind) ?? 'paper' }));
}
