import { peopleRows } from './people.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(peopleRows);
