export interface TextLimits {
  /** Fewest code points; 0 allows the empty text. */
  readonly min: number;
  /** Most code points (not bytes, not UTF-16 units). */
  readonly max: number;
}

/** The length of every text people write, once, for input classes, forms and column checks. Units: code points. */
export const TEXT_LIMITS = {
  title: { min: 1, max: 200 },
  name: { min: 1, max: 200 },
  personName: { min: 1, max: 200 },
  label: { min: 1, max: 120 },
  place: { min: 0, max: 300 },
  purpose: { min: 1, max: 2_000 },
  agendaText: { min: 0, max: 5_000 },
  comment: { min: 1, max: 5_000 },
  response: { min: 1, max: 10_000 },
  reason: { min: 1, max: 5_000 },
  observation: { min: 1, max: 5_000 },
  replacement: { min: 0, max: 20_000 },
  decisionText: { min: 1, max: 5_000 },
  actionText: { min: 1, max: 2_000 },
  minutesPassage: { min: 1, max: 20_000 },
  wordingText: { min: 1, max: 10_000 },
  indicator: { min: 0, max: 1_000 },
  statementText: { min: 0, max: 10_000 },
  dateText: { min: 1, max: 200 },
  circular: { min: 1, max: 10_000 },
  note: { min: 0, max: 2_000 },
  externalId: { min: 1, max: 64 },
  slug: { min: 1, max: 60 },
  url: { min: 1, max: 2_000 },
  email: { min: 3, max: 254 },
  search: { min: 1, max: 200 },
  idempotencyKey: { min: 8, max: 100 },
  pushKey: { min: 16, max: 200 },
  userAgent: { min: 0, max: 400 },
} as const satisfies Record<string, TextLimits>;
export type TextField = keyof typeof TEXT_LIMITS;

/** Counts and sizes. Units are in the names. */
export const LIMITS = {
  pageSize: 100,
  defaultPageSize: 20,
  requestBodyBytes: 1_048_576,
  socketMessageBytes: 262_144,
  socketsPerUser: 20,
  agendaItemsPerMeeting: 50,
  optionsPerPoll: 20,
  /** Before the last day of a date poll; nobody who has answered is reminded. */
  pollReminderWorkingDays: 2,
  /** Before the last day on which the rules let minutes be published; who has approved is not reminded. */
  minutesReminderWorkingDays: 2,
  /** Before the last day for a response; once for each comment. */
  responseWarningWorkingDays: 2,
  seatsPerForum: 200,
  benchesPerForum: 12,
  responsibleUnits: 20,
  wordingsPerAmendment: 50,
  commentsPerResponse: 100,
  /** Organizations that one comment may be addressed to. */
  mentionsPerComment: 5,
  evidencePerStatement: 20,
  invitationsPerCsv: 500,
  calendarFeedsPerAccount: 10,
  pushBrowsersPerPerson: 10,
  inboundMailBytes: 1_048_576,
  uploadBytes: 20_971_520,
  /** Audio and video, which arrive in parts: an assembly of three hours. */
  recordingBytes: 1_073_741_824,
  /** One part of a file that is sent in parts: on a slow line it arrives well before a request may take no longer. */
  uploadPartBytes: 1_048_576,
  /** Until a file that was sent and not added to anything is forgotten. */
  uploadHours: 24,
  /** Until a file is asked for again of a storage that did not answer. */
  storageRetrySeconds: 30,
  /** How long the scanner of an installation may look at one. */
  scanSeconds: 60,
  /** What a picture may unfold to: those of phones have 12 to 50 million. */
  pictureMegapixels: 64,
  /** What an office document, which is an archive, may unpack to, with those inside it. */
  archiveBytes: 104_857_600,
  archiveEntries: 5_000,
  /** A document, and one inside it. */
  archiveDepth: 2,
  idempotencyDays: 7,
  invitationDays: 7,
  signInLinkMinutes: 15,
  documentsPerCircular: 10,
  circularReplyBytes: 65_536,
  sendHoldMinutes: 5,
} as const;
