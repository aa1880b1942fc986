import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';

import { FileService } from './file.service.js';
import { multipartOperation } from './multipart.middleware.js';

@Module({ providers: [FileService], exports: [FileService] })
export class FilesModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(multipartOperation).forRoutes('graphql');
  }
}
