import { InputType } from '@nestjs/graphql';

import { LanguageField, TextField } from '../graphql/fields.js';

/** The words of one version of a commitment or milestone, as its authors wrote them. */
@InputType()
export class WordingInput {
  @TextField('title')
  title!: string;

  @TextField('wordingText', { nullable: true, description: 'What is promised; of a commitment, its objective.' })
  text?: string | null;

  @TextField('wordingText', { nullable: true, description: 'The problem that a commitment answers; not for a milestone.' })
  problem?: string | null;

  @TextField('indicator', { nullable: true, description: 'How one will tell.' })
  indicator?: string | null;

  @TextField('indicator', { nullable: true, description: 'Value of the indicator at the start.' })
  baseline?: string | null;

  @TextField('indicator', { nullable: true, description: 'Value of the indicator to reach.' })
  target?: string | null;

  @TextField('label', { nullable: true, description: 'Unit of baseline and target.' })
  unit?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it starts, as people write it. Read in `language`.' })
  startsText?: string | null;

  @TextField('dateText', { nullable: true, description: 'By when, as people write it: "31 de marzo de 2027", "segundo semestre de 2026". Read in `language`.' })
  endsText?: string | null;

  @LanguageField()
  language!: string;
}
