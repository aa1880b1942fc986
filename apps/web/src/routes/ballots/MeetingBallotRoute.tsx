import BallotRoute from './BallotRoute.js';

export { action, loader } from './BallotRoute.js';

/** The same page, at the address of the meeting in which the ballot is held. */
export default function MeetingBallotRoute() {
  return <BallotRoute />;
}
