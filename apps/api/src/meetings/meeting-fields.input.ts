import { TEXT_LIMITS } from '@mesa/domain/limits';
import { isHttpUrl } from '@mesa/domain/text';
import { applyDecorators } from '@nestjs/common';
import { Matches, ValidateBy } from 'class-validator';

import { TextField } from '../graphql/fields.js';

interface Options {
  readonly nullable?: boolean;
  readonly description: string;
}

/** A wall time, `19:30`. */
export const TimeField = (options: Options): PropertyDecorator =>
  applyDecorators(TextField('label', options), Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { message: 'malformed' }));

/** An absolute http or https address. */
export const UrlField = (options: Options): PropertyDecorator =>
  applyDecorators(
    TextField('url', options),
    ValidateBy({ name: 'httpUrl', validator: { validate: (value) => typeof value === 'string' && value.length <= TEXT_LIMITS.url.max && isHttpUrl(value), defaultMessage: () => 'unsafe_link' } }),
  );
