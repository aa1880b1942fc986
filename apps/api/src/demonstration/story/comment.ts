import type { Character, OrganizationKey, SeatKey } from '../cast.js';
import type { Teller } from '../teller.js';
import type { Subject } from './words.js';

interface Said {
  readonly who: Character;
  readonly seat?: SeatKey;
  readonly about: string;
  readonly kind: 'support' | 'concern' | 'question' | 'proposal' | 'evidence';
  readonly text: string;
  readonly replyTo?: string;
}

interface KeptComment {
  readonly id: string;
  readonly version: number;
}

const COMMENT = 'comment { id version }';

const inputOf = (story: Teller, subjectType: string, { seat, about, kind, text, replyTo }: Omit<Said, 'who'>) => {
  const subject = story.recall<Partial<Subject> & { id: string }>(about);
  return {
    subjectType, subjectId: subject.id, kind, text, language: 'es',
    ...(subject.wordingId && { wordingId: subject.wordingId }), ...(seat && { seatId: story.id(`seat:${seat}`) }), ...(replyTo && { parentId: story.id(replyTo) }),
  };
};

/** A comment on a milestone, or on what `subjectType` says. */
export async function comment(story: Teller, name: string, { who, ...said }: Said, subjectType = 'milestone'): Promise<void> {
  const made = await story.act<{ comment: KeptComment }>(who, 'postComment', inputOf(story, subjectType, said), COMMENT);
  story.keep(name, made.comment);
}

/** What somebody brought on paper, entered by the secretariat. */
export async function commentOnPaper(story: Teller, name: string, { who, ...said }: Said, day: number): Promise<void> {
  const onBehalf = { personId: story.id(`person:${who}`), channel: 'paper', saidOn: story.calendar.day(day) };
  const made = await story.act<{ comment: KeptComment }>('marcela', 'postComment', { ...inputOf(story, 'milestone', said), onBehalf }, COMMENT);
  story.keep(name, made.comment);
}

interface Answer {
  readonly who: Character;
  readonly unit?: OrganizationKey;
  readonly to: readonly string[];
  readonly disposition: 'incorporated' | 'partly' | 'not_incorporated' | 'explained';
  readonly text: string;
  readonly amendment?: string;
  /** The draft that somebody of the unit wrote before. */
  readonly draft?: string;
}

interface KeptResponse {
  readonly id: string;
  readonly version: number;
  readonly comments: readonly KeptComment[];
}

async function respond(story: Teller, name: string, mutation: string, { who, unit, to, disposition, text, amendment, draft }: Answer): Promise<void> {
  const drafted = draft === undefined ? null : story.recall<KeptResponse>(draft);
  const { response } = await story.act<{ response: KeptResponse }>(who, mutation, {
    commentIds: to.map((comment) => story.id(comment)), disposition, reason: text, language: 'es',
    ...(unit && { organizationId: story.id(`organization:${unit}`) }), ...(amendment && { amendmentId: story.id(amendment) }), ...(drafted && { draftId: drafted.id, draftVersion: drafted.version }),
  }, 'response { id version comments { id version } }');
  story.keep(name, response);
  for (const answered of to) {
    const { id } = story.recall<KeptComment>(answered);
    story.keep(answered, response.comments.find((one) => one.id === id));
  }
}

export const draftAnswer = (story: Teller, name: string, answer: Answer): Promise<void> => respond(story, name, 'draftResponse', answer);

export const answer = (story: Teller, name: string, given: Answer): Promise<void> => respond(story, name, 'publishResponse', given);

export async function object(story: Teller, who: Character, comment: string, response: string, reason: string): Promise<void> {
  const made = await story.act<{ comment: KeptComment }>(who, 'objectToResponse', { commentId: story.id(comment), responseId: story.id(response), reason, language: 'es' }, COMMENT);
  story.keep(comment, made.comment);
}

export async function withdrawComment(story: Teller, who: Character, name: string): Promise<void> {
  const { id, version } = story.recall<KeptComment>(name);
  await story.act(who, 'withdrawComment', { commentId: id, version }, COMMENT);
}

export async function moderate(story: Teller, name: string, reason: string): Promise<void> {
  const { id, version } = story.recall<KeptComment>(name);
  await story.act('marcela', 'moderateComment', { commentId: id, version, reason, language: 'es' }, COMMENT);
}
