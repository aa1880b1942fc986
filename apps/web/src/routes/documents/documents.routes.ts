import type { At } from '../at.js';

export const documents = (at: At) => [
  at('documents/DocumentsRoute', ':jurisdiction', ':forum', 'documents'),
  at('documents/AddDocumentRoute', ':jurisdiction', ':forum', 'documents', 'new'),
];
