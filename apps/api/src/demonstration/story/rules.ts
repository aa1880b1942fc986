import type { ForumRules } from '@mesa/domain/rules';

/** What the decree that founds the forum says, until it gives itself rules. */
export const INITIAL_RULES: ForumRules = { quorum: { base: 'seats', total: { n: 1, m: 2, over: true } } };

export const rulesOfTheForum: ForumRules = {
  quorum: {
    base: 'seats',
    total: { n: 1, m: 2, over: true },
    perBench: { n: 1, m: 2, over: true },
    secondCall: { afterMinutes: 30, total: { n: 1, m: 3 } },
    remoteCounts: true,
    deputiesCount: true,
    checkedAt: 'each_decision',
  },
  notice: { n: 5, unit: 'working_days' },
  frequency: { n: 1, per: 'quarter' },
  decisions: { method: 'consensus', of: 'present' },
  deputiesVote: false,
  whoMayCall: { roles: ['secretariat', 'co_chair'], seats: { n: 1, m: 3 } },
  minutes: { daysToCirculate: 15, daysToPublish: 30, dayUnit: 'working_days', approval: { by: 'co_chairs' } },
  workingDaysToRespond: 10,
  actionEscalationDays: 10,
  observersMayComment: true,
  attendancePublic: 'seat',
};

export const RULES_IN_WORDS = `Artículo 1. La Mesa sesiona en forma ordinaria a lo menos una vez por trimestre. La convocatoria se envía con cinco días hábiles de anticipación e indica el propósito de la sesión, la tabla y lo que se resolverá.

Artículo 2. Hay quórum cuando asiste más de la mitad de los cupos con derecho a voto y, además, más de la mitad de los cupos de cada estamento. Transcurridos treinta minutos, la segunda citación exige un tercio del total, sin eximir del quórum por estamento. La asistencia remota cuenta, y también la de quien reemplaza por escrito al titular y al suplente.

Artículo 3. El quórum se verifica al adoptar cada acuerdo. Los acuerdos se adoptan por consenso de los presentes y se deja constancia de los votos disidentes. Quien asiste en reemplazo no vota.

Artículo 4. El acta se envía a los asistentes dentro de quince días hábiles, la aprueban quienes copresiden cada estamento y se publica dentro de treinta días hábiles desde la sesión. La asistencia se publica por cupo.

Artículo 5. Toda inquietud, pregunta o propuesta recibe respuesta fundada dentro de diez días hábiles. Quienes observan pueden comentar, y no cuentan para el quórum ni votan.`;
