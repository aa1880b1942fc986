import type { FollowedMeeting } from '../../../apollo/follow-meeting.js';
import { type FollowLazily, useLive } from '../../../session/use-live.js';

const followMeetingLazily: FollowLazily<FollowedMeeting> = async () => (await import('../../../apollo/follow-meeting.js')).followMeeting;

/** The latest news of the roll since the page was loaded under `loadedAs`; null while there is none, and without scripts. */
export const useLiveRoll = (meetingForumId: string, loadedAs: string): FollowedMeeting | null => useLive(meetingForumId, loadedAs, followMeetingLazily);
