import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from './loaders.js';

/** What every resolver gets: who asks, and the loaders of this request. */
export interface GraphqlContext {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** On a socket: finds the viewer again and forgets what was read, before each event. */
  refresh?(): Promise<void>;
}
