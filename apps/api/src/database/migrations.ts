import { Audit1764000001000 } from './migrations/1764000001000-audit.js';
import { Forums1764000002000 } from './migrations/1764000002000-forums.js';
import { Members1764000003000 } from './migrations/1764000003000-members.js';
import { Meetings1764000004000 } from './migrations/1764000004000-meetings.js';
import { Agenda1764000004500 } from './migrations/1764000004500-agenda.js';
import { Minutes1764000005000 } from './migrations/1764000005000-minutes.js';
import { PublishedMinutes1764000006000 } from './migrations/1764000006000-published-minutes.js';
import { Actions1764000007000 } from './migrations/1764000007000-actions.js';
import { Plans1764000008000 } from './migrations/1764000008000-plans.js';
import { Wordings1764000009000 } from './migrations/1764000009000-wordings.js';
import { Comments1764000010000 } from './migrations/1764000010000-comments.js';
import { Imports1764000020000 } from './migrations/1764000020000-imports.js';
import { Accounts1764000100000 } from './migrations/1764000100000-accounts.js';
import { Search1764000200000 } from './migrations/1764000200000-search.js';
import { MailBatches1764000301000 } from './migrations/1764000301000-mail-batches.js';
import { Convocations1764000301010 } from './migrations/1764000301010-convocations.js';
import { Rsvps1764000301020 } from './migrations/1764000301020-rsvps.js';
import { LateAgendaItems1764000301030 } from './migrations/1764000301030-late-agenda-items.js';
import { CalendarFeeds1764000302000 } from './migrations/1764000302000-calendar-feeds.js';
import { InboundMail1764000302010 } from './migrations/1764000302010-inbound-mail.js';
import { DatePolls1764000303000 } from './migrations/1764000303000-date-polls.js';
import { Backlog1764000303010 } from './migrations/1764000303010-backlog.js';
import { MeetingSeries1764000303020 } from './migrations/1764000303020-meeting-series.js';
import { Room1764000304001 } from './migrations/1764000304001-room.js';
import { Ballots1764000305000 } from './migrations/1764000305000-ballots.js';
import { ActionConversation1764000306000 } from './migrations/1764000306000-action-conversation.js';
import { Notifications1764000307000 } from './migrations/1764000307000-notifications.js';
import { Circulars1764000307010 } from './migrations/1764000307010-circulars.js';
import { JointMeetings1764000308010 } from './migrations/1764000308010-joint-meetings.js';
import { AgendaTemplates1764000309000 } from './migrations/1764000309000-agenda-templates.js';
import { FollowUp1764000311000 } from './migrations/1764000311000-follow-up.js';
import { Push1764000312000 } from './migrations/1764000312000-push.js';
import { SearchActions1764000313000 } from './migrations/1764000313000-search-actions.js';
import { SearchVectors1764000320000 } from './migrations/1764000320000-search-vectors.js';
import { ChangeProposals1764000321000 } from './migrations/1764000321000-change-proposals.js';
import { SharedDrafts1764000323000 } from './migrations/1764000323000-shared-drafts.js';
import { ObservationPeriods1764000324000 } from './migrations/1764000324000-observation-periods.js';
import { MeetingAttachments1764000325000 } from './migrations/1764000325000-meeting-attachments.js';
import { MinutesTemplates1764000326000 } from './migrations/1764000326000-minutes-templates.js';
import { TextMentions1764000327000 } from './migrations/1764000327000-text-mentions.js';
import { ActaTranslations1764000328000 } from './migrations/1764000328000-acta-translations.js';
import { Crests1764000329000 } from './migrations/1764000329000-crests.js';
import { AmendmentAmbition1764000340000 } from './migrations/1764000340000-amendment-ambition.js';
import { CommitmentRelations1764000341000 } from './migrations/1764000341000-commitment-relations.js';
import { ImportBatches1764000344000 } from './migrations/1764000344000-import-batches.js';
import { ReceivedHandovers1764000344010 } from './migrations/1764000344010-received-handovers.js';
import { Compliance1764000345000 } from './migrations/1764000345000-compliance.js';
import { CommentsAfterAmendments1764000345010 } from './migrations/1764000345010-comments-after-amendments.js';
import { CommentHistory1764000345020 } from './migrations/1764000345020-comment-history.js';
import { ModerationAppeals1764000345030 } from './migrations/1764000345030-moderation-appeals.js';
import { CommentEscalations1764000345040 } from './migrations/1764000345040-comment-escalations.js';
import { PhaseDigests1764000345050 } from './migrations/1764000345050-phase-digests.js';
import { CommentMentions1764000345060 } from './migrations/1764000345060-comment-mentions.js';
import { Verifications1764000440000 } from './migrations/1764000440000-verifications.js';
import { ContestationNotices1764000440010 } from './migrations/1764000440010-contestation-notices.js';
import { LinkSnapshots1764000440020 } from './migrations/1764000440020-link-snapshots.js';

/** Every migration, oldest first. */
export const migrations = [
  Audit1764000001000,
  Forums1764000002000,
  Members1764000003000,
  Meetings1764000004000,
  Agenda1764000004500,
  Minutes1764000005000,
  PublishedMinutes1764000006000,
  Actions1764000007000,
  Plans1764000008000,
  Wordings1764000009000,
  Comments1764000010000,
  Imports1764000020000,
  Accounts1764000100000,
  Search1764000200000,
  MailBatches1764000301000,
  Convocations1764000301010,
  Rsvps1764000301020,
  LateAgendaItems1764000301030,
  CalendarFeeds1764000302000,
  InboundMail1764000302010,
  DatePolls1764000303000,
  Backlog1764000303010,
  MeetingSeries1764000303020,
  Room1764000304001,
  Ballots1764000305000,
  ActionConversation1764000306000,
  Notifications1764000307000,
  Circulars1764000307010,
  JointMeetings1764000308010,
  AgendaTemplates1764000309000,
  FollowUp1764000311000,
  Push1764000312000,
  SearchActions1764000313000,
  SearchVectors1764000320000,
  ChangeProposals1764000321000,
  SharedDrafts1764000323000,
  ObservationPeriods1764000324000,
  MeetingAttachments1764000325000,
  MinutesTemplates1764000326000,
  TextMentions1764000327000,
  ActaTranslations1764000328000,
  Crests1764000329000,
  AmendmentAmbition1764000340000,
  CommitmentRelations1764000341000,
  ImportBatches1764000344000,
  ReceivedHandovers1764000344010,
  Compliance1764000345000,
  CommentsAfterAmendments1764000345010,
  CommentHistory1764000345020,
  ModerationAppeals1764000345030,
  CommentEscalations1764000345040,
  PhaseDigests1764000345050,
  CommentMentions1764000345060,
  Verifications1764000440000,
  ContestationNotices1764000440010,
  LinkSnapshots1764000440020,
] as const;
