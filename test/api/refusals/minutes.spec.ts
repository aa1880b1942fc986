import { minutesRows } from './minutes.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(minutesRows);
