import type { FollowedRoom } from '../../apollo/follow-room.js';
import { type FollowLazily, useLive } from '../../session/use-live.js';

const followRoomLazily: FollowLazily<FollowedRoom> = async () => (await import('../../apollo/follow-room.js')).followRoom;

/** The room as it is now, where that is later than when the page was loaded under `loadedAs`; null before, and without scripts. */
export const useLiveRoom = (meetingForumId: string, loadedAs: string): FollowedRoom | null => useLive(meetingForumId, loadedAs, followRoomLazily);
