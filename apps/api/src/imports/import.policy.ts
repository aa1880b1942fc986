import { permit, type Place, type Policy } from '../auth/authorize.js';

export const importRecords: Policy<[Place]> = (viewer, place) => permit(viewer, 'importRecords', place);
