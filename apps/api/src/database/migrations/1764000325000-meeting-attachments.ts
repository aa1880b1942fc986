import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOCUMENT = ['plan', 'minutes', 'rules', 'law', 'inception_report', 'end_of_commitment_report', 'evaluation', 'presentation', 'evidence', 'photo', 'recording', 'page', 'other'];
const OF_MEETING = ['paper', 'scanned_minutes', 'recording', 'other'];

const permit = (table: string, kinds: readonly string[]): string =>
  `alter table ${table} drop constraint ${table}_kind_check, add constraint ${table}_kind_check check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

export class MeetingAttachments1764000325000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(permit('document', [...DOCUMENT, 'systematisation']));
    await runner.query(permit('meeting_document', [...OF_MEETING, 'presentation', 'systematisation']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update document set kind = 'other' where kind = 'systematisation'`);
    await runner.query(`update meeting_document set kind = 'paper' where kind in ('presentation', 'systematisation')`);
    await runner.query(permit('document', DOCUMENT));
    await runner.query(permit('meeting_document', OF_MEETING));
  }
}
