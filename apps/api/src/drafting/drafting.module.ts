import { Module } from '@nestjs/common';

import { MinutesModule } from '../minutes/minutes.module.js';
import { DraftingService } from './drafting.service.js';

@Module({ imports: [MinutesModule], providers: [DraftingService] })
export class DraftingModule {}
