import type { Scene } from '../scene.js';
import type { Character, SeatKey } from '../cast.js';
import type { Teller } from '../teller.js';

interface Answer {
  readonly who: Character;
  readonly seat: SeatKey;
  readonly answer: 'attending' | 'attending_remotely' | 'not_attending';
  readonly note?: string;
  readonly accessNeeds?: string;
  readonly alternate?: Character;
}

/** What most said of the next meeting; two have not answered, and one seat is vacant. */
const ANSWERS: readonly Answer[] = [
  { who: 'veronica', seat: 'community', answer: 'attending' },
  { who: 'andres', seat: 'administration', answer: 'not_attending', alternate: 'paula' },
  { who: 'rosa', seat: 'neighbours', answer: 'attending', note: 'Llego cerca de las 17:40, después del trabajo.' },
  { who: 'daniela', seat: 'foundation', answer: 'attending_remotely' },
  { who: 'elena', seat: 'staff', answer: 'attending', accessNeeds: 'Un espacio para dejar a mi hijo durante la sesión.' },
];

async function answerNext(story: Teller): Promise<void> {
  const meetingForumId = story.id('sesión 6');
  for (const { who, seat, alternate, ...said } of ANSWERS) {
    await story.act(who, 'answerConvocation', { meetingForumId, seatId: story.id(`seat:${seat}`), ...said, ...(alternate && { alternateId: story.id(`person:${alternate}`) }) }, 'rsvp { id }');
  }
  await story.act('marcela', 'enterRsvp', { meetingForumId, seatId: story.id('seat:elders'), personId: story.id('person:hector'), answer: 'attending', channel: 'phone' }, 'rsvp { id }');
}

export const answers: Scene[] = [{ day: -1, time: '12:30', tell: answerNext }];
