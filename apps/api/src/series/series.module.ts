import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { SeriesDatesService } from './series-dates.service.js';
import { SeriesDraftsService } from './series-drafts.service.js';
import { SeriesReadingService } from './series-reading.service.js';
import { ForumSeriesResolver, SeriesResolver } from './series.resolver.js';
import { SeriesService } from './series.service.js';

@Module({ imports: [MeetingsModule], providers: [ForumSeriesResolver, SeriesDatesService, SeriesDraftsService, SeriesReadingService, SeriesResolver, SeriesService] })
export class SeriesModule {}
