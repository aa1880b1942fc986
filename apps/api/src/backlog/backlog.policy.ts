import { permit, type Place, type Policy } from '../auth/authorize.js';

/** Topics are read by who reads the papers. */
export const readBacklog: Policy<[Place]> = (viewer, place) => permit(viewer, 'readPapers', place);

export const proposeTopic: Policy<[Place]> = (viewer, place) => permit(viewer, 'proposeAgendaItem', place);

/** Taking a topic, declining it, and noting one of its own. */
export const manageBacklog: Policy<[Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);
