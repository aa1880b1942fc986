import { Module } from '@nestjs/common';

import { AgendaTemplateResolver } from './agenda-template.resolver.js';
import { AgendaTemplateService } from './agenda-template.service.js';

@Module({ providers: [AgendaTemplateResolver, AgendaTemplateService] })
export class AgendaTemplatesModule {}
