import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { ForumRules } from '@mesa/domain/rules';
import { checkRules } from '@mesa/domain/rules-check';
import { APPROVAL_RULES, DAY_UNITS } from '@mesa/domain/vocabulary';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { isThreshold } from '../../forums/components/rule-sentences.js';
import type { ManageRulesQuery } from '../ManageRules.generated.js';
import { PER_BENCH, RULES, thresholdText } from '../rules-input.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { DecisionEntry } from './DecisionEntry.js';
import type { DecisionEntry_decisionFragment } from './DecisionEntry.generated.js';
import { DocumentEntry } from './DocumentEntry.js';
import type { DocumentEntry_documentFragment } from './DocumentEntry.generated.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { LinesEntry } from './LinesEntry.js';
import { TextEntry } from './TextEntry.js';

interface RulesFormProps {
  readonly forum: ManageRulesQuery['forum'];
  /** In which it may stand, and by which it may have been adopted. */
  readonly documents: readonly DocumentEntry_documentFragment[];
  readonly decisions: readonly DecisionEntry_decisionFragment[];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Every rule that a forum can have; what stays empty it does not have. */
export function RulesForm({ forum, documents, decisions, fault, idempotencyKey }: RulesFormProps) {
  const { t } = useTranslation('manage');
  const checked = checkRules(forum.rules?.rules ?? {});
  const rules = checked.ok ? checked.rules : {};
  const fields = t('rules.fields', { returnObjects: true });
  const labels = {
    effectiveFrom: t('rules.effectiveFrom'),
    adoptingDecisionId: t('rules.adoptingDecision'),
    sourceDocumentId: t('rules.sourceDocument'),
    ...Object.fromEntries(Object.entries(fields).map(([path, word]) => [RULES + path.replaceAll('_', '.'), word])),
    ...Object.fromEntries(forum.benches.map(({ id, name }) => [RULES + PER_BENCH + id, name])),
  };
  return (
    <EntryForm act="adoptRules" fault={fault} labels={labels} hidden={{ forumId: forum.id }} idempotencyKey={idempotencyKey} submit={t('rules.adopt')} consequence={t('rules.consequence')}>
      <TextEntry name="effectiveFrom" label={t('rules.effectiveFrom')} hint={t('rules.effectiveFromHint')} type="date" width="short" required />
      <DecisionEntry label={labels.adoptingDecisionId} decisions={decisions} />
      <DocumentEntry label={labels.sourceDocumentId} documents={documents} />
      <MeetingRules rules={rules} />
      <QuorumRules rules={rules} benches={forum.benches} />
      <DecisionRules rules={rules} />
      <MinutesRules rules={rules} />
      <AnswerRules rules={rules} />
      <LinesEntry name="text" label={t('rules.text')} hint={t('rules.textHint')} rows={8} />
      <LanguageEntry value={forum.language} />
    </EntryForm>
  );
}

interface PartProps {
  readonly rules: ForumRules;
}

type YesNo = boolean | null | undefined;
const yesNo = (value: YesNo): string => (value === true ? 'yes' : value === false ? 'no' : '');
const textOfCount = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

/** A rule of a few words, with "not ruled" first. */
function Pick({ path, value, options }: { readonly path: RuleField; readonly value: string | null | undefined; readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const { t } = useTranslation('manage');
  return <ChoiceEntry name={nameOf(path)} isUnmarked label={t(`rules.fields.${path}`)} value={value} placeholder={t('rules.unset')} options={options} />;
}

function YesOrNo({ path, value }: { readonly path: RuleField; readonly value: YesNo }) {
  const { t } = useTranslation('manage');
  return <Pick path={path} value={yesNo(value)} options={[{ value: 'yes', label: t('rules.yes') }, { value: 'no', label: t('rules.no') }]} />;
}

function Count({ path, value }: { readonly path: RuleField; readonly value: number | null | undefined }) {
  const { t } = useTranslation('manage');
  return <TextEntry name={nameOf(path)} isUnmarked label={t(`rules.fields.${path}`)} type="number" width="short" value={textOfCount(value)} />;
}

function Share({ path, value }: { readonly path: RuleField; readonly value: string }) {
  const { t } = useTranslation('manage');
  return <TextEntry name={nameOf(path)} isUnmarked label={t(`rules.fields.${path}`)} hint={t('rules.thresholdHint')} width="short" value={value} />;
}

type RuleField = keyof (typeof import('../../../i18n/es.js'))['words']['manage']['rules']['fields'];

/** Keys of the word files have no dots, paths have. */
const nameOf = (path: RuleField): string => RULES + path.replaceAll('_', '.');

function MeetingRules({ rules }: PartProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  return (
    <Section id="rules-meetings" title={t('rules.meetings')} level={3}>
      <Stack>
      <Count path="frequency_n" value={rules.frequency?.n} />
      <Pick path="frequency_per" value={rules.frequency?.per} options={(['month', 'quarter', 'semester', 'year'] as const).map((per) => ({ value: per, label: t(`rules.periods.${per}`) }))} />
      <Count path="notice_n" value={rules.notice?.n} />
      <Pick path="notice_unit" value={rules.notice?.unit} options={DAY_UNITS.map((unit) => ({ value: unit, label: label('dayUnit', unit, language) }))} />
      <Pick path="attendancePublic" value={rules.attendancePublic} options={(['name', 'seat'] as const).map((how) => ({ value: how, label: t(`rules.attendance.${how}`) }))} />
      </Stack>
    </Section>
  );
}

function QuorumRules({ rules, benches }: PartProps & { readonly benches: ManageRulesQuery['forum']['benches'] }) {
  const { t } = useTranslation('manage');
  const quorum = rules.quorum ?? {};
  const { perBench } = quorum;
  const ofBench = (id: string): string => (perBench === null || perBench === undefined ? '' : thresholdText(isThreshold(perBench) ? perBench : perBench[id]));
  return (
    <Section id="rules-quorum" title={t('rules.quorum')} level={3}>
      <Stack>
      <Share path="quorum_total" value={thresholdText(quorum.total)} />
      <Pick path="quorum_base" value={quorum.base === null || quorum.base === undefined ? '' : String(quorum.base)} options={[...(['seats', 'filled_seats'] as const).map((base) => ({ value: base as string, label: t(`rules.bases.${base}`) })), ...(typeof quorum.base === 'number' ? [{ value: String(quorum.base), label: String(quorum.base) }] : [])]} />
      {benches.map(({ id, name }) => (
        <TextEntry key={id} name={RULES + PER_BENCH + id} isUnmarked label={t('rules.ofBench', { bench: name })} hint={t('rules.thresholdHint')} width="short" value={ofBench(id)} />
      ))}
      <Count path="quorum_secondCall_afterMinutes" value={quorum.secondCall?.afterMinutes} />
      <Share path="quorum_secondCall_total" value={thresholdText(quorum.secondCall?.total)} />
      <Pick path="quorum_checkedAt" value={quorum.checkedAt} options={(['opening', 'each_decision'] as const).map((when) => ({ value: when, label: t(`rules.checks.${when}`) }))} />
      <YesOrNo path="quorum_remoteCounts" value={quorum.remoteCounts} />
      <YesOrNo path="quorum_deputiesCount" value={quorum.deputiesCount} />
      </Stack>
    </Section>
  );
}

function DecisionRules({ rules }: PartProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const decisions = rules.decisions ?? {};
  return (
    <Section id="rules-decisions" title={t('rules.decisions')} level={3}>
      <Stack>
      <Pick path="decisions_method" value={decisions.method} options={(['consensus', 'simple', 'absolute', 'fraction'] as const).map((method) => ({ value: method, label: label('decisionMethod', method, language) }))} />
      <Share path="decisions_fraction" value={thresholdText(decisions.fraction)} />
      <Pick path="decisions_of" value={decisions.of} options={(['present', 'seats'] as const).map((of) => ({ value: of, label: t(`rules.ofWhom.${of}`) }))} />
      <YesOrNo path="decisions_perBench" value={decisions.perBench} />
      <Pick path="decisions_tie" value={decisions.tie} options={(['rejected', 'chair_decides', 'second_vote'] as const).map((tie) => ({ value: tie, label: t(`rules.ties.${tie}`) }))} />
      <YesOrNo path="deputiesVote" value={rules.deputiesVote} />
      </Stack>
    </Section>
  );
}

function MinutesRules({ rules }: PartProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const minutes = rules.minutes ?? {};
  return (
    <Section id="rules-minutes" title={t('rules.minutes')} level={3}>
      <Stack>
      <Count path="minutes_daysToCirculate" value={minutes.daysToCirculate} />
      <Count path="minutes_daysToObserve" value={minutes.daysToObserve} />
      <Count path="minutes_daysToPublish" value={minutes.daysToPublish} />
      <Pick path="minutes_dayUnit" value={minutes.dayUnit} options={DAY_UNITS.map((unit) => ({ value: unit, label: label('dayUnit', unit, language) }))} />
      <Pick path="minutes_approval_by" value={minutes.approval?.by} options={APPROVAL_RULES.map((by) => ({ value: by, label: label('approvalRule', by, language) }))} />
      <Count path="minutes_approval_silenceDays" value={minutes.approval?.silenceDays} />
      </Stack>
    </Section>
  );
}

function AnswerRules({ rules }: PartProps) {
  const { t } = useTranslation('manage');
  return (
    <Section id="rules-answers" title={t('rules.answers')} level={3}>
      <Stack>
      <Count path="workingDaysToRespond" value={rules.workingDaysToRespond} />
      <Count path="actionEscalationDays" value={rules.actionEscalationDays} />
      <Count path="absencesTolerated" value={rules.absencesTolerated} />
      <YesOrNo path="observersMayComment" value={rules.observersMayComment} />
      </Stack>
    </Section>
  );
}
