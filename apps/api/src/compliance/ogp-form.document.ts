import { evidenceName, evidencePath, type EvidencePlace, shortenedEvidence } from '@mesa/domain/compliance/evidence-words';
import type { Evidence } from '@mesa/domain/compliance/obligation';
import type { FormEntry } from '@mesa/domain/compliance/ogp-form';
import { FORM_ANSWER_WORDS, FORM_QUESTION_WORDS } from '@mesa/domain/compliance/ogp-form-labels';
import { countedWords, formParts, missingWords, OGP_FORM_WORDS, type OgpFormKind, waitingIn } from '@mesa/domain/compliance/ogp-form-words';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { atStart } from '@mesa/domain/text';
import type { Language } from '@mesa/domain/vocabulary';

import type { DocumentData } from '../pdf/typst.js';

/** Words that somebody wrote, with their language. */
export type Written = Readonly<Record<'text' | 'language', string>>;

/** A form, and where it stands. */
export interface FormSource {
  readonly kind: OgpFormKind;
  readonly language: Language;
  readonly publicUrl: string;
  /** Of its page on this site. */
  readonly path: string;
  readonly at: EvidencePlace;
  readonly forum: string;
  readonly plan: Written;
  /** Null: the form is about the plan. */
  readonly commitment: Written | null;
  readonly today: string;
  readonly isInvented: boolean;
  readonly entries: readonly FormEntry[];
}

export type FormPaper = ReturnType<typeof formDocument>;

/** The form in words, as the word document and the PDF set it. */
export function formDocument(source: FormSource) {
  const { kind, language, forum, plan, commitment, today, entries } = source;
  const words = OGP_FORM_WORDS[language];
  const own = (text: string): Written => ({ text, language });
  const { ofPlan, ofCommitments } = formParts(entries);
  const address = source.publicUrl + source.path;
  const fact = (term: string, description: Written, link: string | null = null) => ({ term, description, link });
  return {
    language,
    title: `${words.titles[kind]}: ${(commitment ?? plan).text}`,
    heading: words.titles[kind],
    date: today.split('-').map(Number),
    forum,
    sheet: words.sheet,
    invented: source.isInvented ? words.invented : '',
    note: words.note,
    lead: words.lead(waitingIn(entries), entries.length),
    facts: [
      fact(words.forum, { text: forum, language: 'und' }),
      fact(words.plan, plan),
      ...(commitment === null ? [] : [fact(words.commitment, commitment)]),
      fact(words.day, own(formatDay(today, language))),
      fact(words.language, own(label('language', language, language))),
      fact(words.source, own(words.sources[kind])),
      fact(words.page, own(address), address),
    ],
    rests: words.rests,
    sections: [
      { heading: own(kind === 'inception' ? words.process : words.questions), entries: ofPlan.map((entry) => entryOf(entry, source)) },
      ...ofCommitments.map((group) => ({ heading: subjectOf(group[0], own(words.untitled)), entries: group.map((entry) => entryOf(entry, source)) })),
    ],
  } satisfies DocumentData;
}

const subjectOf = (entry: FormEntry | undefined, untitled: Written): Written => (entry?.subject ? { text: entry.subject, language: entry.subjectLanguage } : untitled);

function entryOf(entry: FormEntry, source: FormSource) {
  const { language } = source;
  const counted = countedWords(entry, language);
  return {
    question: FORM_QUESTION_WORDS[entry.question][language],
    answer: `${FORM_ANSWER_WORDS[entry.answer][language]}.${counted === null ? '' : ` ${counted}`}`,
    evidence: entry.evidence.map((one) => evidenceOf(one, source)),
    nothing: entry.evidence.length === 0 ? OGP_FORM_WORDS[language].restsOnNothing : '',
    missing: missingWords(entry, language) ?? '',
  };
}

/** What was looked at: what it is, when, whether it counts and why, its own words, and where to read it. */
function evidenceOf(evidence: Evidence, source: FormSource) {
  const { language } = source;
  const { on, outcome, why, text, missing } = evidence;
  const because = why === null ? [] : [`${atStart(label('evidenceReason', why, language), language)}${missing.length > 0 ? ` (${missing.join(', ')})` : ''}`];
  return {
    name: evidenceName(evidence, language),
    words: text === null ? null : { text: shortenedEvidence(text), language: evidence.language },
    facts: [...(on === null ? [] : [formatPartialDate(on, language)]), ...(outcome === 'counts' ? [] : [label('evidenceOutcome', outcome, language), ...because])].join('. '),
    address: addressOf(evidence, source),
  };
}

/** Absolute, since a file is read anywhere; where there is no page of its own, that of the form. Never of a scheme that would run something. */
function addressOf(evidence: Evidence, { at, language, publicUrl, path }: FormSource): string {
  const place = evidencePath(evidence, at, language) ?? evidence.url ?? path;
  const url = URL.parse(place, publicUrl);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : publicUrl + path;
}
