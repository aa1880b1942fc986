import { type Place, permit, type Policy } from './authorize.js';

/** Other people's accounts are the administrator's. */
export const manageAccounts: Policy<[Place]> = (viewer, installation) => permit(viewer, 'manageAccounts', installation);
