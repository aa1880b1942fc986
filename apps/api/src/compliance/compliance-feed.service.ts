import { forumPagePath } from '@mesa/domain/addresses';
import { ahead, openGaps } from '@mesa/domain/compliance/compliance';
import { type Obligation, RULE_SOURCES } from '@mesa/domain/compliance/obligation';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { LANGUAGES, type Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { type Deadline, deadlineFile } from '../calendar/deadline-file.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { element, xmlDocument } from '../xml/xml-document.js';
import { askedInWords } from './compliance.mail.js';
import { type Compliance, ComplianceService } from './compliance.service.js';

interface Words {
  readonly name: (forum: string) => string;
  readonly due: (asked: string, day: string) => string;
  readonly missed: (asked: string, day: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: { name: (forum) => `Plazos: ${forum}`, due: (asked, day) => `${asked}: vence el ${day}`, missed: (asked, day) => `${asked}: venció el ${day} y no consta que se haya cumplido` },
  en: { name: (forum) => `Deadlines: ${forum}`, due: (asked, day) => `${asked}: ends on ${day}`, missed: (asked, day) => `${asked}: ended on ${day}, and nothing says that it was kept` },
};

interface Named {
  readonly name: string;
  readonly slug: string;
  readonly jurisdiction: string;
  readonly languages: readonly string[];
}

const ATOM = { '': 'http://www.w3.org/2005/Atom' };

/** The calendar's deadlines as feeds: for calendar programs and for feed readers. */
@Injectable()
export class ComplianceFeedService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly compliance: ComplianceService,
  ) {}

  /** Deadlines ahead, as days. @throws NOT_FOUND */
  async calendar(jurisdiction: string, slug: string, wanted: Language | null): Promise<string> {
    const { found, name, language, page } = await this.#read(jurisdiction, slug, wanted);
    const deadlines = ahead(found.rules).flatMap((obligation): Deadline[] => {
      const { key, dueEarliest, rule, from } = obligation;
      if (dueEarliest === null) return [];
      return [{ uid: `${key}@${found.forumId}`, day: dueEarliest, stampedOn: from ?? found.today, title: askedInWords(obligation, language), description: label('ruleSource', RULE_SOURCES[rule], language), url: page }];
    });
    return deadlineFile(deadlines, WORDS[language].name(name));
  }

  /** Deadlines ahead and gaps that are open, the newest first (RFC 4287). @throws NOT_FOUND */
  async atom(jurisdiction: string, slug: string, wanted: Language | null): Promise<string> {
    const { found, name, language, page } = await this.#read(jurisdiction, slug, wanted);
    const dated = [...openGaps(found.rules), ...ahead(found.rules)].map((obligation) => ({ obligation, at: momentOf(obligation, found.today) })).sort((a, b) => b.at.localeCompare(a.at) || a.obligation.key.localeCompare(b.obligation.key));
    const feed = element('feed', { 'xml:lang': language },
      element('id', {}, `urn:uuid:${found.forumId}`),
      element('title', {}, WORDS[language].name(name)),
      element('updated', {}, dated[0]?.at ?? `${found.today}T00:00:00Z`),
      element('author', {}, element('name', {}, name)),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      ...dated.map(({ obligation, at }) => this.#entry(obligation, at, { language, page, forumId: found.forumId })));
    return xmlDocument(feed, ATOM);
  }

  #entry(obligation: Obligation, at: string, { language, page, forumId }: { readonly language: Language; readonly page: string; readonly forumId: string }) {
    const { key, state, rule, dueOn } = obligation;
    const words = WORDS[language];
    const title = (state === 'missed' ? words.missed : words.due)(askedInWords(obligation, language), dueOn === null ? '' : formatDay(dueOn, language));
    return element('entry', {},
      element('id', {}, `${page}#${encodeURIComponent(`${forumId}:${key}:${state}`)}`), element('title', {}, title), element('updated', {}, at),
      element('link', { rel: 'alternate', type: 'text/html', href: page }), element('summary', {}, label('ruleSource', RULE_SOURCES[rule], language)));
  }

  async #read(jurisdiction: string, slug: string, wanted: Language | null): Promise<{ found: Compliance; name: string; language: Language; page: string }> {
    const found = await this.compliance.bySlug(jurisdiction, slug);
    const [forum]: Named[] = await this.dataSource.query(`select f.name, f.slug, j.slug as jurisdiction, j.languages from forum f join jurisdiction j on j.id = f.jurisdiction_id where f.id = $1`, [found.forumId]);
    const language = wanted ?? LANGUAGES.find((one) => one === forum?.languages[0]) ?? LANGUAGES[0];
    return { found, name: forum?.name ?? '', language, page: `${this.config.publicUrl}${forumPagePath(language, forum?.jurisdiction ?? jurisdiction, forum?.slug ?? slug, 'compliance')}` };
  }
}

/** When it became so: a deadline with the day from which it is counted, a gap the day after its last one. */
function momentOf({ state, from, dueOn }: Obligation, today: string): string {
  const since = (state === 'missed' ? dueOn : from) ?? today;
  return `${since > today ? today : since}T${state === 'missed' ? '23:59:59' : '00:00:00'}Z`;
}
