/** The closed list of error codes that cross the wire; a client translates them, so none is ever renamed. */
export const ERROR_CODES = [
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'INVALID',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The closed list of reasons; each has a sentence in the clients' i18n files. */
export const ERROR_REASONS = [
  // CONFLICT: the world moved, or the order of things forbids it
  'stale_version',
  'wrong_state',
  'stale_base',
  'duplicate_key',
  'key_reused',
  'already_exists',
  'overlap',
  'no_quorum',
  'quorum_unknown',
  'notice_required',
  'no_rules',
  'no_decision',
  'no_outcome',
  'no_open_phase',
  'phase_required',
  'already_voted',
  'voting_closed',
  'recused',
  'key_missing',
  'already_objected',
  'minutes_locked',
  'observations_open',
  'published',
  'in_use',
  // INVALID: one field is wrong
  'required',
  'too_long',
  'too_short',
  'nul_byte',
  'lone_surrogate',
  'malformed',
  'out_of_range',
  'unknown',
  'reserved',
  'unsafe_link',
  'nonexistent_time',
  'ambiguous_time',
  'ends_before_start',
  'too_many',
  'unsupported_type',
  'harmful',
  'incomplete',
  // FORBIDDEN and UNAUTHENTICATED
  'not_permitted',
  'signed_out',
  'second_factor_required',
  'fresh_sign_in_required',
  'not_registered',
  'not_holder',
  'not_present',
  'superseded_by_titular',
  'superseded_by_alternate',
  'not_voting',
  'deputies_may_not_vote',
  'cross_origin',
  // Links and codes
  'used',
  'expired',
  'wrong_code',
  // Limits and the machine
  'too_deep',
  'too_costly',
  'timeout',
  'database_unreachable',
  'scanner_unreachable',
  'storage_unreachable',
  'shutting_down',
  'unexpected',
] as const;
export type ErrorReason = (typeof ERROR_REASONS)[number];

/** One reason per input field, by the field's path (`title`, `agenda.2.minutes`). */
export type FieldErrors = Readonly<Record<string, ErrorReason>>;

export interface ErrorDetails {
  /** The acts or values that would have been accepted. */
  readonly allowed?: readonly string[];
  /** What the server holds now: the newer version of what was edited. */
  readonly current?: unknown;
  /** Seconds to wait before another try. */
  readonly retryAfter?: number;
  readonly fields?: FieldErrors;
}

/**
 * The only error that rules and services throw on purpose. It carries no sentence for people:
 * `code` and `reason` are translated by the client, and anything else that is thrown is INTERNAL.
 */
export class DomainError extends Error {
  readonly allowed: readonly string[] | undefined;
  readonly current: unknown;
  readonly retryAfter: number | undefined;
  readonly fields: FieldErrors | undefined;

  constructor(
    readonly code: ErrorCode,
    readonly reason: ErrorReason | undefined,
    details: ErrorDetails = {},
  ) {
    super(reason === undefined ? code : `${code}: ${reason}`);
    this.name = 'DomainError';
    this.allowed = details.allowed;
    this.current = details.current;
    this.retryAfter = details.retryAfter;
    this.fields = details.fields;
  }
}

/** The object does not exist, or the viewer may not know that it does; both answer alike. */
export const notFound = (): DomainError => new DomainError('NOT_FOUND', undefined);

/** The viewer may read the object but not do this to it. */
export const forbidden = (reason: ErrorReason = 'not_permitted'): DomainError =>
  new DomainError('FORBIDDEN', reason);

/** The act contradicts the present state; `allowed` and `current` say what would not. */
export const conflict = (reason: ErrorReason, details: ErrorDetails = {}): DomainError =>
  new DomainError('CONFLICT', reason, details);

/** One or more fields are wrong; the error's own reason is that of the first. */
export const invalid = (fields: FieldErrors): DomainError =>
  new DomainError('INVALID', Object.values(fields)[0], { fields });

/** Nobody is signed in, or the session ended. */
export const unauthenticated = (reason: ErrorReason = 'signed_out'): DomainError =>
  new DomainError('UNAUTHENTICATED', reason);

/** Too many tries; `retryAfter` in seconds. */
export const rateLimited = (retryAfter: number): DomainError =>
  new DomainError('RATE_LIMITED', 'too_many', { retryAfter });

/** Something the server needs is away: try again, never "you are signed out". */
export const unavailable = (reason: ErrorReason = 'database_unreachable', retryAfter = 5): DomainError =>
  new DomainError('UNAVAILABLE', reason, { retryAfter });
