import { conflict, invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { isDay } from '@mesa/domain/local-time';
import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';

import { authorize, requireAccount } from '../../auth/authorize.js';
import { PlaceService } from '../../auth/place.service.js';
import type { Viewer } from '../../auth/viewer.js';
import { WriteService } from '../../database/write.service.js';
import type { Upload } from '../../files/upload.scalar.js';
import { Forum } from '../../forums/forum.entity.js';
import { Jurisdiction } from '../../jurisdictions/jurisdiction.entity.js';
import { ActaExportService } from '../../minutes/acta-export.service.js';
import { Role } from '../../people/role.entity.js';
import { waitForOthers } from '../import-intake.js';
import { importRecords } from '../import.policy.js';
import { HANDOVER_FORMAT, type HandoverPack, type HandoverRow, readPack } from './handover-pack.js';
import { packedForum, packedRows, unpack } from './handover.repository.js';
import { ReceivedHandover } from './received-handover.entity.js';

export interface Received {
  readonly forumId: string;
  readonly file?: Upload | null | undefined;
  readonly json?: string | null | undefined;
}

/** What one administration leaves to the next: packed by the secretariat of a forum, and taken in elsewhere. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly actas: ActaExportService,
  ) {}

  /** Everything that may be told of a forum; that it was packed is told in the log. */
  async pack(viewer: Viewer, forumId: string): Promise<HandoverPack> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, importRecords, place);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const jurisdiction = await manager.findOneByOrFail(Jurisdiction, { id: place.jurisdictionId });
      const [forum, rows] = [await packedForum(manager, forumId), await packedRows(manager, forumId, jurisdiction.id)];
      const actas = await this.#actas(manager, jurisdiction.slug, forum, rows);
      await audit({ act: 'pack_handover', objectType: 'forum', objectId: forumId, forumId, role });
      return { format: HANDOVER_FORMAT, version: 1, exportedOn: place.today, jurisdiction: { name: jurisdiction.name, timeZone: jurisdiction.timeZone }, forum, rows, actas, pendingMinutes: pendingIn(rows) };
    });
  }

  /**
   * A forum as its pack has it, in the jurisdiction of a forum that is here; who takes it in is its secretariat from today.
   * @throws INVALID file; CONFLICT already_exists where the forum, or its address, is here
   */
  async receive(viewer: Viewer, { forumId, file, json }: Received): Promise<Forum> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, importRecords, place);
    const pack = readPack(file ? await textOf(file()) : (json ?? ''));
    if (!isDay(pack.exportedOn)) throw invalid({ file: 'malformed' });
    const id = String(pack.forum['id']);
    try {
      return await this.writes.run(viewer, async ({ manager, audit }) => {
        await waitForOthers(manager);
        await unpack(manager, pack, place.jurisdictionId);
        const accountId = requireAccount(viewer).id;
        await manager.save(manager.create(Role, { accountId, forumId: id, kind: 'secretariat', validFrom: place.today }));
        await manager.save(manager.create(ReceivedHandover, { forumId: id, accountId, exportedOn: pack.exportedOn, actas: pack.actas }));
        const counts = Object.fromEntries(Object.entries(pack.rows).map(([table, rows]) => [table, rows.length]));
        await audit({ act: 'receive_handover', objectType: 'forum', objectId: id, forumId: id, role, after: counts });
        return manager.findOneByOrFail(Forum, { id });
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Those that are published here, and those that came with an earlier pack. */
  async #actas(manager: EntityManager, jurisdiction: string, forum: HandoverRow, rows: HandoverPack['rows']): Promise<HandoverPack['actas']> {
    const received = await manager.find(ReceivedHandover, { where: { forumId: String(forum['id']) }, order: { id: 'ASC' } });
    const chained: { ordinal: number }[] = await manager.query(
      'select distinct mf.ordinal from chain_link l join minutes m on m.id = l.minutes_id join meeting_forum mf on mf.id = m.meeting_forum_id where l.forum_id = $1 and m.meeting_forum_id = any($2) order by 1',
      [forum['id'], (rows['minutes'] ?? []).map((row) => row['meeting_forum_id'])],
    );
    const own = [];
    for (const { ordinal } of chained) own.push({ ordinal, ...(await this.actas.acta(jurisdiction, String(forum['slug']), ordinal)) });
    return [...received.flatMap(({ actas }) => actas), ...own];
  }
}

/** @throws INVALID file too_long */
async function textOf(file: File): Promise<string> {
  if (file.size > LIMITS.uploadBytes) throw invalid({ file: 'too_long' });
  return file.text();
}

function pendingIn(rows: HandoverPack['rows']): HandoverPack['pendingMinutes'] {
  const published = new Set((rows['minutes'] ?? []).map((row) => row['meeting_forum_id']));
  const held = new Map((rows['meeting'] ?? []).flatMap((row) => (row['state'] === 'held' ? [[row['id'], row] as const] : [])));
  return (rows['meeting_forum'] ?? []).flatMap((row) => {
    const meeting = held.get(row['meeting_id']);
    if (!meeting || published.has(row['id']) || row['ordinal'] === null) return [];
    return [{ ordinal: Number(row['ordinal']), heldOn: (meeting['held_on_raw'] ?? meeting['scheduled_on'] ?? null) as string | null }];
  });
}

/** What the database does not take is the pack's fault; what is there twice, the installation's state. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code } = error.driverError as { code?: string };
  if (code === '23505') return conflict('already_exists');
  return code?.startsWith('22') || code?.startsWith('23') ? invalid({ file: 'malformed' }) : error;
}
