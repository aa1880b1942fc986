import { seriesRows } from './series.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(seriesRows);
