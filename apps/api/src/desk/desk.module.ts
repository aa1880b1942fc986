import { Module } from '@nestjs/common';

import { DeskLineService } from './desk-line.service.js';
import { DeskResolver } from './desk.resolver.js';
import { DeskService } from './desk.service.js';
import { FridayService } from './friday.service.js';

@Module({ providers: [DeskLineService, DeskResolver, DeskService, FridayService] })
export class DeskModule {}
