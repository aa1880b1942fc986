import { agendaTemplateRows } from './agenda-templates.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(agendaTemplateRows);
