import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { DrainingService } from './draining.service.js';

/** Alive and ready are two questions: a process that cannot reach its database is alive and must get no reader. */
@Controller('health')
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly draining: DrainingService,
  ) {}

  @Get('live')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (this.draining.closing) throw new ServiceUnavailableException({ status: 'closing' });
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'database unreachable' });
    }
    return { status: 'ready' };
  }
}
