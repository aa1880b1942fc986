import type { At } from '../at.js';

export const compliance = (at: At) => [at('compliance/ComplianceRoute', ':jurisdiction', ':forum', 'compliance')];
