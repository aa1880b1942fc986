import { commentRows } from './comments.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(commentRows);
