import 'reflect-metadata';

import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** What @Resolver and @Scalar leave on a class (the names are the library's). */
const RESOLVER = 'graphql:resolver_type';
const SCALAR = 'graphql:scalar_name';

type Imported = Type | DynamicModule | { readonly forwardRef: () => Type };

const isClass = (value: unknown): value is Type => typeof value === 'function';

/** Every class that a module and its imports provide, without starting any of them. */
function providersOf(imported: Imported, seen = new Set<unknown>()): Type[] {
  const module = isClass(imported) ? imported : 'forwardRef' in imported ? imported.forwardRef() : imported.module;
  if (seen.has(imported)) return [];
  seen.add(imported);
  const listed = (key: 'imports' | 'providers'): unknown[] => [
    ...((Reflect.getMetadata(key, module) as unknown[] | undefined) ?? []),
    ...((!isClass(imported) && 'module' in imported ? imported[key] : undefined) ?? []),
  ];
  const nested = listed('imports').filter((value) => typeof value === 'function' || (typeof value === 'object' && value !== null && ('module' in value || 'forwardRef' in value)));
  return [...listed('providers').filter(isClass), ...nested.flatMap((value) => providersOf(value as Imported, seen))];
}

@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaBuilder {}

/** The schema's text, made from the resolvers of a module; needs neither database nor port. */
export async function schemaText(module: DynamicModule): Promise<string> {
  const builder = await NestFactory.createApplicationContext(SchemaBuilder, { logger: false });
  const providers = [...new Set(providersOf(module))];
  const marked = (mark: string) => providers.filter((provider) => Reflect.hasMetadata(mark, provider));
  const schema = await builder.get(GraphQLSchemaFactory).create(marked(RESOLVER), marked(SCALAR), { noDuplicatedFields: true });
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
