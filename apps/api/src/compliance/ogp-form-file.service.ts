import { createHash } from 'node:crypto';

import { commitmentPath, planPagePath } from '@mesa/domain/addresses';
import { OGP_FORM_WORDS } from '@mesa/domain/compliance/ogp-form-words';
import { PATH_WORDS } from '@mesa/domain/path-words';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';

import { anonymous } from '../auth/viewer.js';
import { CommitmentService } from '../commitments/commitment.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { typeset } from '../pdf/typst.js';
import { PlanService } from '../plans/plan.service.js';
import { odtOf } from './ogp-form-odt.document.js';
import { FORM_TEMPLATE } from './ogp-form-template.document.js';
import { formDocument, type FormPaper, type Written } from './ogp-form.document.js';
import { type OgpForm, OgpFormService } from './ogp-form.service.js';

export const FORM_FILES = ['odt', 'pdf'] as const;
export type FormFile = (typeof FORM_FILES)[number];

interface Place {
  readonly jurisdiction: string;
  readonly forum: string;
  readonly isInvented: boolean;
}

const KEPT = 32;
const PUBLIC = anonymous('ogp-form');

/** The forms of OGP Local to take along: what the public may read on their pages, and nothing else. */
@Injectable()
export class OgpFormFileService {
  readonly #made = new LRUCache<string, Buffer>({ max: KEPT });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly forms: OgpFormService,
    private readonly plans: PlanService,
    private readonly commitments: CommitmentService,
  ) {}

  /** @throws NOT_FOUND */
  async inception(language: Language, file: FormFile, jurisdiction: string, slug: string): Promise<Buffer> {
    const form = await this.forms.inception(PUBLIC, jurisdiction, slug);
    const { title, slug: current, ...plan } = await this.plans.bySlug(PUBLIC, jurisdiction, slug);
    const place = await this.#place(plan.jurisdictionId, form);
    const at = { jurisdiction: place.jurisdiction, forum: form.forum, plan: current };
    const path = planPagePath(language, place.jurisdiction, current, 'forms');
    return this.#set(file, formDocument({ ...form, ...place, kind: 'inception', language, publicUrl: this.config.publicUrl, path, at, plan: { text: title, language: plan.language }, commitment: null }));
  }

  /** @throws NOT_FOUND */
  async endOfCommitment(language: Language, file: FormFile, jurisdiction: string, slug: string, segment: string): Promise<Buffer> {
    const form = await this.forms.endOfCommitment(PUBLIC, jurisdiction, slug, segment);
    const plan = await this.plans.bySlug(PUBLIC, jurisdiction, slug);
    const commitment = await this.commitments.at(PUBLIC, jurisdiction, slug, segment);
    const place = await this.#place(plan.jurisdictionId, form);
    const at = { jurisdiction: place.jurisdiction, forum: form.forum, plan: plan.slug, commitment: segment };
    const path = `${commitmentPath(language, place.jurisdiction, plan.slug, commitment)}/${PATH_WORDS.forms[language]}`;
    const title = await this.#title(commitment.id, language);
    return this.#set(file, formDocument({ ...form, ...place, kind: 'end', language, publicUrl: this.config.publicUrl, path, at, plan: { text: plan.title, language: plan.language }, commitment: title }));
  }

  /** Sets it, unless just this text of it was set lately. */
  #set(file: FormFile, paper: FormPaper): Buffer {
    const name = createHash('sha256').update(file).update(JSON.stringify(paper)).digest('base64url');
    const known = this.#made.get(name);
    if (known) return known;
    const bytes = file === 'odt' ? odtOf(paper) : typeset('ogp-form', FORM_TEMPLATE, paper);
    this.#made.set(name, bytes);
    return bytes;
  }

  async #place(jurisdictionId: string, { forum }: OgpForm): Promise<Place> {
    const [place]: Place[] = await this.dataSource.query('select j.slug as jurisdiction, f.name as forum, j.invented as "isInvented" from forum f join jurisdiction j on j.id = f.jurisdiction_id where j.id = $1 and f.slug = $2', [jurisdictionId, forum]);
    return place ?? { jurisdiction: '', forum, isInvented: false };
  }

  /** As its page has it: the wording in force. */
  async #title(commitmentId: string, language: Language): Promise<Written> {
    const [found]: Written[] = await this.dataSource.query(`select title as text, coalesce(language, 'und') as language from wording where commitment_id = $1 and title is not null order by (state in ('draft', 'in_force')) desc, number desc limit 1`, [commitmentId]);
    return found ?? { text: OGP_FORM_WORDS[language].untitled, language };
  }
}
