import { meetingRows } from './meetings.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(meetingRows);
