import { describe, expect, it } from '@jest/globals';

import { FILE_TYPE_NAMES, fileTypeName } from './file-types.js';

describe('fileTypeName', () => {
  it.each([
    ['application/pdf', 'PDF'],
    ['image/jpeg', 'JPEG'],
    ['audio/x-m4a', 'M4A'],
    ['image/svg+xml', ''],
    [null, ''],
  ])('calls %j %j', (mediaType, name) => {
    expect(fileTypeName(mediaType)).toBe(name);
  });
});

it('names each type that is taken in once', () => {
  expect(FILE_TYPE_NAMES).toEqual(['PDF', 'PNG', 'JPEG', 'ODT', 'ODS', 'ODP', 'DOCX', 'XLSX', 'PPTX', 'MP3', 'M4A', 'OGG', 'MP4', 'WEBM']);
});
