import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const CURSOR_LENGTH = 400;

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: LIMITS.defaultPageSize, description: `How many at most; up to ${LIMITS.pageSize}.` })
  @IsInt({ message: 'malformed' })
  @Min(1, { message: 'out_of_range' })
  @Max(LIMITS.pageSize, { message: 'out_of_range' })
  first: number = LIMITS.defaultPageSize;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'malformed' })
  @MaxLength(CURSOR_LENGTH, { message: 'too_long' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page of a connection stands.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page; null on an empty page.' })
  endCursor!: string | null;
}

/** One page of a list that grows, in the order of its keyset. */
export interface Page<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection type of a model; abstract, where a class of its own adds to it. */
export function connectionOf<Model>(model: Type<Model>, { isAbstract = false }: { isAbstract?: boolean } = {}): Type<Page<Model>> {
  const name = model.name.replace(/Model$/, '');

  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the list.` })
  class Edge {
    @Field(() => model, { description: 'The object itself.' })
    node!: Model;

    @Field(() => String, { description: 'The place in the list; opaque.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} objects.`, isAbstract })
  class Connection {
    @Field(() => [Edge], { description: 'The objects of this page, in order.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Whether and how to go on.' })
    pageInfo!: PageInfo;
  }
  return Connection;
}

/** The key values of one row, in the order of the list. */
export type Keyset = readonly (string | number | null)[];

const encode = (keyset: Keyset): string => Buffer.from(JSON.stringify(keyset)).toString('base64url');

/**
 * The key values after which a page begins, or null for the first page.
 * @throws INVALID when the cursor is not one that we made for a list of `length` keys.
 */
export function keysetOf(after: string | null | undefined, length: number): Keyset | null {
  if (after == null) return null;
  try {
    const keyset: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(keyset) && keyset.length === length && keyset.every((key) => key === null || typeof key === 'string' || typeof key === 'number')) return keyset as Keyset;
  } catch {
    // Not one of ours: said below.
  }
  throw invalid({ after: 'malformed' });
}

/** Makes a page of rows that were read with one more than asked, which tells whether there is more. */
export function pageOf<Row>(rows: readonly Row[], first: number, keyset: (row: Row) => Keyset): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encode(keyset(node)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
