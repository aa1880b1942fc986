import { forumRows } from './forums.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(forumRows);
