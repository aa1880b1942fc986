import { permit, type Place, type Policy } from '../auth/authorize.js';

export const recordDecision: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'recordDecision', place);
