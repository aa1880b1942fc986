import type { TestApp } from '../support/app.js';

/** As small as a file that passes for a PDF can be. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

const ADD = 'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { id fileName mediaType sizeBytes filePath } } }';

export interface Uploaded {
  readonly status: number;
  readonly body: { data?: { addDocument: { document: { id: string; fileName: string; mediaType: string; filePath: string } } } | null; errors?: { extensions: { code: string; reason: string; fields?: object } }[] };
}

interface Upload {
  readonly bytes?: Uint8Array;
  readonly name?: string;
  readonly cookie: string;
  readonly headers?: Record<string, string>;
  readonly input: Record<string, unknown>;
}

/** Hands in a file as a browser does: public minutes, unless the input says otherwise. */
export async function uploadDocument(app: TestApp, { bytes = PDF, name = 'acta.pdf', cookie, headers = { 'apollo-require-preflight': 'true' }, input }: Upload): Promise<Uploaded> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: ADD, variables: { input: { kind: 'minutes', visibility: 'public', title: 'Acta escaneada', file: null, ...input } } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new Blob([Uint8Array.from(bytes)]), name);
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { accept: 'application/json', origin: app.url, cookie, ...headers }, body: form });
  return { status: response.status, body: (await response.json()) as Uploaded['body'] };
}
