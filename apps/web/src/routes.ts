import { index, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';

import { atIn } from './routes/at.js';
import { account } from './routes/account/account.routes.js';
import { actions } from './routes/actions/actions.routes.js';
import { amendments } from './routes/amendments/amendments.routes.js';
import { backlog } from './routes/backlog/backlog.routes.js';
import { ballots } from './routes/ballots/ballots.routes.js';
import { circulars } from './routes/circulars/circulars.routes.js';
import { comments } from './routes/comments/comments.routes.js';
import { commitments } from './routes/commitments/commitments.routes.js';
import { compliance } from './routes/compliance/compliance.routes.js';
import { convocations } from './routes/convocations/convocations.routes.js';
import { decisions } from './routes/decisions/decisions.routes.js';
import { demo } from './routes/demo/demo.routes.js';
import { desk } from './routes/desk/desk.routes.js';
import { documents } from './routes/documents/documents.routes.js';
import { forums } from './routes/forums/forums.routes.js';
import { manage } from './routes/manage/manage.routes.js';
import { meetings } from './routes/meetings/meetings.routes.js';
import { minutes } from './routes/minutes/minutes.routes.js';
import { notifications } from './routes/notifications/notifications.routes.js';
import { plans } from './routes/plans/plans.routes.js';
import { polls } from './routes/polls/polls.routes.js';
import { room } from './routes/room/room.routes.js';
import { search } from './routes/search/search.routes.js';
import { series } from './routes/series/series.routes.js';
import { start } from './routes/start/start.routes.js';

const nouns = [account, actions, amendments, backlog, ballots, circulars, comments, commitments, compliance, convocations, decisions, demo, desk, documents, forums, manage, meetings, minutes, notifications, plans, polls, room, search, series, start];

/** The pages in one language, noun by noun. */
function pagesIn(language: Language): RouteConfigEntry {
  const at = atIn(language);
  return route(language, 'layout/LanguageLayout.tsx', { id: `${language}/layout` }, [
    index('routes/jurisdictions/JurisdictionsRoute.tsx', { id: `${language}/jurisdictions` }),
    ...nouns.flatMap((pages) => pages(at)),
    route('*', 'routes/start/UnknownAddressRoute.tsx', { id: `${language}/unknown` }),
  ]);
}

export default [
  index('routes/start/StartRoute.tsx'),
  route('demo', 'routes/demo/DemoAddressRoute.tsx'),
  route('dev/mail', 'routes/demo/MailAddressRoute.tsx'),
  ...LANGUAGES.map(pagesIn),
  route('*', 'routes/start/NowhereRoute.tsx'),
] satisfies RouteConfig;
