import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';

import { ArrivingFiles } from './arriving-files.service.js';
import { FileService } from './file.service.js';
import { multipartOperation } from './multipart.middleware.js';

@Module({ providers: [ArrivingFiles, FileService], exports: [ArrivingFiles, FileService] })
export class FilesModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(multipartOperation).forRoutes('graphql');
  }
}
