import { actionPath, forumPagePath, meetingPath, milestonePath, minutesPath, planPagePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import type { Language } from '@mesa/domain/vocabulary';
import { ballotPath } from '../ballots/ballot-path.js';
import type { DeskLines_itemFragment } from './components/DeskLines.generated.js';

/** The page of the minutes on which each is done; publishing begins where they are read, because they may not be approved yet. */
const MINUTES_PAGES = {
  observe_minutes: (language: Language) => `/${PATH_WORDS.observations[language]}`,
  approve_minutes: (language: Language) => `/${PATH_WORDS.approval[language]}`,
  circulate_minutes: (language: Language) => `/${PATH_WORDS.edit[language]}`,
  publish_minutes: () => '',
} as const;

/** Where a line of the desk is done; null where the way in is in a mail alone. */
export function actPath(language: Language, item: DeskLines_itemFragment): string | null {
  const { kind, jurisdiction, forum, ordinal, actionNumber, plan, commentIds, objectId } = item;
  const meetings = forumPagePath(language, jurisdiction, forum, 'meetings');
  switch (kind) {
    case 'answer_comments': {
      const chosen = commentIds.slice(0, 20).map((id) => `comment=${id}`).join('&');
      return plan === null ? null : `${planPagePath(language, jurisdiction, plan, 'responses')}/${PATH_WORDS.new[language]}?${chosen}`;
    }
    case 'observe_minutes':
    case 'approve_minutes':
    case 'circulate_minutes':
    case 'publish_minutes':
      return ordinal === null ? meetings : `${minutesPath(language, jurisdiction, forum, ordinal)}${MINUTES_PAGES[kind](language)}`;
    case 'do_action':
    case 'chase_action':
    case 'escalated_action':
      return actionNumber === null ? forumPagePath(language, jurisdiction, forum, 'actions') : actionPath(language, jurisdiction, forum, actionNumber);
    case 'escalated_comment':
    case 'decide_appeal':
      return `${planPagePath(language, jurisdiction, plan ?? forum, 'comments')}/${objectId}`;
    case 'cast_vote':
      return ballotPath(language, jurisdiction, forum, ordinal, objectId ?? '');
    case 'answer_convocation':
    case 'attend_meeting':
      return ordinal === null ? meetings : meetingPath(language, jurisdiction, forum, ordinal);
    case 'answer_poll':
      return `${forumPagePath(language, jurisdiction, forum, 'polls')}/${objectId}`;
    case 'settle_poll':
      return `${forumPagePath(language, jurisdiction, forum, 'manage', 'polls')}/${objectId}`;
    case 'convene_meeting':
      return `${forumPagePath(language, jurisdiction, forum, 'manage', 'meetings')}/${objectId}`;
    case 'answer_contestation': {
      const milestone = milestoneOf(language, item);
      return milestone && `${milestone}#acts`;
    }
    case 'ask_statement':
      return milestoneOf(language, item);
    case 'renew_holding':
    case 'fill_seats':
      return forumPagePath(language, jurisdiction, forum, 'manage', 'seats');
    case 'absent_holder':
      return forumPagePath(language, jurisdiction, forum, 'attendance');
    case 'keep_rule':
      return forumPagePath(language, jurisdiction, forum, 'compliance');
    case 'renew_role':
      return forumPagePath(language, jurisdiction, forum, 'manage', 'roles');
    case 'accept_invitation':
      return null;
  }
}

function milestoneOf(language: Language, { jurisdiction, plan, commitmentNumber, commitmentExternalId, milestoneNumber }: DeskLines_itemFragment): string | null {
  if (plan === null || commitmentNumber === null || milestoneNumber === null) return null;
  return milestonePath(language, jurisdiction, plan, { number: commitmentNumber, externalId: commitmentExternalId }, milestoneNumber);
}
