/**
 * The closed lists of DOMAIN that are not states: API enums, column checks and labels are all made
 * from these, so a word is added in one place. Order is the order on screen.
 */
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const FORUM_KINDS = ['roundtable', 'council', 'committee', 'working_group'] as const;
export type ForumKind = (typeof FORUM_KINDS)[number];

export const BENCH_KINDS = ['government', 'civil_society', 'other'] as const;
export type BenchKind = (typeof BENCH_KINDS)[number];

export const SEAT_STANDINGS = ['member', 'observer'] as const;
export type SeatStanding = (typeof SEAT_STANDINGS)[number];

export const SECTORS = [
  'community',
  'ngo',
  'academia',
  'municipal_staff',
  'government',
  'private',
  'international',
  'civil',
  'expert',
] as const;
export type Sector = (typeof SECTORS)[number];

export const HOLDING_KINDS = ['titular', 'alternate'] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];

export const ROLE_KINDS = [
  'secretariat',
  'co_chair',
  'chair',
  'clerk',
  'observer',
  'monitoring_body',
  'administrator',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

export const MEETING_KINDS = ['ordinary', 'extraordinary', 'working', 'unknown'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_MODES = ['in_person', 'remote', 'hybrid', 'unknown'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const PRESENCE_CAPACITIES = ['titular', 'alternate', 'deputy', 'observer', 'guest', 'staff'] as const;
export type PresenceCapacity = (typeof PRESENCE_CAPACITIES)[number];

export const PRESENCE_MODES = ['in_person', 'remote'] as const;
export type PresenceMode = (typeof PRESENCE_MODES)[number];

export const PRESENCE_SOURCES = ['clerk', 'self', 'import'] as const;
export type PresenceSource = (typeof PRESENCE_SOURCES)[number];

/** What a source or a clerk may state of a seat; `not_recorded` states nothing. */
export const ATTENDANCE_STATEMENTS = ['present', 'remote', 'excused', 'absent', 'not_recorded'] as const;
export type AttendanceStatement = (typeof ATTENDANCE_STATEMENTS)[number];

/** Those, and `vacant`, which nobody states: it follows from who held the seat that day and who came. */
export const ATTENDANCES = ['present', 'remote', 'excused', 'absent', 'vacant', 'not_recorded'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const RSVP_ANSWERS = ['attending', 'attending_remotely', 'not_attending'] as const;
export type RsvpAnswer = (typeof RSVP_ANSWERS)[number];

/** How an answer reached us; the last three were entered on behalf. */
export const RSVP_CHANNELS = ['account', 'link', 'calendar', 'paper', 'phone', 'counter'] as const;
export type RsvpChannel = (typeof RSVP_CHANNELS)[number];

export const CONVOCATION_KINDS = ['convene', 'change', 'cancel'] as const;
export type ConvocationKind = (typeof CONVOCATION_KINDS)[number];

export const CONVOKED_CAPACITIES = ['titular', 'alternate', 'observer'] as const;
export type ConvokedCapacity = (typeof CONVOKED_CAPACITIES)[number];

/** What became of the mail to one person; kept: a demonstration sends none. */
export const CONVOCATION_DELIVERIES = ['waiting', 'sent', 'kept', 'bounced', 'not_sent', 'no_address'] as const;
export type ConvocationDelivery = (typeof CONVOCATION_DELIVERIES)[number];

/** What is mailed to many at once, and can be taken back for some minutes. */
export const MAIL_BATCH_SUBJECTS = ['convocation', 'circulation', 'circular'] as const;
export type MailBatchSubject = (typeof MAIL_BATCH_SUBJECTS)[number];
/** What somebody says of a proposed date, the best first. */
export const POLL_ANSWERS = ['yes', 'if_needed', 'no'] as const;
export type PollAnswer = (typeof POLL_ANSWERS)[number];

/** Days of the week as RFC 5545 writes them. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const SERIES_UNITS = ['week', 'month'] as const;
export type SeriesUnit = (typeof SERIES_UNITS)[number];

/** What a series does on a holiday: nothing unless its secretariat says so. */
export const SERIES_HOLIDAY_RULES = ['keep', 'skip', 'move'] as const;
export type SeriesHolidayRule = (typeof SERIES_HOLIDAY_RULES)[number];

export const QUORUM_STATES = ['met', 'missed', 'unknown'] as const;
export type QuorumState = (typeof QUORUM_STATES)[number];

export const AGENDA_ITEM_KINDS = ['information', 'discussion', 'decision'] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

export const DECISION_METHODS = ['consensus', 'simple', 'absolute', 'fraction', 'unknown'] as const;
export type DecisionMethod = (typeof DECISION_METHODS)[number];

export const DECISION_RESULTS = ['adopted', 'rejected', 'tied', 'postponed', 'unknown'] as const;
export type DecisionResult = (typeof DECISION_RESULTS)[number];

export const BALLOT_METHODS = ['consensus', 'vote'] as const;
export type BallotMethod = (typeof BALLOT_METHODS)[number];

/** The first three answer a vote, the others a search for consensus. */
export const BALLOT_CHOICES = ['in_favour', 'against', 'abstained', 'consent', 'objection', 'stand_aside'] as const;
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

export const APPROVAL_RULES = ['co_chairs', 'chair', 'attendees', 'next_meeting', 'silence'] as const;
export type ApprovalRule = (typeof APPROVAL_RULES)[number];

export const APPROVAL_MEANS = ['signed', 'meeting', 'silence'] as const;
export type ApprovalMeans = (typeof APPROVAL_MEANS)[number];

export const APPROVAL_OUTCOMES = ['approved', 'refused'] as const;
export type ApprovalOutcome = (typeof APPROVAL_OUTCOMES)[number];

export const APPROVER_ROLES = ['co_chair', 'chair', 'attendee'] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];

export const PHASE_KINDS = ['co_creation', 'implementation', 'evaluation'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

export const PLAN_FORUM_PARTS = ['lead', 'following'] as const;
export type PlanForumPart = (typeof PLAN_FORUM_PARTS)[number];

export const MILESTONE_KINDS = ['milestone', 'reported_result'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const WORDING_FIDELITIES = ['verbatim', 'summary', 'unknown'] as const;
export type WordingFidelity = (typeof WORDING_FIDELITIES)[number];

export const AMENDMENT_KINDS = ['substantive', 'editorial'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

export const CHANGE_KINDS = [
  'replace',
  'add',
  'split',
  'merge',
  'move',
  'drop',
  'carry_over',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How a commitment stands to one of another plan. */
export const COMMITMENT_RELATION_KINDS = ['continues', 'contributes_to', 'related_to'] as const;
export type CommitmentRelationKind = (typeof COMMITMENT_RELATION_KINDS)[number];

/** What an amendment does to what was promised. */
export const AMBITION_CHANGES = ['narrowed', 'clarified', 'widened'] as const;
export type AmbitionChange = (typeof AMBITION_CHANGES)[number];

export const TRISTATES = ['yes', 'no', 'unknown'] as const;
export type Tristate = (typeof TRISTATES)[number];

export const ORIGINS = ['entered', 'import'] as const;
export type Origin = (typeof ORIGINS)[number];

export const STATEMENT_AUTHORS = [
  'responsible_unit',
  'secretariat',
  'civil_bench',
  'monitoring_body',
  'published_source',
] as const;
export type StatementAuthor = (typeof STATEMENT_AUTHORS)[number];

export const COMPLETIONS = [
  'not_started',
  'limited',
  'substantial',
  'completed',
  'no_evidence',
  'withdrawn',
  'unknown',
] as const;
export type Completion = (typeof COMPLETIONS)[number];

export const EVIDENCE_KINDS = ['file', 'link'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const COMMENT_KINDS = ['support', 'concern', 'question', 'proposal', 'evidence'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_SUBJECTS = ['commitment', 'milestone', 'statement', 'agenda_item'] as const;
export type CommentSubject = (typeof COMMENT_SUBJECTS)[number];

export const DISPOSITIONS = ['incorporated', 'partly', 'not_incorporated', 'explained'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const ENTRY_CHANNELS = ['paper', 'phone', 'counter'] as const;
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

export const TRANSLATORS = ['human', 'machine'] as const;
export type Translator = (typeof TRANSLATORS)[number];

export const DATE_PRECISIONS = [
  'day',
  'month',
  'season',
  'semester',
  'year',
  'text',
  'ongoing',
  'recurring',
] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const DAY_UNITS = ['calendar_days', 'working_days'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** What a mail that came in was. */
export const INBOUND_KINDS = ['reply', 'bounce', 'circular_reply', 'other'] as const;
export type InboundKind = (typeof INBOUND_KINDS)[number];

/** What became of it: stale answers for an hour that is no longer the meeting's; noted is heard, and changes nothing. */
export const INBOUND_OUTCOMES = ['recorded', 'noted', 'stale', 'refused', 'ignored'] as const;
export type InboundOutcome = (typeof INBOUND_OUTCOMES)[number];
