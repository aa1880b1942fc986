import { notificationRows } from './notifications.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(notificationRows);
