import { minutesTemplateRows } from './minutes-templates.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(minutesTemplateRows);
