import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';

/** What the secretariat writes to many, to whom it went and what was answered; and who follows a forum without a part in it. */
export class Circulars1764000307010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum_follow (
        ${row},
        forum_id uuid not null references forum (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        unique (forum_id, person_id)
      );

      create table circular (
        ${row},
        forum_id uuid not null references forum (id),
        number int not null check (number > 0),
        subject text not null check (char_length(subject) between 1 and 200),
        text text not null check (char_length(text) between 1 and 10000),
        ${language},
        audience text not null check (audience in ('members', 'bench', 'everyone')),
        bench_id uuid references bench (id),
        is_public boolean not null,
        sent_by_id uuid references person (id),
        sent_at timestamptz not null,
        batch_id uuid not null references mail_batch (id),
        unique (forum_id, number),
        check ((audience = 'bench') = (bench_id is not null)),
        check (is_public or audience <> 'everyone')
      );

      create table circular_document (
        ${row},
        circular_id uuid not null references circular (id),
        document_id uuid not null references document (id),
        unique (circular_id, document_id)
      );

      create table circular_recipient (
        ${row},
        circular_id uuid not null references circular (id),
        person_id uuid not null references person (id),
        unique (circular_id, person_id)
      );

      create table circular_reply (
        ${row},
        circular_id uuid not null references circular (id),
        person_id uuid not null references person (id),
        text text not null check (octet_length(text) between 1 and 65536),
        received_at timestamptz not null,
        message_hash bytea not null unique check (octet_length(message_hash) = 32)
      );
      create index circular_reply_of_circular on circular_reply (circular_id, received_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table circular_reply, circular_recipient, circular_document, circular, forum_follow');
  }
}
