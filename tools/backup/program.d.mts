import type { Verification } from '../../apps/api/src/audit/verify-seals.js';
import type { Program } from './restore.mjs';

export declare function loadProgram(load?: (file: string) => Promise<Record<string, unknown>>): Promise<Program<Verification>>;
