/** What is known of what a link led to: nothing yet, what it was, that it was not fetched, or that it was not there. */
export const SNAPSHOT_STATES = ['waiting', 'kept', 'refused', 'gone'] as const;
export type SnapshotState = (typeof SNAPSHOT_STATES)[number];

/** Why nothing was kept. The first six are ours, the others are what the network or the site said. */
export const SNAPSHOT_REASONS = ['address', 'private_address', 'redirects', 'too_large', 'type', 'timeout', 'unreachable', 'status'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** What one fetch may cost. Source: SECURITY 32. */
export const SNAPSHOT_LIMITS = {
  milliseconds: 5_000,
  bytes: 5_242_880,
  redirects: 5,
  titleCharacters: 300,
  /** Until a site that did not answer is asked again, each time; then it is said not to be there. */
  retrySeconds: [60, 900],
} as const;

/** What is fetched: pages, and what people hand in as proof. */
export const SNAPSHOT_TYPES: readonly string[] = [
  'text/html', 'application/xhtml+xml', 'text/plain', 'text/csv', 'application/pdf', 'application/json', 'image/jpeg', 'image/png', 'image/webp',
  'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
];
