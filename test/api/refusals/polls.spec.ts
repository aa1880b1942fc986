import { pollRows } from './polls.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(pollRows);
