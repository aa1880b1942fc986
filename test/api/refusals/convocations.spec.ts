import { convocationRows } from './convocations.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(convocationRows);
