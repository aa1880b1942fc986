import account from './en/account.json' with { type: 'json' };
import actions from './en/actions.json' with { type: 'json' };
import amendments from './en/amendments.json' with { type: 'json' };
import backlog from './en/backlog.json' with { type: 'json' };
import ballots from './en/ballots.json' with { type: 'json' };
import comments from './en/comments.json' with { type: 'json' };
import commitments from './en/commitments.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import convocations from './en/convocations.json' with { type: 'json' };
import decisions from './en/decisions.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import documents from './en/documents.json' with { type: 'json' };
import forums from './en/forums.json' with { type: 'json' };
import manage from './en/manage.json' with { type: 'json' };
import meetings from './en/meetings.json' with { type: 'json' };
import minutes from './en/minutes.json' with { type: 'json' };
import notifications from './en/notifications.json' with { type: 'json' };
import organizations from './en/organizations.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import plans from './en/plans.json' with { type: 'json' };
import polls from './en/polls.json' with { type: 'json' };
import room from './en/room.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import start from './en/start.json' with { type: 'json' };
import type { words as spanish } from './es.js';

/** Every word of the screens in English: the same keys as the Spanish ones, or this file does not compile. */
export const words: typeof spanish = { account, actions, amendments, backlog, ballots, comments, commitments, common, convocations, decisions, demo, desk, documents, forums, manage, meetings, minutes, notifications, organizations, people, plans, polls, room, search, start };
