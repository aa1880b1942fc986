import account from './es/account.json' with { type: 'json' };
import actions from './es/actions.json' with { type: 'json' };
import amendments from './es/amendments.json' with { type: 'json' };
import backlog from './es/backlog.json' with { type: 'json' };
import ballots from './es/ballots.json' with { type: 'json' };
import comments from './es/comments.json' with { type: 'json' };
import commitments from './es/commitments.json' with { type: 'json' };
import common from './es/common.json' with { type: 'json' };
import convocations from './es/convocations.json' with { type: 'json' };
import decisions from './es/decisions.json' with { type: 'json' };
import demo from './es/demo.json' with { type: 'json' };
import desk from './es/desk.json' with { type: 'json' };
import documents from './es/documents.json' with { type: 'json' };
import forums from './es/forums.json' with { type: 'json' };
import manage from './es/manage.json' with { type: 'json' };
import meetings from './es/meetings.json' with { type: 'json' };
import minutes from './es/minutes.json' with { type: 'json' };
import notifications from './es/notifications.json' with { type: 'json' };
import organizations from './es/organizations.json' with { type: 'json' };
import people from './es/people.json' with { type: 'json' };
import plans from './es/plans.json' with { type: 'json' };
import polls from './es/polls.json' with { type: 'json' };
import room from './es/room.json' with { type: 'json' };
import search from './es/search.json' with { type: 'json' };
import series from './es/series.json' with { type: 'json' };
import start from './es/start.json' with { type: 'json' };

/** Every word of the screens in Spanish (es-CL), by noun. */
export const words = { account, actions, amendments, backlog, ballots, comments, commitments, common, convocations, decisions, demo, desk, documents, forums, manage, meetings, minutes, notifications, organizations, people, plans, polls, room, search, series, start };
