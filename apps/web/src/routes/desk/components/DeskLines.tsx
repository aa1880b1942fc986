import { useTranslation } from 'react-i18next';

import type { ComplianceRule } from '@mesa/domain/compliance/obligation';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { RoleKind } from '@mesa/domain/vocabulary';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { actPath } from '../desk-address.js';
import type { DeskLines_itemFragment } from './DeskLines.generated.js';
import styles from './DeskLines.module.css';

/** More is a register, not a desk. */
const IN_SIGHT = 7;

interface DeskLinesProps {
  /** In the order of their deadlines. */
  readonly items: readonly DeskLines_itemFragment[];
}

/** At most seven things, each with its one action; the rest behind one press. */
export function DeskLines({ items }: DeskLinesProps) {
  const { t } = useTranslation('desk');
  const more = items.slice(IN_SIGHT);
  return (
    <Stack gap="l">
      <Lines items={items.slice(0, IN_SIGHT)} />
      {more.length > 0 && (
        <Details summary={t('more', { count: more.length })}>
          <Lines items={more} />
        </Details>
      )}
    </Stack>
  );
}

function Lines({ items }: DeskLinesProps) {
  return (
    <ol className={styles.lines} role="list">
      {items.map((item) => (
        <li className={styles.line} key={item.id}>
          <Line item={item} />
        </li>
      ))}
    </ol>
  );
}

function Line({ item }: { item: DeskLines_itemFragment }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { kind, text, language: written, ordinal, forumName, dueOn, isLate } = item;
  const href = actPath(language, item);
  const act = t(`kinds.${kind}.act`);
  return (
    <>
      <div>
        <p className={styles.what}>{useWhat()(item)}</p>
        {text !== null && <p><OwnWords language={written}>{text}</OwnWords></p>}
        <FactLine
          facts={[
            dueOn === null ? t('noDue') : isLate ? <State key="due" tone="late">{t('isLate', { day: formatDay(dueOn, language) })}</State> : t(kind === 'attend_meeting' || kind === 'answer_convocation' ? 'on' : 'due', { day: formatDay(dueOn, language, { weekday: true }) }),
            ordinal !== null && t('meeting', { ordinal }),
            forumName,
          ]}
        />
      </div>
      {href === null ? <p>{act}</p> : <LinkButton href={href}>{act}</LinkButton>}
    </>
  );
}

/** What is asked, in a sentence. */
function useWhat(): (item: DeskLines_itemFragment) => string {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return ({ kind, count, unitName }) => {
    const unit = unitName ?? t('noUnit');
    if (kind === 'answer_comments' || kind === 'fill_seats' || kind === 'absent_holder') return t(`kinds.${kind}.what`, { count, unit });
    if (kind === 'renew_role') return t('kinds.renew_role.what', { unit: label('roleKind', unit as RoleKind, language) });
    if (kind === 'keep_rule') return t('kinds.keep_rule.what', { unit: label('complianceRule', unit as ComplianceRule, language) });
    return t(`kinds.${kind}.what`, { unit });
  };
}
