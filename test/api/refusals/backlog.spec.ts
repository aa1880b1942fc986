import { backlogRows } from './backlog.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(backlogRows);
