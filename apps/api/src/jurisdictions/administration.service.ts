import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { Administration } from './administration.entity.js';
import type { AddAdministrationInput, UpdateAdministrationInput } from './administration.input.js';
import { dateAsEntered, requireSource } from './entered.repository.js';
import { ForumWriteService } from './forum-write.service.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/** Who governed a jurisdiction, and when. */
@Injectable()
export class AdministrationService {
  constructor(private readonly forumWrites: ForumWriteService) {}

  /** @throws INVALID started, ended or sourceDocumentId */
  add(viewer: Viewer, input: AddAdministrationInput): Promise<Administration> {
    return this.forumWrites.create(viewer, { entity: Administration, operation: 'addAdministration', input }, async (manager, place) =>
      manager.save(manager.create(Administration, { jurisdictionId: place.jurisdictionId, ...(await columnsOf(manager, place, input)) })),
    );
  }

  /** @throws INVALID started, ended or sourceDocumentId */
  update(viewer: Viewer, input: UpdateAdministrationInput): Promise<Administration> {
    const where = ({ jurisdictionId }: ForumPlace) => ({ id: input.administrationId, jurisdictionId });
    return this.forumWrites.edit(viewer, { entity: Administration, operation: 'updateAdministration', input, where }, async (administration, manager, place) => {
      Object.assign(administration, await columnsOf(manager, place, input));
    });
  }
}

type Columns = Pick<Administration, 'mayor' | 'started' | 'ended' | 'sourceDocumentId'>;

/** A name or a date may be unknown, but not everything. */
async function columnsOf(manager: EntityManager, { jurisdictionId }: ForumPlace, input: AddAdministrationInput | UpdateAdministrationInput): Promise<Columns> {
  const { mayor = null, sourceDocumentId = null } = input;
  const { languages } = await manager.findOneByOrFail(Jurisdiction, { id: jurisdictionId });
  const [started, ended] = [input.started, input.ended].map((text) => dateAsEntered(text, languages[0] ?? 'es')) as [Administration['started'], Administration['ended']];
  if (mayor === null && started.raw === null && ended.raw === null) throw invalid({ started: 'required' });
  if (started.earliest !== null && ended.latest !== null && ended.latest < started.earliest) throw invalid({ ended: 'out_of_range' });
  await requireSource(manager, jurisdictionId, sourceDocumentId);
  return { mayor, started, ended, sourceDocumentId };
}
