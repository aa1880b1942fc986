import type { RoleName } from './roles.js';
import { inBoth, type Labels } from './state-labels.js';
import type {
  BenchKind,
  DatePrecision,
  DayUnit,
  ForumKind,
  HoldingKind,
  Language,
  RoleKind,
  SeatStanding,
  Sector,
} from './vocabulary.js';

const language: Labels<Language> = { es: inBoth('español', 'Spanish'), en: inBoth('inglés', 'English') };

const forumKind: Labels<ForumKind> = {
  roundtable: inBoth('mesa', 'roundtable'),
  council: inBoth('consejo', 'council'),
  committee: inBoth('comité', 'committee'),
  working_group: inBoth('grupo de trabajo', 'working group'),
};

const benchKind: Labels<BenchKind> = {
  government: inBoth('gobierno', 'government'),
  civil_society: inBoth('sociedad civil', 'civil society'),
  other: inBoth('otro estamento', 'other bench'),
};

const seatStanding: Labels<SeatStanding> = {
  member: inBoth('miembro', 'member'),
  observer: inBoth('observador', 'observer'),
};

const sector: Labels<Sector> = {
  community: inBoth('organización comunitaria', 'community organization'),
  ngo: inBoth('ONG', 'NGO'),
  academia: inBoth('academia', 'academia'),
  municipal_staff: inBoth('funcionarios municipales', 'municipal staff'),
  government: inBoth('gobierno', 'government'),
  private: inBoth('sector privado', 'private sector'),
  international: inBoth('organismo internacional', 'international body'),
  civil: inBoth('sociedad civil', 'civil society'),
  expert: inBoth('persona experta', 'expert'),
};

const holdingKind: Labels<HoldingKind> = {
  titular: inBoth('titular', 'titular'),
  alternate: inBoth('suplente', 'alternate'),
};

const roleKind: Labels<RoleKind> = {
  secretariat: inBoth('secretaría', 'secretariat'),
  co_chair: inBoth('copresidencia', 'co-chair'),
  chair: inBoth('presidencia', 'chair'),
  clerk: inBoth('secretaría de actas', 'clerk'),
  observer: inBoth('observador', 'observer'),
  monitoring_body: inBoth('organismo evaluador', 'monitoring body'),
  administrator: inBoth('administración del sistema', 'administrator'),
};

/** Roles in which somebody acts: those that are given, and those that follow from a seat, a unit or from nothing. */
const role: Labels<RoleName> = {
  ...roleKind,
  public: inBoth('público', 'public'),
  member: inBoth('miembro', 'member'),
  responsible_unit: inBoth('unidad responsable', 'responsible unit'),
};

const dayUnit: Labels<DayUnit> = {
  calendar_days: inBoth('días corridos', 'calendar days'),
  working_days: inBoth('días hábiles', 'working days'),
};

const datePrecision: Labels<DatePrecision> = {
  day: inBoth('día', 'day'),
  month: inBoth('mes', 'month'),
  season: inBoth('estación', 'season'),
  semester: inBoth('semestre', 'half-year'),
  year: inBoth('año', 'year'),
  text: inBoth('texto', 'text'),
  ongoing: inBoth('permanente', 'ongoing'),
  recurring: inBoth('periódico', 'recurring'),
};

/** The words of forums, seats, roles, languages and dates. */
export const FORUM_LABELS = {
  language,
  forumKind,
  benchKind,
  seatStanding,
  sector,
  holdingKind,
  roleKind,
  role,
  dayUnit,
  datePrecision,
} as const;
