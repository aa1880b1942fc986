import { INITIAL_RULES, RULES_IN_WORDS, rulesOfTheForum } from './rules.js';
import { type Character, mailOf, type OrganizationKey, ORGANIZATIONS, PEOPLE, type SeatKey, seatOf, SEATS } from '../cast.js';
import type { Scene } from '../scene.js';
import { COUNTRY, ZONE } from '../story-calendar.js';
import type { Teller } from '../teller.js';

/** The address of the story. */
export const JURISDICTION = 'demostracion';
export const FORUM = 'mesa';

/** What the beginning needs from outside: secrets that a mail or a terminal would bring. */
export interface Tokens {
  /** Of the one-time address that a first start prints. */
  readonly setUp: () => Promise<string>;
  readonly invitation: (id: string) => string;
}

const PURPOSE =
  'Reunir en igualdad de condiciones a la municipalidad y a las organizaciones de la comuna para cocrear, seguir y evaluar el plan de acción de gobierno abierto.';
const GOAL = 'Que cada compromiso del plan se informe con evidencia y que toda observación de la comunidad reciba una respuesta fundada dentro de diez días hábiles.';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] => Object.keys(table) as Key[];

/** How the town comes to have a forum with people in it. */
export const setting = (tokens: Tokens): Scene[] => [
  { day: -228, time: '09:00', tell: (story) => install(story, tokens) },
  { day: -228, time: '11:00', tell: (story) => inviteSecretariat(story, tokens) },
  { day: -227, time: '09:30', tell: describeForum },
  { day: -227, time: '10:00', tell: enterOrganizations },
  { day: -226, time: '09:30', tell: enterSeats },
  { day: -225, time: '10:00', tell: inviteEverybody },
  { day: -224, time: '12:00', tell: (story) => acceptInvitations(story, tokens) },
  { day: -223, time: '09:00', tell: adoptRules },
];

/** The municipality's informatics officer answers the one-time address of the first start. */
async function install(story: Teller, { setUp }: Tokens): Promise<void> {
  const made = await story.act<{ forumId: string; jurisdictionId: string }>('public', 'completeSetUp', {
    token: await setUp(),
    jurisdiction: { name: 'Comuna de Demostración', slug: JURISDICTION, timeZone: ZONE, languages: ['es', 'en'], countryCode: COUNTRY },
    forum: { name: 'Mesa de Gobierno Abierto de la Comuna de Demostración', slug: FORUM, kind: 'roundtable', purpose: PURPOSE },
    benches: [{ key: 'government', name: 'Gobierno' }, { key: 'civil_society', name: 'Sociedad civil' }],
    rules: { effectiveFrom: story.calendar.day(-228), json: JSON.stringify(INITIAL_RULES) },
    secretariat: { email: mailOf('camilo'), name: PEOPLE.camilo.name },
  }, 'forumId jurisdictionId');
  story.keep('forum', { id: made.forumId });
  const { forum } = await story.ask<{ forum: { benches: { id: string; key: string }[] } }>('public', `{ forum(jurisdiction: "${JURISDICTION}", slug: "${FORUM}") { benches { id key } } }`);
  for (const { id, key } of forum.benches) story.keep(`bench:${key}`, { id });
}

/** He hands the secretariat over to whom it belongs, and keeps only the installation. */
async function inviteSecretariat(story: Teller, tokens: Tokens): Promise<void> {
  await invite(story, 'camilo', [{ who: 'marcela', name: PEOPLE.marcela.name, roleKind: 'secretariat' }]);
  await accept(story, tokens, 'marcela');
  const forumId = story.id('forum');
  const { forumRoles } = await story.ask<{ forumRoles: { name: string; role: { id: string; version: number; kind: string } }[] }>('marcela', `{ forumRoles(forumId: "${forumId}") { name role { id version kind } } }`);
  const own = forumRoles.find(({ name, role }) => name === PEOPLE.camilo.name && role.kind === 'secretariat');
  if (own) await story.act('marcela', 'endRole', { roleId: own.role.id, version: own.role.version }, 'role { id }');
}

async function describeForum(story: Teller): Promise<void> {
  await story.act('marcela', 'updateForum', {
    forumId: story.id('forum'), version: 1, kind: 'roundtable', language: 'es',
    name: 'Mesa de Gobierno Abierto de la Comuna de Demostración', purpose: PURPOSE, goal: GOAL,
    aliases: [{ name: 'Mesa de Gobierno Abierto', language: 'es' }, { name: 'MGA', language: 'es' }],
    formedBy: 'Decreto alcaldicio de constitución', started: story.calendar.inWords(-228),
  }, 'forum { id }');
}

async function enterOrganizations(story: Teller): Promise<void> {
  const forumId = story.id('forum');
  for (const key of keysOf(ORGANIZATIONS)) {
    const { parent, ...organization }: { readonly name: string; readonly sector: string; readonly parent?: OrganizationKey } = ORGANIZATIONS[key];
    const { organization: made } = await story.act<{ organization: { id: string } }>('marcela', 'createOrganization', {
      forumId, ...organization, language: 'es', legalForm: 'legal', aliases: [], ...(parent && { parentId: story.id(`organization:${parent}`) }),
    }, 'organization { id }');
    story.keep(`organization:${key}`, made);
  }
  for (const who of keysOf(PEOPLE)) {
    if (who === 'camilo' || who === 'marcela' || who === 'ines') continue;
    const { person } = await story.act<{ person: { id: string } }>('marcela', 'createPerson', { forumId, ...PEOPLE[who], isMinor: false }, 'person { id }');
    story.keep(`person:${who}`, person);
  }
}

async function enterSeats(story: Teller): Promise<void> {
  for (const key of keysOf(SEATS)) await enterSeat(story, key);
}

async function enterSeat(story: Teller, key: SeatKey): Promise<void> {
  const { bench, sector, label, organization, group, titular, alternate, publicBecause } = seatOf(key);
  const forumId = story.id('forum');
  const validFrom = story.calendar.day(-226);
  const { seat } = await story.act<{ seat: { id: string } }>('marcela', 'createSeat', {
    forumId, standing: bench ? 'member' : 'observer', isVoting: bench !== null, isPersonal: false, sector, label, language: 'es', validFrom,
    ...(bench && { benchId: story.id(`bench:${bench}`) }),
    ...(organization ? { organizationId: story.id(`organization:${organization}`) } : { groupLabel: group }),
  }, 'seat { id }');
  story.keep(`seat:${key}`, seat);
  for (const [kind, holder] of [['titular', titular], ['alternate', alternate]] as const) {
    if (!holder) continue;
    await story.act('marcela', 'openHolding', {
      forumId, seatId: seat.id, personId: story.id(`person:${holder}`), kind, validFrom,
      selection: bench === 'civil_society' ? 'Asamblea de organizaciones del estamento' : 'Designación de la autoridad',
      ...(publicBecause && { namePublicReason: publicBecause }),
    }, 'holding { id }');
  }
}

interface Invitee {
  readonly who: Character;
  readonly name?: string;
  readonly roleKind?: string;
  readonly benchId?: string;
  readonly unitId?: string;
  readonly mayPublish?: boolean;
}

/** Those who use the platform; Don Héctor and others come to the counter, write on paper or telephone. */
async function inviteEverybody(story: Teller): Promise<void> {
  const unit = (key: OrganizationKey) => story.id(`organization:${key}`);
  await invite(story, 'marcela', [
    { who: 'andres', roleKind: 'co_chair', benchId: story.id('bench:government') },
    { who: 'daniela', roleKind: 'co_chair', benchId: story.id('bench:civil_society') },
    { who: 'veronica', unitId: unit('community'), mayPublish: true },
    { who: 'tomas', unitId: unit('planning'), mayPublish: true },
    { who: 'gonzalo', unitId: unit('data'), mayPublish: true },
    { who: 'francisca', unitId: unit('data'), mayPublish: false },
    { who: 'mauricio', roleKind: 'monitoring_body' },
    ...(['paula', 'elena', 'rosa', 'luis', 'felipe', 'javiera', 'sofia'] as const).map((who) => ({ who })),
  ]);
}

async function invite(story: Teller, by: Character, people: readonly Invitee[]): Promise<void> {
  const { invitations } = await story.act<{ invitations: { id: string; personId: string }[] }>(by, 'invitePeople', {
    forumId: story.id('forum'), language: 'es',
    people: people.map(({ who, ...offer }) => ({ ...offer, email: mailOf(who), ...(offer.name === undefined && { personId: story.id(`person:${who}`) }) })),
  }, 'invitations { id personId }');
  for (const [index, { who }] of people.entries()) {
    const { id, personId } = invitations[index] ?? { id: '', personId: '' };
    story.keep(`invitation:${who}`, { id });
    story.keep(`person:${who}`, { id: personId });
  }
  story.keep('invited', people.map(({ who }) => who));
}

async function acceptInvitations(story: Teller, tokens: Tokens): Promise<void> {
  for (const who of story.recall<Character[]>('invited')) await accept(story, tokens, who);
}

const accept = (story: Teller, { invitation }: Tokens, who: Character): Promise<unknown> =>
  story.act('public', 'acceptInvitation', { token: invitation(story.id(`invitation:${who}`)) }, 'invitation { id }');

/** The rules as they hold to this day, with their document. */
async function adoptRules(story: Teller): Promise<void> {
  const forumId = story.id('forum');
  const { document } = await story.act<{ document: { id: string } }>('marcela', 'addDocument', {
    forumId, kind: 'rules', visibility: 'public', language: 'es', title: 'Reglamento de funcionamiento de la Mesa de Gobierno Abierto',
    author: ORGANIZATIONS.office.name, published: story.calendar.inWords(-223), url: 'https://demostracion.example/reglamento-mesa.pdf',
  }, 'document { id }');
  await story.act('marcela', 'adoptRules', {
    forumId, effectiveFrom: story.calendar.day(-222), rules: rulesOfTheForum, text: RULES_IN_WORDS, language: 'es', sourceDocumentId: document.id,
  }, 'rules { id }');
}
