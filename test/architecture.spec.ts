import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The roles a file of a noun's folder may have (CONTRIBUTING, "Where a line of code lives"). */
const ROLES = ['module', 'resolver', 'controller', 'service', 'repository', 'entity', 'model', 'input', 'policy', 'loader', 'job', 'mail', 'document', 'page', 'spec'];
/** Folders of apps/api/src that every noun uses; their files are named for what they are. */
const SHARED = ['auth', 'audit', 'boot', 'clock', 'config', 'database', 'graphql', 'health', 'idempotency', 'imports', 'demonstration', 'jobs', 'log', 'mail', 'files', 'web', 'calendar', 'inbound', 'pdf', 'drafting', 'xml'];
const FORBIDDEN_FOLDERS = ['utils', 'helpers', 'dto', 'interfaces', 'types', 'common'];
const SKIPPED = ['node_modules', 'dist', 'build', '.react-router'];

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const sources = (folder: string): string[] => filesUnder(folder).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts') && !file.endsWith('.d.ts'));

/** What a source imports, as written. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles.map(({ fileName }) => fileName);
}

const api = sources('apps/api/src');
const web = sources('apps/web/src');
const libs = [...sources('libs/domain/src'), ...sources('libs/ui/src')];

describe('names', () => {
  it('every file of a noun says its role', () => {
    const nouns = api.filter((file) => relative('apps/api/src', file).includes('/') && !SHARED.includes(relative('apps/api/src', file).split('/')[0] ?? ''));
    const odd = nouns.filter((file) => !ROLES.includes(file.replace(/\.tsx?$/, '').split('.').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('no folder is named for what its files are made of, and no barrel hides where things live', () => {
    const odd = [...api, ...web, ...libs].filter((file) => file.split('/').some((part) => FORBIDDEN_FOLDERS.includes(part)) || /\/index\.tsx?$/.test(file));
    expect(odd).toEqual([]);
  });

  it('a file that exports a component bears its name', () => {
    const odd = [...web, ...libs].filter((file) => file.endsWith('.tsx')).filter((file) => {
      const name = file.split('/').at(-1)?.replace('.tsx', '') ?? '';
      const text = readFileSync(join(root, file), 'utf8');
      // A route that only redirects has a loader and no component.
      return /export default|export (function|const) [A-Z]/.test(text) && !['root', 'entry.server', 'entry.client'].includes(name) && !/\.spec$/.test(name) && !new RegExp(`export (default )?function ${name}\\b|export const ${name}\\b`).test(text);
    });
    expect(odd).toEqual([]);
  });
});

describe('boundaries', () => {
  it('the web knows the API only through the schema', () => {
    expect(web.flatMap((file) => importsOf(file).filter((specifier) => /apps\/api|@mesa\/api|@nestjs|typeorm/.test(specifier)).map((specifier) => `${file} → ${specifier}`))).toEqual([]);
  });

  it('libraries know nothing of applications, and the domain nothing of any machine', () => {
    const domain = libs.filter((file) => file.startsWith('libs/domain') && !file.endsWith('.spec.ts'));
    expect(libs.flatMap((file) => importsOf(file).filter((specifier) => /apps\//.test(specifier)))).toEqual([]);
    expect(domain.flatMap((file) => importsOf(file).filter((specifier) => !/^\.\.?\//.test(specifier) && !['temporal-polyfill', 'canonicalize', 'qrcode'].includes(specifier)).map((specifier) => `${file} → ${specifier}`))).toEqual([]);
  });

  it('a service knows nothing of GraphQL, and a resolver no repository', () => {
    const services = api.filter((file) => file.endsWith('.service.ts') && !SHARED.includes(relative('apps/api/src', file).split('/')[0] ?? ''));
    const resolvers = api.filter((file) => file.endsWith('.resolver.ts'));
    expect(services.filter((file) => importsOf(file).some((specifier) => specifier === '@nestjs/graphql' || specifier === 'graphql'))).toEqual([]);
    expect(resolvers.filter((file) => importsOf(file).some((specifier) => specifier === 'typeorm' || specifier === '@nestjs/typeorm'))).toEqual([]);
  });

  it('"now" is asked of the clock, never of the machine', () => {
    const asking = api.filter((file) => file.endsWith('.service.ts') && !file.includes('/clock/')).filter((file) => /new Date\(\)|Date\.now\(\)|Temporal\.Now/.test(readFileSync(join(root, file), 'utf8')));
    expect(asking).toEqual([]);
  });

  it('public reading pages load neither Apollo Client nor an editor', () => {
    const eager = web.filter((file) => !/\/(apollo|editor)\//.test(file)).flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type)[^;]*from '(@apollo\/client[^']*|react-aria-components|@tiptap\/[^']*|@hocuspocus\/[^']*|yjs|[^']*\/editor\/[^']*)'/gm)].map(([, specifier]) => `${file} → ${specifier}`));
    expect(eager).toEqual([]);
  });

  it('the API runs on packages that an installation without the tools of development has', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
    const installed = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)];
    const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const wanting = api.filter((file) => !file.endsWith('.spec.ts')).flatMap((file) =>
      importsOf(file).filter((specifier) => !/^\.|^node:|^@mesa\//.test(specifier) && !installed.includes(packageOf(specifier))).map((specifier) => `${file} → ${specifier}`));
    expect(wanting).toEqual([]);
  });

  it('no graph of domain modules has a cycle', () => {
    const graph = new Map(sources('libs/domain/src').map((file) => [file, importsOf(file).filter((specifier) => specifier.startsWith('./')).map((specifier) => join('libs/domain/src', specifier.replace(/\.js$/, '.ts')))]));
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) return void cycles.push([...path, file].join(' → '));
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('raw HTML is written nowhere', () => {
    expect([...web, ...libs].filter((file) => /dangerouslySetInnerHTML|innerHTML\s*=/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('words', () => {
  /** The paths of every sentence of a language, plural forms folded. */
  function keysOf(language: 'es' | 'en'): string[] {
    const walk = (value: unknown, path: string): string[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`)) : [path]);
    return filesUnder(`apps/web/src/i18n/${language}`).flatMap((file) => walk(JSON.parse(readFileSync(join(root, file), 'utf8')), file.split('/').at(-1) ?? '')).sort();
  }

  it('both languages are complete', () => {
    expect(keysOf('en')).toEqual(keysOf('es'));
  });

  it('no sentence stands in a component', () => {
    const spoken = web.filter((file) => file.endsWith('.tsx')).flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/>\s*([A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñ]+(?: [a-záéíóúñA-Z]+)+)[^<>{}]*</g)].map(([, words]) => `${file}: ${words}`));
    expect(spoken).toEqual([]);
  });
});
