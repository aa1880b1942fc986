import { inBoth, type Labels } from '../state-labels.js';
import type { ComplianceRule, EvidenceOutcome, EvidenceReason, ObligationState, RuleClock, RuleSource, UnknownReason } from './obligation.js';

const complianceRule: Labels<ComplianceRule> = {
  forum_meets: inBoth('la mesa sesiona al menos cada seis meses', 'the forum meets at least every six months'),
  repository_updated: inBoth('el repositorio se actualiza al menos dos veces al año', 'the repository is updated at least twice a year'),
  contributions_answered: inBoth('cada aporte recibe una respuesta fundada', 'each contribution gets a reasoned response'),
  results_meetings: inBoth('al menos dos sesiones al año con la sociedad civil sobre los resultados', 'at least two meetings a year with civil society on results'),
  ogp_site_updated: inBoth('el sitio de OGP Local se actualiza al menos cada cuatro meses', 'the OGP Local site is updated at least every four months'),
  inception_report: inBoth('informe inicial, a más tardar dos meses después de entregar el plan', 'inception report, within two months of the plan’s submission'),
  end_of_commitment_report: inBoth('informe de término de cada compromiso, a más tardar un mes después', 'end-of-commitment report, within one month of its end'),
  cosoc_sessions: inBoth('el COSOC sesiona al menos cuatro veces al año', 'the COSOC meets at least four times a year'),
  own_frequency: inBoth('la frecuencia de sesiones que fija el reglamento', 'how often the rules ask the forum to meet'),
  notice_given: inBoth('cada sesión se convoca con la anticipación que fija el reglamento', 'each meeting is convened with the notice that the rules ask for'),
  minutes_circulated: inBoth('cada acta se circula en el plazo del reglamento', 'minutes are circulated within the days of the rules'),
  minutes_published: inBoth('cada acta se publica en el plazo del reglamento', 'minutes are published within the days of the rules'),
  responses_in_time: inBoth('los comentarios se responden en el plazo del reglamento', 'comments are answered within the days of the rules'),
};

const ruleSource: Labels<RuleSource> = {
  ogp_standards: inBoth('Estándares de Participación y Cocreación de OGP (2022)', 'OGP Participation and Co-creation Standards (2022)'),
  ogp_local_inception_form: inBoth('formulario de inicio de OGP Local', 'OGP Local inception form'),
  ogp_local_end_of_commitment_form: inBoth('formulario de término de compromiso de OGP Local', 'OGP Local end-of-commitment form'),
  ley_18695_art_94: inBoth('Ley 18.695, artículo 94', 'Chile’s Ley 18.695, article 94'),
  own_rules: inBoth('reglamento de la mesa', 'the forum’s rules'),
};

const obligationState: Labels<ObligationState> = {
  kept: inBoth('cumplido', 'kept'),
  due: inBoth('por cumplir', 'due'),
  missed: inBoth('no cumplido', 'missed'),
  unknown: inBoth('no se sabe', 'unknown'),
};

const ruleClock: Labels<RuleClock> = {
  runs: inBoth('con plazo', 'a clock runs'),
  not_set: inBoth('sin plazo definido', 'no deadline set'),
  not_applicable: inBoth('no se aplica aquí', 'does not apply here'),
  no_dates: inBoth('no constan fechas desde las que contar', 'no dates on record to count from'),
};

const evidenceOutcome: Labels<EvidenceOutcome> = {
  counts: inBoth('cuenta', 'counts'),
  does_not_count: inBoth('no cuenta', 'does not count'),
  unknown: inBoth('no se sabe si cuenta', 'may count'),
  planned: inBoth('contará si se realiza', 'will count if it happens'),
};

const evidenceReason: Labels<EvidenceReason> = {
  informal: inBoth('fue una conversación informal, no una sesión', 'it was an informal talk, not a meeting'),
  cancelled: inBoth('se canceló', 'it was cancelled'),
  not_held: inBoth('no se realizó por falta de quórum', 'it was not held for lack of quorum'),
  not_recorded_as_held: inBoth('se convocó y no consta que se haya realizado', 'it was convened, and nothing says that it was held'),
  without_bench: inBoth('no asistió nadie de', 'nobody came from'),
  out_of_session: inBoth('un acuerdo fuera de sesión no es una sesión', 'a decision taken out of session is not a meeting'),
  without_civil_society: inBoth('no asistió nadie de la sociedad civil', 'nobody of civil society came'),
  same_day: inBoth('ese día ya se contó', 'that day was already counted'),
  withdrawn: inBoth('la secretaría retiró este registro', 'the secretariat withdrew this record'),
  no_names: inBoth('no consta quién asistió', 'nothing says who attended'),
  bench_unknown: inBoth('no consta que haya asistido', 'nothing says that anybody came from'),
  no_date: inBoth('no consta su fecha', 'its date is not on record'),
  date_vague: inBoth('su fecha es demasiado imprecisa', 'its date is too vague'),
  civil_society_unknown: inBoth('no consta si asistió la sociedad civil', 'nothing says whether civil society came'),
  results_unknown: inBoth('su tabla no señala ningún compromiso ni hito', 'its agenda points at no commitment or milestone'),
  imported: inBoth('no consta cuándo se agregó', 'nothing says when it was added'),
  late: inBoth('fuera de plazo', 'after the last day'),
  before_submission: inBoth('es anterior a la entrega del plan', 'it is from before the plan was submitted'),
};

const unknownReason: Labels<UnknownReason> = {
  uncertain_evidence: inBoth('lo que podría contar no es seguro', 'what may count is not certain'),
  vague_dates: inBoth('las fechas no son lo bastante exactas', 'the dates are not exact enough'),
  not_kept_here: inBoth('en esas fechas la mesa no se llevaba en este sitio, y nada consta', 'the forum was not kept on this site then, and nothing is on record'),
  no_record: inBoth('no consta cuándo se hizo', 'nothing says when it was done'),
  no_contributions: inBoth('no consta ningún aporte', 'no contribution is on record'),
};

/** The words of the compliance calendar. */
export const COMPLIANCE_LABELS = { complianceRule, ruleSource, obligationState, ruleClock, evidenceOutcome, evidenceReason, unknownReason } as const;
