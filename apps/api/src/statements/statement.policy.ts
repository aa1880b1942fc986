import type { Act, RoleName } from '@mesa/domain/permissions';
import type { StatementAuthor } from '@mesa/domain/vocabulary';

import { type Place, permit, type Warrant } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';

/** Who speaks as which author, and by which act. A published source is imported, never stated here. */
const AS: Readonly<Record<StatementAuthor, { readonly draft: Act; readonly publish: Act; readonly roles: readonly RoleName[] }>> = {
  responsible_unit: { draft: 'draftStatement', publish: 'publishStatement', roles: ['responsible_unit'] },
  secretariat: { draft: 'draftStatement', publish: 'publishStatement', roles: ['secretariat'] },
  civil_bench: { draft: 'verifyStatement', publish: 'verifyStatement', roles: ['member', 'co_chair'] },
  monitoring_body: { draft: 'verifyStatement', publish: 'verifyStatement', roles: ['monitoring_body'] },
  published_source: { draft: 'importRecords', publish: 'importRecords', roles: [] },
};

/** What a policy of statements asks about. */
export interface StatementSubject {
  readonly author: StatementAuthor;
  /** The units that answer for the milestone or commitment. */
  readonly responsibleUnitIds: readonly string[];
}

const speaking = (viewer: Viewer, act: Act, place: Place, { author, responsibleUnitIds }: StatementSubject): Warrant => ({
  act,
  roles: permit(viewer, act, place, { responsibleUnitIds }).roles.filter(({ role }) => AS[author].roles.includes(role)),
});

/** Writing and reading a statement that is not published. */
export const draft = (viewer: Viewer, place: Place, subject: StatementSubject): Warrant => speaking(viewer, AS[subject.author].draft, place, subject);

export const publish = (viewer: Viewer, place: Place, subject: StatementSubject): Warrant => speaking(viewer, AS[subject.author].publish, place, subject);

export const contest = (viewer: Viewer, place: Place): Warrant => permit(viewer, 'contestStatement', place);

/** A contestation is answered by the unit, or by the secretariat for it. */
export const answer = (viewer: Viewer, place: Place, responsibleUnitIds: readonly string[]): Warrant => permit(viewer, 'publishStatement', place, { responsibleUnitIds });
