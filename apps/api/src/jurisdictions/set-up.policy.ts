import { permit, type Place, type Policy } from '../auth/authorize.js';

/** Organizations, people, seats, holdings, rules, holidays and the forum itself. */
export const setUp: Policy<[Place]> = (viewer, place) => permit(viewer, 'setUpForum', place);
