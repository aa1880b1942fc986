import type { At } from '../at.js';

export const meetings = (at: At) => [
  at('meetings/MeetingsRoute', ':jurisdiction', ':forum', 'meetings'),
  at('meetings/AttendanceRoute', ':jurisdiction', ':forum', 'attendance'),
  at('meetings/MeetingRoute', ':jurisdiction', ':forum', 'meetings', ':ordinal'),
  at('meetings/ManageMeetingsRoute', ':jurisdiction', ':forum', 'manage', 'meetings'),
  at('meetings/ScheduleMeetingRoute', ':jurisdiction', ':forum', 'manage', 'meetings', 'new'),
  at('meetings/PastMeetingRoute', ':jurisdiction', ':forum', 'manage', 'meetings', 'history'),
  at('meetings/MeetingDeskRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting'),
  at('meetings/EditMeetingRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'edit'),
  at('meetings/PresenceRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'presence'),
  at('meetings/SignaturesRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'presence', 'signatures'),
];
