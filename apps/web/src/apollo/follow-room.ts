import type { CheckInForm_roomFragment } from '../routes/room/components/CheckInForm.generated.js';
import type { RoomNow_heldFragment } from '../routes/room/components/RoomNow.generated.js';
import { liveClient, whenConnected } from './client.js';
import { RoomAgainDocument, RoomChangedDocument } from './FollowRoom.generated.js';

type Room = NonNullable<RoomNow_heldFragment['room']>;

/** The room as it is now. What is of its reader in particular is asked for each minute; what all see is told at each change. */
export type FollowedRoom = Omit<RoomNow_heldFragment, 'room'> & { readonly room: (Room & Partial<CheckInForm_roomFragment>) | null };

/** The second call begins by the clock alone, and a socket that was away has missed something. */
const AGAIN_MS = 60_000;
/** By then the subscription stands on the socket that has just connected. */
const SOON_MS = 500;

/**
 * Follows a room: `onChange` gets it at each change, as the reader may see it, each minute while the page is
 * looked at, and when the network is back. Gives back what ends it.
 */
export function followRoom(meetingForumId: string, onChange: (room: FollowedRoom) => void): () => void {
  const client = liveClient();
  const again = (): void => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    client.query({ query: RoomAgainDocument, variables: { id: meetingForumId }, fetchPolicy: 'no-cache' }).then(({ data }) => data && onChange(data.meetingForum), () => undefined);
  };
  const clock = setInterval(again, AGAIN_MS);
  const disconnect = whenConnected(() => setTimeout(again, SOON_MS));
  const events = client
    .subscribe({ query: RoomChangedDocument, variables: { meetingForumId }, fetchPolicy: 'no-cache' })
    .subscribe({ next: ({ data }) => data && onChange(data.meetingChanged), error: () => undefined });
  addEventListener('online', again);
  document.addEventListener('visibilitychange', again);
  return () => {
    events.unsubscribe();
    clearInterval(clock);
    disconnect();
    removeEventListener('online', again);
    document.removeEventListener('visibilitychange', again);
  };
}
