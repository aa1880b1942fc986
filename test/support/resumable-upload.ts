import { UPLOADS_PATH } from '@mesa/domain/file-types';

import type { TestApp } from './app.js';

interface Sender {
  readonly cookie: string;
  readonly forumId: string;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The tus protocol 1.0.0, request by request. */
export function resumableUpload(app: Pick<TestApp, 'url'>, { cookie, forumId }: Sender) {
  const headers = { 'tus-resumable': '1.0.0', origin: app.url, cookie };
  return {
    begin: (name: string, size: number, more: Record<string, string> = {}): Promise<Response> =>
      fetch(app.url + UPLOADS_PATH, { method: 'POST', headers: { ...headers, 'upload-length': String(size), 'upload-metadata': `filename ${base64(name)},forumId ${base64(forumId)}`, ...more } }),
    part: (address: string, offset: number, bytes: Uint8Array): Promise<Response> =>
      fetch(app.url + address, { method: 'PATCH', headers: { ...headers, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body: Uint8Array.from(bytes) }),
    ask: (address: string, method = 'HEAD'): Promise<Response> => fetch(app.url + address, { method, headers }),
    /** All of it, and the id by which a document takes it in. */
    async whole(name: string, bytes: Uint8Array): Promise<string> {
      const begun = await this.begin(name, bytes.length);
      const address = begun.headers.get('location') ?? '';
      await this.part(address, 0, bytes);
      return idOf(address);
    },
  };
}

export const idOf = (address: string): string => address.split('/').at(-1) ?? '';
