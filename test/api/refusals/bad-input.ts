import { getNamedType, type GraphQLInputObjectType, isInputObjectType, isListType, getNullableType } from 'graphql';

type Input = Readonly<Record<string, unknown>>;

/** An input with one thing wrong. */
export interface BadInput {
  readonly path: string;
  readonly what: 'a NUL byte' | 'a lone surrogate' | 'a malformed id' | 'an unknown id';
  readonly input: Input;
}

const UNKNOWN_ID = '0190a0a0-0000-7000-8000-00000000dead';
const TEXTS = [['a NUL byte', 'antes\u0000después'], ['a lone surrogate', 'antes\ud83ddespués']] as const;
const IDS = [['a malformed id', "' or 1=1 --"], ['an unknown id', UNKNOWN_ID]] as const;

/** Every text and id of an input, also those within others, each wrong in each way; the rest stays as it was. */
export function badInputs(type: GraphQLInputObjectType, input: Input, under = ''): BadInput[] {
  return Object.values(type.getFields()).flatMap((field): BadInput[] => {
    const path = under + field.name;
    const set = (value: unknown): Input => ({ ...input, [field.name]: value });
    const isList = isListType(getNullableType(field.type));
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) {
      const [first, ...others] = [input[field.name] ?? []].flat() as Input[];
      if (!first) return [];
      return badInputs(named, first, `${path}.`).map((bad) => ({ ...bad, input: set(isList ? [bad.input, ...others] : bad.input) }));
    }
    const values = named.name === 'String' ? TEXTS : named.name === 'ID' ? [...TEXTS, ...IDS] : [];
    return values.map(([what, value]) => ({ path, what, input: set(isList ? [value] : value) }));
  });
}

/** The first text of an input, longer than any request may be. */
export function hugeInput(type: GraphQLInputObjectType, input: Input): Input {
  const field = Object.values(type.getFields()).find(({ type: given }) => ['String', 'ID'].includes(getNamedType(given).name));
  return { ...input, [field?.name ?? 'text']: 'ñ'.repeat(5_000_000) };
}
