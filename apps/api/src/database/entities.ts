import { ActionItemEvent } from '../actions/action-item-event.entity.js';
import { ActionItem } from '../actions/action-item.entity.js';
import { AgendaTemplate } from '../agenda-templates/agenda-template.entity.js';
import { AmbitionStatement } from '../amendments/ambition-statement.entity.js';
import { AmendmentChangeWording } from '../amendments/amendment-change-wording.entity.js';
import { AmendmentChange } from '../amendments/amendment-change.entity.js';
import { Amendment } from '../amendments/amendment.entity.js';
import { AuditCursor } from '../audit/audit-cursor.entity.js';
import { AuditLog } from '../audit/audit-log.entity.js';
import { AuditSeal } from '../audit/audit-seal.entity.js';
import { AuditValue } from '../audit/audit-value.entity.js';
import { CalendarFeed } from '../calendar/calendar-feed.entity.js';
import { BallotRecusal } from '../ballots/ballot-recusal.entity.js';
import { BallotVote } from '../ballots/ballot-vote.entity.js';
import { Ballot } from '../ballots/ballot.entity.js';
import { OpenedVote } from '../ballots/opened-vote.entity.js';
import { SealedVote } from '../ballots/sealed-vote.entity.js';
import { BacklogItem } from '../backlog/backlog-item.entity.js';
import { CircularDocument } from '../circulars/circular-document.entity.js';
import { CircularRecipient } from '../circulars/circular-recipient.entity.js';
import { CircularReply } from '../circulars/circular-reply.entity.js';
import { Circular } from '../circulars/circular.entity.js';
import { ForumFollow } from '../circulars/forum-follow.entity.js';
import { AmendmentObjection } from '../comments/amendment-objection.entity.js';
import { CommentAddition } from '../comments/comment-addition.entity.js';
import { CommentEarlierText } from '../comments/comment-earlier-text.entity.js';
import { ModerationAppeal } from '../comments/moderation-appeal.entity.js';
import { ModerationRules } from '../comments/moderation-rules.entity.js';
import { CommentEscalation } from '../comments/comment-escalation.entity.js';
import { CommentWarning } from '../comments/comment-warning.entity.js';
import { CommentEvent } from '../comments/comment-event.entity.js';
import { CommentMention } from '../comments/comment-mention.entity.js';
import { CommentObjection } from '../comments/comment-objection.entity.js';
import { Comment } from '../comments/comment.entity.js';
import { PhaseNotice } from '../comments/phase-notice.entity.js';
import { ReasonedResponse } from '../comments/reasoned-response.entity.js';
import { ResponseComment } from '../comments/response-comment.entity.js';
import { CommitmentAssessment } from '../commitments/commitment-assessment.entity.js';
import { CommitmentOrganization } from '../commitments/commitment-organization.entity.js';
import { CommitmentRelation } from '../commitments/commitment-relation.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { ComplianceRecord } from '../compliance/compliance-record.entity.js';
import { ComplianceWarning } from '../compliance/compliance-warning.entity.js';
import { Contestation } from '../commitments/contestation.entity.js';
import { Evidence } from '../commitments/evidence.entity.js';
import { LocalPlanLink } from '../commitments/local-plan-link.entity.js';
import { LocalPlanObjective } from '../commitments/local-plan-objective.entity.js';
import { Milestone } from '../commitments/milestone.entity.js';
import { StatusStatement } from '../commitments/status-statement.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { AccessNeed } from '../convocations/access-need.entity.js';
import { AlternateCall } from '../convocations/alternate-call.entity.js';
import { ConvocationRecipient } from '../convocations/convocation-recipient.entity.js';
import { Convocation } from '../convocations/convocation.entity.js';
import { Rsvp } from '../convocations/rsvp.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { Document } from '../documents/document.entity.js';
import { LinkSnapshot } from '../documents/link-snapshot.entity.js';
import { Bench } from '../forums/bench.entity.js';
import { ForumAlias } from '../forums/forum-alias.entity.js';
import { ForumRules } from '../forums/forum-rules.entity.js';
import { Forum } from '../forums/forum.entity.js';
import { IdempotencyKey } from '../idempotency/idempotency-key.entity.js';
import { ImportAct } from '../imports/import-act.entity.js';
import { ImportBatch } from '../imports/import-batch.entity.js';
import { ReceivedHandover } from '../imports/handover/received-handover.entity.js';
import { ImportedRecord } from '../imports/imported-record.entity.js';
import { InboundMail } from '../inbound/inbound-mail.entity.js';
import { Administration } from '../jurisdictions/administration.entity.js';
import { Holiday } from '../jurisdictions/holiday.entity.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import { MailBatch } from '../mail/mail-batch.entity.js';
import { Mail } from '../mail/mail.entity.js';
import { AgendaItemRun } from '../meetings/agenda-item-run.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { DeputyNaming } from '../meetings/deputy-naming.entity.js';
import { Headcount } from '../meetings/headcount.entity.js';
import { JointOffer } from '../meetings/joint-offer.entity.js';
import { MeetingAccess } from '../meetings/meeting-access.entity.js';
import { MeetingDocument } from '../meetings/meeting-document.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Presence } from '../meetings/presence.entity.js';
import { QuorumEvent } from '../meetings/quorum-event.entity.js';
import { StatedAttendance } from '../meetings/stated-attendance.entity.js';
import { ChainLink } from '../minutes/chain-link.entity.js';
import { MinutesApproval } from '../minutes/minutes-approval.entity.js';
import { MinutesBlock } from '../minutes/minutes-block.entity.js';
import { MinutesCirculation } from '../minutes/minutes-circulation.entity.js';
import { MinutesDraftUpdate } from '../minutes/minutes-draft-update.entity.js';
import { MinutesDraftWriter } from '../minutes/minutes-draft-writer.entity.js';
import { MinutesErratum } from '../minutes/minutes-erratum.entity.js';
import { MinutesObservation } from '../minutes/minutes-observation.entity.js';
import { MinutesPassage } from '../minutes/minutes-passage.entity.js';
import { MinutesVersion } from '../minutes/minutes-version.entity.js';
import { MinutesWithdrawal } from '../minutes/minutes-withdrawal.entity.js';
import { MinutesTemplate } from '../minutes-templates/minutes-template.entity.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { NotificationPreference } from '../notifications/notification-preference.entity.js';
import { NotificationSetting } from '../notifications/notification-setting.entity.js';
import { Notification } from '../notifications/notification.entity.js';
import { OrganizationAlias } from '../organizations/organization-alias.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { UnitMembership } from '../organizations/unit-membership.entity.js';
import { Invitation } from '../people/invitation.entity.js';
import { Person } from '../people/person.entity.js';
import { Role } from '../people/role.entity.js';
import { SeatHolding } from '../people/seat-holding.entity.js';
import { Seat } from '../people/seat.entity.js';
import { ActionPlan } from '../plans/action-plan.entity.js';
import { Phase } from '../plans/phase.entity.js';
import { PlanForum } from '../plans/plan-forum.entity.js';
import { PlanOrganization } from '../plans/plan-organization.entity.js';
import { DatePollAnswer } from '../polls/date-poll-answer.entity.js';
import { DatePollInvitee } from '../polls/date-poll-invitee.entity.js';
import { DatePollOption } from '../polls/date-poll-option.entity.js';
import { DatePoll } from '../polls/date-poll.entity.js';
import { PassageSearch } from '../search/passage-search.entity.js';
import { PublicWord } from '../search/public-word.entity.js';
import { PushSubscription } from '../push/push-subscription.entity.js';
import { SpeakerRequest } from '../room/speaker-request.entity.js';
import { MeetingSeries } from '../series/meeting-series.entity.js';
import { Translation } from '../translations/translation.entity.js';

/** Every entity, by name: a pattern over files would differ between sources, build and tests. */
export const entities = [
  ActionItemEvent,
  ActionItem,
  AgendaTemplate,
  AmbitionStatement,
  AmendmentChangeWording,
  AmendmentChange,
  Amendment,
  AuditCursor,
  AuditLog,
  AuditSeal,
  AuditValue,
  CalendarFeed,
  BallotRecusal,
  BallotVote,
  Ballot,
  OpenedVote,
  SealedVote,
  BacklogItem,
  CircularDocument,
  CircularRecipient,
  CircularReply,
  Circular,
  ForumFollow,
  AmendmentObjection,
  CommentAddition,
  CommentEarlierText,
  ModerationAppeal,
  ModerationRules,
  CommentEscalation,
  CommentWarning,
  CommentEvent,
  CommentMention,
  CommentObjection,
  Comment,
  PhaseNotice,
  ReasonedResponse,
  ResponseComment,
  CommitmentAssessment,
  CommitmentOrganization,
  CommitmentRelation,
  Commitment,
  ComplianceRecord,
  ComplianceWarning,
  Contestation,
  Evidence,
  LocalPlanLink,
  LocalPlanObjective,
  Milestone,
  StatusStatement,
  Wording,
  AccessNeed,
  AlternateCall,
  ConvocationRecipient,
  Convocation,
  Rsvp,
  Decision,
  Document,
  Bench,
  ForumAlias,
  ForumRules,
  Forum,
  IdempotencyKey,
  ImportAct,
  ImportBatch,
  ImportedRecord,
  ReceivedHandover,
  InboundMail,
  Administration,
  Holiday,
  Jurisdiction,
  SlugHistory,
  MailBatch,
  Mail,
  AgendaItemRun,
  AgendaItem,
  DeputyNaming,
  Headcount,
  JointOffer,
  MeetingAccess,
  MeetingDocument,
  MeetingForum,
  Meeting,
  PassageSearch,
  Presence,
  PublicWord,
  QuorumEvent,
  StatedAttendance,
  ChainLink,
  MinutesApproval,
  MinutesBlock,
  MinutesCirculation,
  MinutesDraftUpdate,
  MinutesDraftWriter,
  MinutesErratum,
  MinutesObservation,
  MinutesPassage,
  MinutesVersion,
  MinutesWithdrawal,
  MinutesTemplate,
  Minutes,
  NotificationPreference,
  NotificationSetting,
  Notification,
  OrganizationAlias,
  Organization,
  UnitMembership,
  Invitation,
  Person,
  Role,
  SeatHolding,
  Seat,
  ActionPlan,
  Phase,
  PlanForum,
  PlanOrganization,
  DatePollAnswer,
  DatePollInvitee,
  DatePollOption,
  DatePoll,
  PushSubscription,
  SpeakerRequest,
  MeetingSeries,
  Translation,
  LinkSnapshot,
] as const;
