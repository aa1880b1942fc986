import { LIMITS } from '@mesa/domain/limits';
import type { Language } from '@mesa/domain/vocabulary';
import { ArgsType, InputType } from '@nestjs/graphql';

import { LanguageEnum } from '../auth/invitation.input.js';
import { IdField, IdsField, OneOfField } from '../graphql/fields.js';
import { ConnectionArgs } from '../graphql/pagination.js';

@ArgsType()
export class NotificationArgs extends ConnectionArgs {
  @OneOfField(LanguageEnum, { description: 'Of titles and paths.' })
  language!: Language;
}

@InputType()
export class MarkNotificationsReadInput {
  @IdField({ description: 'Whose they are: the viewer\'s own person.' })
  personId!: string;

  @IdsField(LIMITS.pageSize, { nullable: true, description: 'Which; all of them when left out.' })
  notificationIds?: string[] | null;
}
