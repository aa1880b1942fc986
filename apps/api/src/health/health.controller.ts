import { Controller, Get, type BeforeApplicationShutdown, ServiceUnavailableException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** Alive and ready are two questions: a process that cannot reach its database is alive and must get no reader. */
@Controller('health')
export class HealthController implements BeforeApplicationShutdown {
  #closing = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('live')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (this.#closing) throw new ServiceUnavailableException({ status: 'closing' });
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'database unreachable' });
    }
    return { status: 'ready' };
  }

  beforeApplicationShutdown(): void {
    this.#closing = true;
  }
}
