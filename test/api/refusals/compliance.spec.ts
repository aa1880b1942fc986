import { complianceRows } from './compliance.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(complianceRows);
