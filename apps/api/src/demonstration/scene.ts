import type { Teller } from './teller.js';

/** Something that happens on one day: `day` is in working days from the first start, negative before it. */
export interface Scene {
  readonly day: number;
  readonly time: string;
  readonly tell: (story: Teller) => Promise<unknown>;
}

/** Scenes of every chapter in the order in which they happen. */
export const inOrder = (scenes: readonly Scene[]): Scene[] => [...scenes].sort((a, b) => a.day - b.day || a.time.localeCompare(b.time));
