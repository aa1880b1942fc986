import { AuditCursor } from '../audit/audit-cursor.entity.js';
import { AuditLog } from '../audit/audit-log.entity.js';
import { AuditSeal } from '../audit/audit-seal.entity.js';
import { AuditValue } from '../audit/audit-value.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { Document } from '../documents/document.entity.js';
import { Bench } from '../forums/bench.entity.js';
import { ForumAlias } from '../forums/forum-alias.entity.js';
import { ForumRules } from '../forums/forum-rules.entity.js';
import { Forum } from '../forums/forum.entity.js';
import { IdempotencyKey } from '../idempotency/idempotency-key.entity.js';
import { Administration } from '../jurisdictions/administration.entity.js';
import { Holiday } from '../jurisdictions/holiday.entity.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import { Mail } from '../mail/mail.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { DeputyNaming } from '../meetings/deputy-naming.entity.js';
import { Headcount } from '../meetings/headcount.entity.js';
import { MeetingAccess } from '../meetings/meeting-access.entity.js';
import { MeetingDocument } from '../meetings/meeting-document.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Presence } from '../meetings/presence.entity.js';
import { StatedAttendance } from '../meetings/stated-attendance.entity.js';
import { OrganizationAlias } from '../organizations/organization-alias.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { UnitMembership } from '../organizations/unit-membership.entity.js';
import { Invitation } from '../people/invitation.entity.js';
import { Person } from '../people/person.entity.js';
import { Role } from '../people/role.entity.js';
import { SeatHolding } from '../people/seat-holding.entity.js';
import { Seat } from '../people/seat.entity.js';

/** Every entity, by name: a pattern over files would differ between sources, build and tests. */
export const entities = [
  AuditCursor,
  AuditLog,
  AuditSeal,
  AuditValue,
  Decision,
  Document,
  Bench,
  ForumAlias,
  ForumRules,
  Forum,
  IdempotencyKey,
  Administration,
  Holiday,
  Jurisdiction,
  SlugHistory,
  Mail,
  AgendaItem,
  DeputyNaming,
  Headcount,
  MeetingAccess,
  MeetingDocument,
  MeetingForum,
  Meeting,
  Presence,
  StatedAttendance,
  OrganizationAlias,
  Organization,
  UnitMembership,
  Invitation,
  Person,
  Role,
  SeatHolding,
  Seat,
] as const;
