import { readdirSync, readFileSync } from 'node:fs';

interface ClientModule {
  readonly module: string;
  /** Every chunk that is loaded with it. */
  readonly imports: readonly string[];
}

interface ClientRoute extends ClientModule {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
}

interface ClientManifest {
  readonly entry: ClientModule;
  readonly routes: Readonly<Record<string, ClientRoute>>;
}

const BUILT = new URL('../../apps/web/build/client/', import.meta.url);
const ASSETS = new URL('assets/', BUILT);

/** What the build tells the browser of every route: which chunks it is made of. */
export function readClientManifest(): ClientManifest {
  const name = readdirSync(ASSETS).find((file) => file.startsWith('manifest-')) ?? '';
  const script = readFileSync(new URL(name, ASSETS), 'utf8');
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as ClientManifest;
}

/** The text of every script that the browser has run once a page stands; what it loads later, on demand, is not among it. */
export function scriptsOf({ entry, routes }: ClientManifest, id: string): string[] {
  const modules: ClientModule[] = [entry];
  for (let route = routes[id]; route; route = routes[route.parentId ?? '']) modules.push(route);
  const chunks = new Set(modules.flatMap(({ module, imports }) => [module, ...imports]));
  return [...chunks].map((chunk) => readFileSync(new URL(`.${chunk}`, BUILT), 'utf8'));
}

/** The text of every script of the build. */
export const allScripts = (): string[] => readdirSync(ASSETS).filter((file) => file.endsWith('.js')).map((file) => readFileSync(new URL(file, ASSETS), 'utf8'));
