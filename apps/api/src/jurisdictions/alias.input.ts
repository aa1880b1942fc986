import { InputType } from '@nestjs/graphql';

import { LanguageField, TextField } from '../graphql/fields.js';

export const MOST_ALIASES = 20;

@InputType({ description: 'Another name under which something is known.' })
export class AliasInput {
  @TextField('name')
  name!: string;

  @LanguageField()
  language!: string;
}
