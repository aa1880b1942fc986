import { ballotRows } from './ballots.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(ballotRows);
