import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Between, type Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { ForumWriteService } from './forum-write.service.js';
import { Holiday } from './holiday.entity.js';
import { type AddHolidayInput, type FillHolidaysInput, FIRST_YEAR, LAST_YEAR, type UpdateHolidayInput } from './holiday.input.js';
import { Jurisdiction } from './jurisdiction.entity.js';
import { setUp } from './set-up.policy.js';

interface PublishedDay {
  readonly day: string;
  readonly name: string;
}

/** The days on which a jurisdiction does not work. */
@Injectable()
export class HolidayService {
  constructor(
    @InjectRepository(Holiday) private readonly holidays: Repository<Holiday>,
    private readonly places: PlaceService,
    private readonly writes: WriteService,
    private readonly forumWrites: ForumWriteService,
  ) {}

  /** @throws INVALID year out_of_range */
  async inYear(jurisdictionId: string, year: number): Promise<Holiday[]> {
    if (year < FIRST_YEAR || year > LAST_YEAR) throw invalid({ year: 'out_of_range' });
    return this.holidays.find({ where: { jurisdictionId, day: Between(`${year}-01-01`, `${year}-12-31`) }, order: { day: 'ASC' } });
  }

  /** Filling twice changes nothing, nor does it undo a correction. @throws INVALID year unknown where no calendar of the country is at hand */
  async fill(viewer: Viewer, { forumId, year }: FillHolidaysInput): Promise<Jurisdiction> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, setUp, place);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const jurisdiction = await manager.findOneByOrFail(Jurisdiction, { id: place.jurisdictionId });
      const days = await publishedDays(jurisdiction, year);
      await manager.query(
        `insert into holiday (id, jurisdiction_id, day, name, entered_by)
         select id, $1, day, name, 'calendar' from unnest ($2::uuid[], $3::date[], $4::text[]) as published (id, day, name)
         on conflict on constraint holiday_once do nothing`,
        [jurisdiction.id, days.map(() => uuidv7()), days.map(({ day }) => day), days.map(({ name }) => name)],
      );
      await audit({ act: 'fill_holidays', objectType: 'jurisdiction', objectId: jurisdiction.id, forumId, role, after: { year } });
      return jurisdiction;
    });
  }

  /** @throws CONFLICT already_exists */
  add(viewer: Viewer, input: AddHolidayInput): Promise<Holiday> {
    return this.forumWrites.create(viewer, { entity: Holiday, operation: 'addHoliday', input }, (manager, { jurisdictionId }) =>
      manager.save(manager.create(Holiday, { jurisdictionId, day: input.day, name: input.name, enteredBy: 'secretariat' })),
    );
  }

  update(viewer: Viewer, input: UpdateHolidayInput): Promise<Holiday> {
    const where = ({ jurisdictionId }: ForumPlace) => ({ id: input.holidayId, jurisdictionId });
    return this.forumWrites.edit(viewer, { entity: Holiday, operation: 'updateHoliday', input, where }, (holiday) => {
      Object.assign(holiday, { name: input.name, observed: input.observed });
    });
  }
}

/** Public holidays as date-holidays knows them, one per day. Its rules of every country weigh megabytes, so they are read when they are asked for. */
async function publishedDays({ country, languages }: Jurisdiction, year: number): Promise<PublishedDay[]> {
  const { default: Holidays } = await import('date-holidays');
  const countries = new Holidays().getCountries('en');
  const code = Object.keys(countries).find((known) => known === country?.toUpperCase() || countries[known]?.toLowerCase() === country?.toLowerCase());
  if (code === undefined) throw invalid({ year: 'unknown' });
  const published = new Holidays(code, { languages: languages.map((language) => language.slice(0, 2)), types: ['public'] }).getHolidays(year);
  return [...new Map(published.map(({ date, name }) => [date.slice(0, 10), name]))].map(([day, name]) => ({ day, name }));
}
