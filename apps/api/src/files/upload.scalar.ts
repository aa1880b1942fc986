import { invalid } from '@mesa/domain/errors';
import { GraphQLScalarType } from 'graphql';

const refuse = (): never => {
  throw invalid({ file: 'malformed' });
};

/** Gives the file of an input. A function, because the check of inputs copies objects field by field, and a copied file is empty. */
export type Upload = () => File;

/** A file in an input: it comes as multipart, or from a page's own form in this process; never as text. */
export const UploadScalar = new GraphQLScalarType<Upload, never>({
  name: 'Upload',
  description: 'A file, sent as multipart/form-data (operations, map, file) with the header apollo-require-preflight.',
  parseValue: (value) => (value instanceof File ? () => value : refuse()),
  parseLiteral: refuse,
  serialize: refuse,
});
