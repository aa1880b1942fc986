import { Module } from '@nestjs/common';

import { PlansModule } from '../plans/plans.module.js';
import { BoardController } from './board.controller.js';
import { BoardResolver } from './board.resolver.js';
import { BoardService } from './board.service.js';

@Module({ imports: [PlansModule], controllers: [BoardController], providers: [BoardResolver, BoardService] })
export class BoardModule {}
