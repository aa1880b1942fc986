import { type DynamicModule, Module } from '@nestjs/common';

import { ActionsModule } from './actions/actions.module.js';
import { AgendaTemplatesModule } from './agenda-templates/agenda-templates.module.js';
import { AmendmentsModule } from './amendments/amendments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { DemonstrationModule } from './auth/demonstration.module.js';
import { BacklogModule } from './backlog/backlog.module.js';
import { BallotsModule } from './ballots/ballots.module.js';
import { BoardModule } from './board/board.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CircularsModule } from './circulars/circulars.module.js';
import { ClockModule } from './clock/clock.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { ComplianceModule } from './compliance/compliance.module.js';
import { ConfigModule, type RunningConfig } from './config/config.module.js';
import { ConvocationsModule } from './convocations/convocations.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DraftingModule } from './drafting/drafting.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ForumsModule } from './forums/forums.module.js';
import { ApiGraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InboundModule } from './inbound/inbound.module.js';
import { JurisdictionsModule } from './jurisdictions/jurisdictions.module.js';
import { LogModule } from './log/log.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { MinutesTemplatesModule } from './minutes-templates/minutes-templates.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PushModule } from './push/push.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PollsModule } from './polls/polls.module.js';
import { RoomModule } from './room/room.module.js';
import { SearchModule } from './search/search.module.js';
import { SeriesModule } from './series/series.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { TranslationsModule } from './translations/translations.module.js';

/** The table of contents: what everybody uses first, then the nouns. */
@Module({})
export class AppModule {
  static with(config: RunningConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        LogModule.with(config),
        ClockModule,
        DatabaseModule,
        AuditModule,
        AuthModule,
        ...(config.mode === 'demonstration' ? [DemonstrationModule] : []),
        ApiGraphqlModule,
        HealthModule,
        ActionsModule,
        AgendaTemplatesModule,
        MinutesTemplatesModule,
        AmendmentsModule,
        BacklogModule,
        BallotsModule,
        BoardModule,
        CalendarModule,
        CircularsModule,
        CommentsModule,
        CommitmentsModule,
        ComplianceModule,
        ConvocationsModule,
        DecisionsModule,
        DeskModule,
        DocumentsModule,
        DraftingModule,
        ForumsModule,
        ImportsModule,
        InboundModule,
        JurisdictionsModule,
        MeetingsModule,
        MinutesModule,
        NotificationsModule,
        PushModule,
        OrganizationsModule,
        PeopleModule,
        PlansModule,
        PollsModule,
        RoomModule,
        SearchModule,
        SeriesModule,
        StatementsModule,
        TranslationsModule,
      ],
    };
  }
}
