import { circularRows } from './circulars.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(circularRows);
