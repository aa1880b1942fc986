import { MONTH_NAMES } from '../calendar-words.js';
import type { Language } from '../vocabulary.js';

/** What the check looks for, in one language. Texts come to it in small letters and without accents (`folded`). */
export interface MeasurabilityVocabulary {
  /** A day or a month. */
  readonly exactTime: RegExp;
  /** A time that nobody can put into a calendar as a day or a month. */
  readonly vagueTime: RegExp;
  /** What is meant to become more, less or better. */
  readonly change: RegExp;
  /** Says what something is counted or measured in, without a figure. */
  readonly measure: RegExp;
  /** Says from where a change starts. */
  readonly baseline: RegExp;
  /** An act of which nobody can say when it is done. */
  readonly softAct: RegExp;
  /** After it comes why, and no longer what. */
  readonly purpose: RegExp;
  /** What others do, or how the town becomes. */
  readonly othersDo: RegExp;
  /** Words that join one promise to another. */
  readonly joined: readonly RegExp[];
}

const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;
const months = (language: Language): string => anyOf(...MONTH_NAMES[language].map((name) => name.toLowerCase()));

const ISO_DAY = String.raw`\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b`;

const SPANISH_ACTS = anyOf(
  String.raw`\w+(?:cion|ciones|miento|mientos|aje)`, 'disenos?', 'talleres', 'taller', 'encuestas?', 'estudios?', 'planes', 'plan', 'programas?', 'plataformas?', 'ordenanzas?',
  'registros?', 'catastros?', 'informes?', 'mesas?', 'comites?', 'consejos?', 'pilotos?', 'portal', 'cabildos?', 'diagnosticos?', 'protocolos?', 'reglamentos?', 'manual', 'manuales', 'cuentas? publicas?', 'jornadas?', 'curso', 'cursos', 'pruebas', 'fondos?',
);

const es: MeasurabilityVocabulary = {
  exactTime: new RegExp(String.raw`${ISO_DAY}|\b${months('es')}\b`),
  vagueTime: new RegExp(anyOf(
    String.raw`\b20\d\d\b`, 'semestre', 'trimestre', 'cuatrimestre', 'bimestre', String.raw`\bpronto\b`, 'proximamente', 'a la brevedad', 'en breve', 'paulatin', 'gradual', 'progresiv', 'permanente', 'continuamente', 'de manera continua', 'constante',
    String.raw`a lo largo de`, String.raw`durante (?:el|la|todo|toda) (?:periodo|gestion|plan|ano|mandato)`, 'cada ano', 'cada mes', 'anualmente', 'mensualmente', 'todos los anos', 'todos los meses', 'proximos? anos?', 'proximos? meses', String.raw`(?:corto|mediano|largo) plazo`, 'en el futuro', 'cuanto antes', 'lo antes posible', 'en su momento', 'periodicamente', 'regularmente', 'primavera', 'verano', 'otono', 'invierno',
  )),
  change: new RegExp(anyOf(
    String.raw`\b(?:aument|increment|reduc|disminu|mejor|ampli|aceler|elev|agiliz|optimiz|acort|baj|sub)(?:ar|ir|er|e|o|a|imos|amos|ara|ira|aremos|iremos|emos|amiento|cion|on|zca|zco)\w*`, String.raw`\bmejoras?\b`, String.raw`\breduccion\b`, String.raw`\bdisminucion\b`, String.raw`\b(?:mas|menos) (?!de \d|de un|tardar|alla|adelante)\w+`, String.raw`\b(?:mejor|mejores|mayor|mayores|menor|menores)\b`,
  )),
  measure: /\b(?:porcentaje|por ciento|tasa|promedio|numero de|cantidad de|indice|puntos|proporcion)\b|%/,
  baseline: /\b(?:de|desde)\b[^.;]*?\d[^.;]*?\b(?:a|hasta)\b[^.;]*?\d|linea base|linea de base|respecto (?:de|del|a|al)\b|comparad|en comparacion|actualmente|hoy (?:es|son|hay)|\bactual(?:es)?\b/,
  softAct: new RegExp(String.raw`\b${anyOf(
    String.raw`fortalec(?:er|imiento|iendo|emos|eremos|era)`, String.raw`promo(?:ver|cion|viendo|vemos|veremos|vera)`, String.raw`apoy(?:ar|ando|aremos|ara|o a|o al)`, String.raw`continu(?:ar|ando|aremos|ara|acion|idad)`, String.raw`foment(?:ar|o|ando|aremos|ara)`, String.raw`impuls(?:ar|o|ando|aremos|ara)`,
    String.raw`(?:sensibiliz|concientiz|visibiliz)\w+`, String.raw`generar conciencia`, String.raw`mejor(?:ar|amiento|ando|aremos|ara|a de|a en|a del)`, String.raw`contribu(?:ir|yendo|iremos|ira|cion)`, String.raw`avanzar|avance hacia|avanzaremos`, String.raw`potenci(?:ar|ando|aremos|ara)`, String.raw`facilit(?:ar|ando|aremos|ara)`, String.raw`incentiv(?:ar|ando|aremos|ara)`,
    'procurar', 'propender', 'velar por', String.raw`trabajar|trabajaremos`, String.raw`acompan(?:ar|ando|amiento|aremos)`, String.raw`estimul(?:ar|ando)`, String.raw`consolid(?:ar|acion|ando)`, String.raw`profundiz(?:ar|acion|ando)`, String.raw`seguir \w+ndo`, String.raw`enfrentar`, String.raw`abordar`, String.raw`buscar(?:emos)?`, String.raw`promoviendo`, String.raw`articul(?:ar|acion|ando)`, String.raw`colabor(?:ar|acion|ando)`, String.raw`involucrar`, String.raw`acercar`, String.raw`dinamizar`, String.raw`optimizar`,
  )}\b`),
  purpose: /\b(?:para que|para|con el fin de|a fin de|con el objetivo de|de modo que|de manera que|con miras a)\b/,
  othersDo: new RegExp(anyOf(
    String.raw`\b${anyOf('vecin[oa]s', 'los vecinos', 'ciudadania', 'ciudadan[oa]s', 'comunidad', 'comunidades', 'personas', 'habitantes', 'jovenes', 'ninas', 'ninos', 'familias', 'organizaciones', 'empresas', 'dirigent[ea]s', 'gente', 'barrios?')} (?:\w+ ){0,2}?(?:se )?(?:\w+(?:aran|eran|iran|ara|era|ira)\b|participan?|participen?|deciden?|decidan?|confian?|confien?|sienten?|sientan?|usan|usen|cuidan|cuiden|adoptan|adopten|respetan|respeten|valoran|valoren)`,
    String.raw`\b(?:comuna|ciudad|barrio|municipio) (?:mas|libre|para|sin|donde)\b`, String.raw`\b(?:delincuencia|pobreza|obesidad|desempleo|victimizacion)\b`, String.raw`\bconfianza (?:de|en|ciudadana)\b`, String.raw`\bcultura (?:de|ciudadana|democratica)\b`, String.raw`\bcalidad de vida\b`, String.raw`\bparticipacion (?:electoral|de los jovenes aumente)\b`,
  )),
  joined: [
    /\b\w{3,}(?:ar|er|ir)\b[^.;]*?(?:,| y | e |;|, asi como|, ademas de)\s*(?:luego |despues |tambien |posteriormente )?\w{3,}(?:ar|er|ir)\b/,
    /\b\w{3,}(?:ara|era|ira|aremos|eremos|iremos|aran|eran|iran)\b[^.;]*?(?:,| y | e |;)\s*(?:se |luego |despues |tambien )*\w{3,}(?:ara|era|ira|aremos|eremos|iremos|aran|eran|iran)\b/,
    new RegExp(String.raw`\b${SPANISH_ACTS}\b(?: \w+){0,7}?(?:,| y| e|;|, asi como) (?:un |una |la |el |las |los |de |del )*${SPANISH_ACTS}\b`),
    /[.;]\s*\w{3,}(?:ar|er|ir|ara|era|ira|remos)\b/,
  ],
};

const ENGLISH_VERBS = anyOf(
  'publish', 'create', 'hold', 'train', 'build', 'launch', 'approve', 'open', 'design', 'implement', 'deliver', 'run', 'set up', 'establish', 'develop', 'introduce', 'adopt', 'appoint', 'report', 'review', 'update', 'make', 'provide', 'install', 'plant', 'answer', 'respond', 'meet', 'consult', 'map', 'register',
  'digitise', 'digitize', 'translate', 'broadcast', 'stream', 'collect', 'test', 'evaluate', 'assess', 'audit', 'monitor', 'recruit', 'hire', 'fund', 'allocate', 'co-design', 'pilot', 'extend', 'expand', 'replace', 'remove', 'repair', 'reduce', 'increase', 'cut', 'raise', 'improve', 'strengthen', 'promote', 'support', 'encourage', 'engage', 'share', 'invite', 'involve', 'use', 'offer', 'produce', 'write', 'draft', 'prepare', 'agree', 'sign', 'present', 'show', 'explain', 'send', 'keep', 'release', 'commission', 'convene', 'organise', 'organize', 'host', 'give', 'participates?', 'decides?', 'feed back', 'act on',
);
const ENGLISH_ACTS = anyOf(
  String.raw`\w+(?:tion|tions|sation|sations|ment|ments)`, 'design', 'tests?', 'training', 'study', 'studies', 'pilots?', 'surveys?', 'contrast', 'groups?', 'platforms?', 'programmes?', 'program', 'plans?', 'registers?', 'reports?', 'portal', 'dashboards?', 'workshops?', 'awareness', 'education', 'handling', 'tracking', 'observatory', 'committees?', 'councils?', 'datasets?', 'data', 'strategy', 'strategies', 'policy', 'policies', 'toolkit', 'audits?', 'reviews?', 'hearings?', 'assembly', 'assemblies', 'panels?', 'charter', 'guidance', 'app', 'website',
);

const en: MeasurabilityVocabulary = {
  exactTime: new RegExp(String.raw`${ISO_DAY}|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:by|in|before|until|end of|from|since|during|of|to|mid|early|late|\d{1,2}|\d{1,2}(?:st|nd|rd|th)|each|every) (?:march|may)\b|\b(?:march|may) (?:20\d\d|\d{1,2})\b`),
  vagueTime: new RegExp(anyOf(
    String.raw`\b20\d\d\b`, String.raw`\bq[1-4]\b`, 'quarter', String.raw`(?:first|second) half`, 'semester', String.raw`\bsoon\b`, 'shortly', 'in due course', 'gradual', 'over time', 'throughout', 'ongoing', 'on an on-going', 'continuous', 'permanent', 'each year', 'every year', 'annually', 'each month', 'every month', 'monthly', 'quarterly', 'coming (?:months|years?)', 'next (?:few )?(?:months|years?)', 'as soon as', String.raw`(?:short|medium|long)[ -]term`, 'in the future', 'regularly', 'periodically', 'progressive', String.raw`\b(?:spring|summer|autumn|winter)\b`, 'life of the plan', 'over the period', 'by the end of the (?:year|plan|term|administration)', 'in time',
  )),
  change: new RegExp(anyOf(
    String.raw`\b(?:increas|reduc|decreas|improv|enhanc|rais|lower|boost|expand|accelerat|shorten)(?:e|es|ed|ing|ement)?\b`, String.raw`\bspeed up\b`, String.raw`\bcut\b`, String.raw`\b(?:more|less|fewer) (?!than \d)\w+`, String.raw`\b(?:better|faster|quicker|easier|greener|safer|cleaner|stronger|higher|closer|simpler|larger|smaller|healthier|fairer)\b`, String.raw`\b(?:reduction|increase|improvement|decrease)s?\b`,
  )),
  measure: /\b(?:percentage|per cent|percent|rate|average|number of|index|points|proportion|share of|score)\b|%/,
  baseline: /\bfrom\b[^.;]*?\d[^.;]*?\bto\b[^.;]*?\d|baseline|compared (?:to|with)|\bcurrent(?:ly)?\b|\bup from\b|\bdown from\b|\btoday\b|\bagainst\b[^.;]*?\d/,
  softAct: new RegExp(String.raw`\b${anyOf(
    String.raw`strengthen(?:s|ing)?`, String.raw`promot(?:e|es|ing|ion of)`, String.raw`support(?:s|ing)?(?= (?!line|desk|staff|service))`, String.raw`continu(?:e|es|ing)`, String.raw`foster(?:s|ing)?`, String.raw`encourag(?:e|es|ing|ement)`, 'awareness', String.raw`improv(?:e|es|ing|ement of)`, String.raw`contribut(?:e|es|ing)`, String.raw`work(?:ing)? (?:on|towards?|with|to)`, String.raw`facilitat(?:e|es|ing)`, String.raw`enhanc(?:e|es|ing)`, String.raw`empower(?:s|ing)?`, String.raw`help(?:s|ing)?`, 'seek to', 'aim to', String.raw`explor(?:e|ing)`, 'consider', String.raw`engag(?:e|ing)`, String.raw`address(?:ing)?`, String.raw`tackl(?:e|ing)`, String.raw`face`, 'champion', String.raw`driv(?:e|ing)`, String.raw`boost(?:ing)?`, String.raw`advanc(?:e|ing)`, String.raw`build(?:ing)? (?:capacity|trust|a culture|a \w+er|stronger|better)`, String.raw`embed(?:ding)?`, String.raw`maintain(?:ing)?`, String.raw`celebrat(?:e|ing)`, String.raw`nurtur(?:e|ing)`, String.raw`collaborat(?:e|ing)`, String.raw`keep \w+ing`, String.raw`look into`,
  )}\b`),
  purpose: /\b(?:so that|in order to|so as to|with a view to|aimed at)\b/,
  othersDo: new RegExp(anyOf(
    String.raw`\b(?:residents|citizens|people|neighbours|neighbors|young people|communit(?:y|ies)|households|businesses|families|voters|parents|everyone|tenants) (?:\w+ ){0,1}?(?:will|feel|trust|participates?|decides?|use|become|take|adopt|vote|have more|are more|report (?:that|feeling))\b`,
    String.raw`\b(?:crime|poverty|obesity|unemployment|loneliness)\b`, String.raw`\b(?:public|citizens'|community) trust\b`, String.raw`\ba (?:greener|safer|cleaner|fairer|happier|healthier|commune|town|city) (?:\w+ )?(?:for|where|penalolen|town|city|borough|place)`, String.raw`\ba (?:greener|safer|cleaner|fairer|happier|healthier) \w+`, String.raw`\bquality of life\b`, String.raw`building a \w+er\b`, String.raw`, a commune for\b`,
  )),
  joined: [
    new RegExp(String.raw`\b${ENGLISH_VERBS}\b[^.;]*?(?:,? and|,|;|, as well as) (?:then |also |to |we will )*${ENGLISH_VERBS}\b`),
    new RegExp(String.raw`\b${ENGLISH_ACTS}\b(?: (?!and\b)[\w'-]+){0,6}?(?:,? and|,|;| and) (?:a |an |the |of |public |better |commitment |open )*${ENGLISH_ACTS}\b(?! instruments)`),
    new RegExp(String.raw`[.;]\s*(?:we will )?${ENGLISH_VERBS}\b`),
  ],
};

export const MEASURABILITY_VOCABULARY: Readonly<Record<Language, MeasurabilityVocabulary>> = { es, en };
