import { LIMITS, TEXT_LIMITS, type TextField as TextLimit } from '@mesa/domain/limits';
import { isDay } from '@mesa/domain/local-time';
import { checkText, isHttpUrl } from '@mesa/domain/text';
import { applyDecorators, type Type } from '@nestjs/common';
import { Field, ID, Int, registerEnumType, type ReturnTypeFunc } from '@nestjs/graphql';
import { Type as TransformTo } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, isUUID, Max, Min, ValidateBy, ValidateNested } from 'class-validator';

interface Options {
  readonly nullable?: boolean;
  readonly description?: string;
}

/** Fields of input classes: GraphQL type and check in one line, with the limits of libs/domain. A failed check's message is its closed reason. */
const described = (type: ReturnTypeFunc, { nullable = false, description }: Options, ...checks: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(Field(type, { nullable, ...(description && { description }) }), ...(nullable ? [IsOptional()] : []), ...checks);

function reasonOf(value: unknown, limit: TextLimit): string | null {
  const checked = checkText(value, TEXT_LIMITS[limit]);
  return checked.ok ? null : checked.reason;
}

/** Text that people write, within its limit; it comes back byte for byte. */
export const TextField = (limit: TextLimit, options: Options = {}): PropertyDecorator =>
  described(() => String, options, ValidateBy({
    name: 'text',
    validator: { validate: (value) => reasonOf(value, limit) === null, defaultMessage: (given) => reasonOf(given?.value, limit) ?? 'malformed' },
  }));

/** An address that a page may lead to: http or https. */
export const LinkField = (options: Options = {}): PropertyDecorator =>
  applyDecorators(TextField('url', options), ValidateBy({ name: 'link', validator: { validate: (value) => (options.nullable === true && value == null) || (typeof value === 'string' && isHttpUrl(value)), defaultMessage: () => 'unsafe_link' } }));

const isId = (each: boolean): PropertyDecorator =>
  ValidateBy({ name: 'id', validator: { validate: (value) => isUUID(value), defaultMessage: () => 'malformed' } }, { each });

export const IdField = (options: Options = {}): PropertyDecorator => described(() => ID, options, isId(false));

/** A bounded list of ids. */
export const IdsField = (max: number, options: Options = {}): PropertyDecorator =>
  described(() => [ID], options, IsArray({ message: 'malformed' }), ArrayMaxSize(max, { message: 'too_many' }), isId(true));

/** One of a closed list of libs/domain, registered under `name` by `enumOf`. */
export const OneOfField = (values: Record<string, string>, options: Options = {}): PropertyDecorator =>
  described(() => values, options, IsIn(Object.values(values), { message: 'unknown' }));

/** Some of a closed list, each at most once. */
export const OneOfListField = (values: Record<string, string>, options: Options = {}): PropertyDecorator =>
  described(() => [values], options, IsArray({ message: 'malformed' }), ArrayUnique({ message: 'malformed' }), IsIn(Object.values(values), { each: true, message: 'unknown' }));

export const IntField = ({ min, max, ...options }: Options & { min: number; max: number }): PropertyDecorator =>
  described(() => Int, options, IsInt({ message: 'malformed' }), Min(min, { message: 'out_of_range' }), Max(max, { message: 'out_of_range' }));

/** The version that the editor read; an edit of an older one is refused with the current one. */
export const VersionField = (): PropertyDecorator => IntField({ min: 1, max: 2_147_483_647, description: 'The version that was read before editing; CONFLICT stale_version if it is no longer the current one.' });

/** Made by the sender once per act; a repetition with the same key has one effect. Kept 7 days. */
export const IdempotencyKeyField = (): PropertyDecorator =>
  TextField('idempotencyKey', { nullable: true, description: `Chosen by the sender, once per act: a repetition within ${LIMITS.idempotencyDays} days has no second effect and returns the same object.` });

/** The database has no year 0, and texts of days hold four figures. */
const isKnownDay = (value: unknown): boolean => typeof value === 'string' && isDay(value) && !value.startsWith('0000');

/** A calendar day from 0001 to 9999, `2026-03-31`, without a zone. */
export const DayField = (options: Options = {}): PropertyDecorator =>
  described(() => String, options, ValidateBy({ name: 'day', validator: { validate: isKnownDay, defaultMessage: () => 'malformed' } }));

const isLanguageTag = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value);

/** The language of a text that people wrote: BCP 47, `und` where nobody said. */
export const LanguageField = (options: Options = {}): PropertyDecorator =>
  described(() => String, { description: 'BCP 47; `und` where it is not known.', ...options }, ValidateBy({ name: 'language', validator: { validate: isLanguageTag, defaultMessage: () => 'malformed' } }));

/** An input within an input. */
export const NestedField = (type: () => Type<object>, options: Options = {}): PropertyDecorator => described(type, options, ValidateNested(), TransformTo(type));

/** A bounded list of inputs within an input. */
export const NestedListField = (type: () => Type<object>, max: number, options: Options = {}): PropertyDecorator =>
  described(() => [type()], options, IsArray({ message: 'malformed' }), ArrayMaxSize(max, { message: 'too_many' }), ValidateNested({ each: true }), TransformTo(type));

/** Registers a closed list of libs/domain as a GraphQL enum whose names are its values: one vocabulary in database, API and screen. */
export function enumOf<Value extends string>(name: string, values: readonly Value[], description: string): { readonly [V in Value]: V } {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { readonly [V in Value]: V };
  registerEnumType(object, { name, description });
  return object;
}
