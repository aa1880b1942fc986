import { Inject, Injectable } from '@nestjs/common';
import { forumPath, meetingPath } from '@mesa/domain/addresses';
import { notFound } from '@mesa/domain/errors';
import { type Mandate, may, rolesOf } from '@mesa/domain/permissions';
import type { Language } from '@mesa/domain/vocabulary';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';

import { tokenHash } from '../auth/invitation-token.js';
import { standingOf } from '../auth/session.repository.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { type CalendarMeeting, calendarFile } from './calendar-file.js';
import { CALENDAR_WORDS } from './calendar-words.js';
import { type CalendarLine, CalendarRepository, type PrivateLine } from './calendar.repository.js';

/** How often a calendar program should ask again. */
const REFRESH_HOURS = 6;

/** The feeds that calendar programs subscribe to. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly calendars: CalendarRepository,
    private readonly clock: ClockService,
  ) {}

  /** What anyone reads of a forum's meetings: nobody's name or address, and no way in. @throws NOT_FOUND */
  async ofForum(jurisdiction: string, forum: string, language: Language | null): Promise<string> {
    const lines = await this.calendars.ofForum(jurisdiction, forum);
    const [first] = lines;
    if (!first) throw notFound();
    return calendarFile('PUBLISH', lines.flatMap((line) => this.#meetingOf(line, language, null)), { name: `${first.forum}, ${first.jurisdiction}`, refreshHours: REFRESH_HOURS });
  }

  /**
   * The meetings of the forums in which the owner of a token has a part today; their rights are asked at each
   * reading, so that a former member's calendar is empty. @throws NOT_FOUND for a token that is none or was revoked
   */
  async ofOwner(token: string, language: Language | null): Promise<string> {
    const { manager } = this.dataSource;
    const feed = await manager.findOneBy(CalendarFeed, { tokenHash: tokenHash(token), revokedAt: IsNull() });
    const standing = feed && (await standingOf(manager, feed.accountId, new Date(this.clock.now().epochMilliseconds)));
    if (!feed || !standing) throw notFound();
    await noteReading(manager, feed, this.clock.today('UTC'));
    const lines = await this.calendars.ofForums(forumsOf(standing.mandates));
    const meetings = lines.flatMap((line) => this.#ownMeeting(line, standing.mandates, language));
    return calendarFile('PUBLISH', [...onceEach(meetings).values()], { name: CALENDAR_WORDS[language ?? lines[0]?.language ?? 'es'].mine, refreshHours: REFRESH_HOURS });
  }

  #ownMeeting(line: PrivateLine, mandates: readonly Mandate[], language: Language | null): CalendarMeeting[] {
    const roles = rolesOf(mandates, line.forumId, this.clock.today(line.timeZone)).filter(({ role }) => role !== 'public' && role !== 'administrator');
    return roles.length === 0 ? [] : this.#meetingOf(line, language, may('readPapers', roles) ? line.joinUrl : null);
  }

  #meetingOf({ meeting, forum, forumSlug, jurisdictionSlug, ...line }: CalendarLine, wanted: Language | null, wayIn: string | null): CalendarMeeting[] {
    if (meeting === null) return [];
    const language = wanted ?? line.language;
    const words = CALENDAR_WORDS[language];
    const { state, purpose, whatWillBeDecided, place, ordinal } = meeting;
    const title = meeting.title ?? words.meeting(ordinal);
    const joinUrl = state === 'cancelled' ? null : wayIn;
    return [{
      ...meeting,
      stampedAt: new Date(meeting.stampedAt),
      // Programs that hide the state of what they subscribe to show the title all the same.
      title: state === 'cancelled' ? words.cancelled(title) : state === 'not_held' ? words.notHeld(title) : title,
      description: [purpose && words.purpose(purpose), whatWillBeDecided && words.decides(whatWillBeDecided), joinUrl && words.join(joinUrl)].filter(Boolean).join('\n'),
      location: place,
      url: `${this.config.publicUrl}${meetingPath(language, jurisdictionSlug, forumSlug, ordinal)}`,
      joinUrl,
      cancelled: state === 'cancelled',
      organizer: { name: forum, page: `${this.config.publicUrl}${forumPath(language, jurisdictionSlug, forumSlug)}` },
      attendees: [],
    }];
  }
}

const forumsOf = (mandates: readonly Mandate[]): string[] => [...new Set(mandates.flatMap((mandate) => (mandate.kind === 'unit' ? mandate.forumIds : mandate.forumId === null ? [] : [mandate.forumId])))];

/** A joint meeting has one UID and may stand in a calendar once; the entry that knows the way in is kept. */
function onceEach(meetings: readonly CalendarMeeting[]): Map<string, CalendarMeeting> {
  const byUid = new Map<string, CalendarMeeting>();
  for (const meeting of meetings) {
    if ((byUid.get(meeting.uid)?.joinUrl ?? null) === null) byUid.set(meeting.uid, meeting);
  }
  return byUid;
}

/** Once a day, so that its owner sees which address is in use. */
async function noteReading(manager: EntityManager, { id, lastReadOn }: CalendarFeed, today: string): Promise<void> {
  if (lastReadOn !== today) await manager.update(CalendarFeed, { id }, { lastReadOn: today });
}
