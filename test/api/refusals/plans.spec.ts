import { planRows } from './plans.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(planRows);
