import type { ForumRules } from '@mesa/domain/rules';

/** A number field; what is not a whole number is sent on as it is, to be refused with its field's name. */
function numberOf(form: FormData, name: string): number | null {
  const text = String(form.get(name) ?? '').trim();
  return text === '' ? null : Number(text);
}

/** The rules that were filled in; a rule that was left empty does not exist. */
function rulesOf(form: FormData): ForumRules {
  const [bench, notice, circulate, publish, respond] = ['quorumBench', 'noticeDays', 'circulateDays', 'publishDays', 'respondDays'].map((name) => numberOf(form, name));
  return {
    ...(bench != null && { quorum: { base: 'seats', perBench: bench } }),
    ...(notice != null && { notice: { n: notice, unit: 'working_days' } }),
    ...((circulate != null || publish != null) && { minutes: { daysToCirculate: circulate ?? null, daysToPublish: publish ?? null, dayUnit: 'working_days' } }),
    ...(respond != null && { workingDaysToRespond: respond }),
  };
}

/** The form of the first start as the input of `completeSetUp`. */
export function setUpInput(form: FormData): object {
  const text = (name: string): string => String(form.get(name) ?? '');
  const benches = ['government', 'civil_society'].map((key) => ({ key, name: text(`bench.${key}`) })).filter(({ name }) => name.trim() !== '');
  return {
    token: text('token'),
    jurisdiction: { name: text('jurisdiction.name'), slug: text('jurisdiction.slug'), timeZone: text('jurisdiction.timeZone'), countryCode: text('jurisdiction.countryCode'), languages: [text('jurisdiction.languages')] },
    forum: { name: text('forum.name'), slug: text('forum.slug'), kind: text('forum.kind'), purpose: text('forum.purpose') || null },
    benches,
    rules: text('rules.effectiveFrom') ? { effectiveFrom: text('rules.effectiveFrom'), json: JSON.stringify(rulesOf(form)) } : null,
    secretariat: { name: text('secretariat.name'), email: text('secretariat.email') },
  };
}
