import { inBoth, type Labels } from './state-labels.js';
import type {
  AmbitionChange,
  AmendmentKind,
  ChangeKind,
  CommentKind,
  CommentSubject,
  CommitmentRelationKind,
  Completion,
  Disposition,
  EntryChannel,
  EvidenceKind,
  MilestoneKind,
  Origin,
  PhaseKind,
  PlanForumPart,
  StatementAuthor,
  Translator,
  Tristate,
  WordingFidelity,
} from './vocabulary.js';

const phaseKind: Labels<PhaseKind> = {
  co_creation: inBoth('cocreación', 'co-creation'),
  implementation: inBoth('implementación', 'implementation'),
  evaluation: inBoth('evaluación', 'evaluation'),
};

const planForumPart: Labels<PlanForumPart> = {
  lead: inBoth('conduce', 'lead'),
  following: inBoth('acompaña', 'following'),
};

const milestoneKind: Labels<MilestoneKind> = {
  milestone: inBoth('hito', 'milestone'),
  reported_result: inBoth('resultado informado', 'reported result'),
};

const wordingFidelity: Labels<WordingFidelity> = {
  verbatim: inBoth('redacción literal', 'verbatim'),
  summary: inBoth('resumen', 'summary'),
  unknown: inBoth('fidelidad no consta', 'fidelity not recorded'),
};

const amendmentKind: Labels<AmendmentKind> = {
  substantive: inBoth('sustantiva', 'substantive'),
  editorial: inBoth('editorial', 'editorial'),
};

const changeKind: Labels<ChangeKind> = {
  replace: inBoth('reemplaza', 'replace'),
  add: inBoth('agrega', 'add'),
  split: inBoth('divide', 'split'),
  merge: inBoth('une', 'merge'),
  move: inBoth('traslada', 'move'),
  drop: inBoth('elimina', 'drop'),
  carry_over: inBoth('traspasa', 'carry over'),
};

const commitmentRelation: Labels<CommitmentRelationKind> = {
  continues: inBoth('continúa', 'continues'),
  contributes_to: inBoth('contribuye a', 'contributes to'),
  related_to: inBoth('se relaciona con', 'relates to'),
};

const ambitionChange: Labels<AmbitionChange> = {
  narrowed: inBoth('promete menos', 'promises less'),
  clarified: inBoth('aclara sin cambiar lo prometido', 'clarifies what is promised'),
  widened: inBoth('promete más', 'promises more'),
};

const tristate: Labels<Tristate> = {
  yes: inBoth('sí', 'yes'),
  no: inBoth('no', 'no'),
  unknown: inBoth('no consta', 'not recorded'),
};

const origin: Labels<Origin> = {
  entered: inBoth('ingresado', 'entered'),
  import: inBoth('importado', 'imported'),
};

const statementAuthor: Labels<StatementAuthor> = {
  responsible_unit: inBoth('unidad responsable', 'responsible unit'),
  secretariat: inBoth('secretaría', 'secretariat'),
  civil_bench: inBoth('estamento de la sociedad civil', 'civil-society bench'),
  monitoring_body: inBoth('organismo evaluador', 'monitoring body'),
  published_source: inBoth('fuente publicada', 'published source'),
};

const completion: Labels<Completion> = {
  not_started: inBoth('no iniciado', 'not started'),
  limited: inBoth('limitado', 'limited'),
  substantial: inBoth('sustancial', 'substantial'),
  completed: inBoth('completo', 'completed'),
  no_evidence: inBoth('sin evidencia', 'no evidence'),
  withdrawn: inBoth('retirado', 'withdrawn'),
  unknown: inBoth('no consta', 'not recorded'),
};

const evidenceKind: Labels<EvidenceKind> = {
  file: inBoth('archivo', 'file'),
  link: inBoth('enlace', 'link'),
};

const commentKind: Labels<CommentKind> = {
  support: inBoth('apoyo', 'support'),
  concern: inBoth('preocupación', 'concern'),
  question: inBoth('pregunta', 'question'),
  proposal: inBoth('propuesta', 'proposal'),
  evidence: inBoth('evidencia', 'evidence'),
};

const commentSubject: Labels<CommentSubject> = {
  commitment: inBoth('compromiso', 'commitment'),
  milestone: inBoth('hito', 'milestone'),
  statement: inBoth('estado informado', 'statement'),
  agenda_item: inBoth('punto de tabla', 'agenda item'),
};

const disposition: Labels<Disposition> = {
  incorporated: inBoth('incorporado', 'incorporated'),
  partly: inBoth('incorporado en parte', 'partly incorporated'),
  not_incorporated: inBoth('no incorporado', 'not incorporated'),
  explained: inBoth('explicado', 'explained'),
};

const entryChannel: Labels<EntryChannel> = {
  paper: inBoth('en papel', 'on paper'),
  phone: inBoth('por teléfono', 'by phone'),
  counter: inBoth('en el mesón', 'at the counter'),
};

const translator: Labels<Translator> = {
  human: inBoth('traducción hecha por una persona', 'human translation'),
  machine: inBoth('traducción automática', 'machine translation'),
};

/** The words of plans, amendments, statements, comments and responses. */
export const PLAN_LABELS = {
  phaseKind,
  planForumPart,
  milestoneKind,
  wordingFidelity,
  amendmentKind,
  changeKind,
  ambitionChange,
  commitmentRelation,
  tristate,
  origin,
  statementAuthor,
  completion,
  evidenceKind,
  commentKind,
  commentSubject,
  disposition,
  entryChannel,
  translator,
} as const;
