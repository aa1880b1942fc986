import type { TestApp } from '../../support/app.js';
import { bySecretariat, creates, edits, NO_KEY, type Office } from './office.js';
import type { Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;

const toSave = ({ forumId }: Office): Input => ({ forumId, kind: 'ordinary', language: 'es', opening: 'Se abre la sesión.', underItem: 'Qué se informó:' });

async function saved(_app: TestApp, office: Office): Promise<{ templateId: string; version: number }> {
  const { data } = await office.ask<{ saveMinutesTemplate: { template: { id: string; version: number } } }>('mutation ($input: SaveMinutesTemplateInput!) { saveMinutesTemplate(input: $input) { template { id version } } }', { input: toSave(office) });
  return { templateId: data?.saveMinutesTemplate.template.id ?? '', version: data?.saveMinutesTemplate.template.version ?? 0 };
}

export const minutesTemplateRows: Rows = {
  saveMinutesTemplate: bySecretariat(async (_app, office) => toSave(office), creates),
  editMinutesTemplate: bySecretariat(async (app, office) => ({ ...(await saved(app, office)), language: 'es', underItem: 'Qué se discutió:' }), { ...edits, replay: NO_KEY }),
  deleteMinutesTemplate: bySecretariat(saved, { ...edits, replay: 'test/api/minutes-templates/minutes-templates.spec.ts: what is deleted is not found a second time' }),
};
