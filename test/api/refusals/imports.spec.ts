import { importRows } from './imports.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(importRows);
