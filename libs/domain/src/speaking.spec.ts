import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Presence } from './seats.js';
import { maySpeakFor, SEAT_ACTS, type DeputyNaming, type InMeeting, type SpokenSeat } from './speaking.js';

const DAY = '2022-07-01';
const at = (time: string): Date => new Date(`${DAY}T${time}:00Z`);

const naming = (extra: Partial<DeputyNaming> = {}): DeputyNaming => ({
  personId: 'deputy',
  meetingId: 'm1',
  namedById: 'titular',
  namedAt: at('18:00'),
  revokedAt: null,
  ...extra,
});

const seat = (extra: Partial<SpokenSeat> = {}): SpokenSeat => ({
  id: 's1',
  voting: true,
  from: null,
  until: null,
  holdings: [
    { personId: 'titular', as: 'titular', from: null, until: null },
    { personId: 'alternate', as: 'alternate', from: null, until: null },
    { personId: 'former', as: 'titular', from: null, until: '2022-06-30' },
  ],
  deputies: [naming()],
  ...extra,
});

const here = (personId: string, from = '19:00', to: string | null = null): Presence => ({
  personId,
  capacity: personId === 'titular' || personId === 'alternate' ? personId : 'deputy',
  seatId: 's1',
  mode: 'in_person',
  from: at(from),
  to: to === null ? null : at(to),
});

const meeting = (present: readonly string[], extra: Partial<InMeeting> = {}): InMeeting => ({
  kind: 'in_meeting',
  meetingId: 'm1',
  day: DAY,
  at: at('19:30'),
  presences: present.map((personId) => here(personId)),
  deputiesVote: true,
  ...extra,
});

const outside = { kind: 'outside', day: DAY } as const;

describe('maySpeakFor, outside meetings', () => {
  it.each(['comment', 'observe', 'rsvp', 'name_deputy', 'contest', 'vote'] as const)('titular and alternate may each %s', (act) => {
    expect(maySpeakFor('titular', seat(), outside, act)).toEqual({ allowed: true, as: 'titular', replaces: null });
    expect(maySpeakFor('alternate', seat(), outside, act)).toEqual({ allowed: true, as: 'alternate', replaces: null });
  });

  it.each(['deputy', 'former', 'stranger'])('a %s may do nothing', (personId) => {
    for (const act of SEAT_ACTS) expect(maySpeakFor(personId, seat(), outside, act).allowed).toBe(false);
  });

  it('nobody speaks for a seat that has ended, nor votes for one without vote', () => {
    expect(maySpeakFor('titular', seat({ until: '2022-06-30' }), outside, 'comment')).toMatchObject({ reason: 'not_holder' });
    expect(maySpeakFor('titular', seat({ voting: false }), outside, 'vote')).toMatchObject({ reason: 'not_voting' });
    expect(maySpeakFor('titular', seat({ voting: false }), outside, 'comment').allowed).toBe(true);
  });
});

describe('maySpeakFor, in a meeting', () => {
  it.each<[string, readonly string[], string, string]>([
    ['the titular, when present', ['titular', 'alternate', 'deputy'], 'titular', 'allowed'],
    ['not the alternate beside the titular', ['titular', 'alternate'], 'alternate', 'superseded_by_titular'],
    ['the alternate, without the titular', ['alternate', 'deputy'], 'alternate', 'allowed'],
    ['not the deputy beside the alternate', ['alternate', 'deputy'], 'deputy', 'superseded_by_alternate'],
    ['not the deputy beside the titular', ['titular', 'deputy'], 'deputy', 'superseded_by_titular'],
    ['the deputy, without either', ['deputy'], 'deputy', 'allowed'],
    ['not the titular who is away', ['deputy'], 'titular', 'not_present'],
    ['not a stranger, present or not', ['stranger'], 'stranger', 'not_holder'],
  ])('%s', (_case, present, personId, expected) => {
    const speaking = maySpeakFor(personId, seat(), meeting(present), 'speak');
    expect(speaking.allowed ? 'allowed' : speaking.reason).toBe(expected);
  });

  it('follows who comes and goes', () => {
    const presences = [here('titular', '19:00', '19:20'), here('alternate', '19:00')];
    expect(maySpeakFor('alternate', seat(), meeting([], { presences, at: at('19:10') }), 'vote').allowed).toBe(false);
    expect(maySpeakFor('alternate', seat(), meeting([], { presences, at: at('19:20') }), 'vote').allowed).toBe(true);
  });

  it('a deputy was named by a holder or the organization, for this meeting, before the item', () => {
    const named = (extra: Partial<DeputyNaming>) =>
      maySpeakFor('deputy', seat({ deputies: [naming(extra)] }), meeting(['deputy']), 'speak');
    for (const extra of [
      { meetingId: 'm2' },
      { namedById: 'stranger' },
      { namedById: 'former' },
      { namedAt: at('19:31') },
      { revokedAt: at('19:30') },
    ]) {
      expect(named(extra)).toMatchObject({ reason: 'not_holder' });
    }
    expect(named({ namedById: 'alternate' }).allowed).toBe(true);
    expect(named({ namedById: null }).allowed).toBe(true);
  });

  it('a deputy votes only if the rules say so', () => {
    for (const deputiesVote of [false, null]) {
      expect(maySpeakFor('deputy', seat(), meeting(['deputy'], { deputiesVote }), 'vote')).toMatchObject({ reason: 'deputies_may_not_vote' });
    }
    expect(maySpeakFor('deputy', seat(), meeting(['deputy'], { deputiesVote: false }), 'speak').allowed).toBe(true);
    expect(maySpeakFor('deputy', seat(), meeting(['deputy']), 'vote').allowed).toBe(true);
  });

  it('a holder may still comment or answer while away', () => {
    expect(maySpeakFor('titular', seat(), meeting([]), 'comment').allowed).toBe(true);
  });

  it('invariant 3: never two at once, whoever is there', () => {
    const people = ['titular', 'alternate', 'alternate2', 'deputy', 'deputy2', 'former', 'stranger'];
    const crowded = seat({
      holdings: [...seat().holdings, { personId: 'alternate2', as: 'alternate', from: null, until: null }],
      deputies: [naming(), naming({ personId: 'deputy2' })],
    });
    fc.assert(
      fc.property(fc.subarray(people), fc.constantFrom('speak' as const, 'vote' as const), (present, act) => {
        const moment = meeting(present);
        const speaking = people.filter((personId) => maySpeakFor(personId, crowded, moment, act).allowed);
        expect(speaking.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('one vote a seat', () => {
  const ballot = (as: 'titular' | 'alternate' | 'deputy', closed = false) => ({ cast: { personId: as, as }, closed });

  it('the titular may replace the vote of the alternate until closing', () => {
    expect(maySpeakFor('titular', seat(), { ...outside, ballot: ballot('alternate') }, 'vote')).toEqual({
      allowed: true, as: 'titular', replaces: { personId: 'alternate', as: 'alternate' },
    });
    expect(maySpeakFor('titular', seat(), { ...outside, ballot: ballot('alternate', true) }, 'vote')).toMatchObject({ reason: 'voting_closed' });
  });

  it('any other vote cast first stands', () => {
    expect(maySpeakFor('alternate', seat(), { ...outside, ballot: ballot('titular') }, 'vote')).toMatchObject({ reason: 'already_voted' });
    expect(maySpeakFor('titular', seat(), { ...outside, ballot: ballot('titular') }, 'vote')).toMatchObject({ reason: 'already_voted' });
    expect(maySpeakFor('titular', seat(), meeting(['titular'], { ballot: ballot('deputy') }), 'vote')).toMatchObject({ reason: 'already_voted' });
  });

  it('is allowed while nobody voted', () => {
    expect(maySpeakFor('alternate', seat(), { ...outside, ballot: { cast: null, closed: false } }, 'vote').allowed).toBe(true);
  });
});
