import { roomRows } from './room.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(roomRows);
