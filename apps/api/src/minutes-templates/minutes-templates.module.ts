import { Module } from '@nestjs/common';

import { MinutesTemplateResolver } from './minutes-template.resolver.js';
import { MinutesTemplateService } from './minutes-template.service.js';

@Module({ providers: [MinutesTemplateResolver, MinutesTemplateService] })
export class MinutesTemplatesModule {}
