import { type Place, permit, type Policy } from './authorize.js';

/** Roles in a forum are given by its secretariat; an administrator gives them where there is none. */
export const manageRoles: Policy<[Place]> = (viewer, place) => {
  const own = permit(viewer, 'setUpForum', place);
  return own.roles.length ? own : permit(viewer, 'manageAccounts', place);
};
