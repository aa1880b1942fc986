import { amend, commentOn, type CommentedMilestone, makeChair, makeCommentedMilestone, MONDAY, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { CREATES } from './office.js';
import type { Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;

const STATES_ELSEWHERE = (file: string) => ({ 'stale version': CREATES, 'wrong state': `${file} tries it where it may not be` }) as const;

/** A row about a milestone in an open phase. */
const on = (by: (milestone: CommentedMilestone) => Speaker, input: (milestone: CommentedMilestone) => Promise<Input> | Input, { again = false, except }: { again?: boolean; except?: Row['except'] } = {}): Row => ({
  async prepare(app) {
    const milestone = await makeCommentedMilestone(app);
    return { forumId: milestone.forumId, cookie: by(milestone).cookie, input: await input(milestone), ...(again && { wrongState: 'again' as const }) };
  },
  ...(except && { except }),
});

const comment = async (milestone: CommentedMilestone): Promise<{ commentId: string; version: number }> => {
  const { id, version } = await posted(milestone.titular, commentOn(milestone));
  return { commentId: id, version };
};

const answer = async (milestone: CommentedMilestone) => ({ commentIds: [(await comment(milestone)).commentId], disposition: 'explained', reason: 'En diciembre, tras la revisión.', language: 'es', organizationId: milestone.unitId });

/** A comment with the response that it got. */
async function answered(milestone: CommentedMilestone): Promise<Input> {
  const input = await answer(milestone);
  const { data, errors } = await milestone.unit.client<{ publishResponse: { response: { id: string } } }>('mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }', { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return { commentId: input.commentIds[0], responseId: data.publishResponse.response.id };
}

/** A comment that the secretariat has hidden. */
async function moderated(milestone: CommentedMilestone): Promise<{ commentId: string; version: number }> {
  const input = await comment(milestone);
  const { errors } = await milestone.secretariat.client('mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { comment { id } } }', { input: { ...input, reason: 'Nombra a un tercero.', language: 'es' } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { ...input, version: input.version + 1 };
}

const titular = ({ titular: speaker }: CommentedMilestone) => speaker;
const secretariat = ({ secretariat: speaker }: CommentedMilestone) => speaker;
const unit = ({ unit: speaker }: CommentedMilestone) => speaker;

export const commentRows: Rows = {
  postComment: on(titular, (milestone) => commentOn(milestone), { except: STATES_ELSEWHERE('test/api/comments/posting.spec.ts') }),
  editComment: on(titular, async (milestone) => ({ ...(await comment(milestone)), text: '¿Y cuándo se publica?', language: 'es' }), { except: { 'wrong state': 'test/api/comments/responses.spec.ts: an answered comment is no longer edited' } }),
  addToComment: {
    async prepare(app) {
      const milestone = await makeCommentedMilestone(app);
      const { commentId } = await comment(milestone);
      setClock(app, `${MONDAY}T13:00`);
      return { forumId: milestone.forumId, cookie: milestone.titular.cookie, input: { commentId, text: 'Además, ¿dónde?', language: 'es' } };
    },
    except: STATES_ELSEWHERE('test/api/comments/texts.spec.ts'),
  },
  withdrawComment: on(titular, comment, { again: true }),
  closeComment: on(titular, async (milestone) => {
    const input = await comment(milestone);
    await amend(milestone);
    return { ...input, reason: 'Ya no hace falta.', language: 'es' };
  }, { again: true }),
  objectToAmendment: on(titular, async (milestone) => {
    const { commentId } = await comment(milestone);
    await amend(milestone);
    return { commentId, reason: 'Se perdió la fecha.', language: 'es' };
  }, { except: STATES_ELSEWHERE('test/api/comments/amended.spec.ts') }),
  moderateComment: on(secretariat, async (milestone) => ({ ...(await comment(milestone)), reason: 'Nombra a un tercero.', language: 'es' }), { again: true }),
  appealModeration: on(titular, async (milestone) => ({ commentId: (await moderated(milestone)).commentId, reason: 'No nombra a nadie.', language: 'es' }), { except: STATES_ELSEWHERE('test/api/comments/moderation.spec.ts') }),
  decideAppeal: {
    async prepare(app) {
      const milestone = await makeCommentedMilestone(app);
      const chair = await makeChair(app, milestone);
      const input = await moderated(milestone);
      await milestone.titular.client('mutation ($input: AppealModerationInput!) { appealModeration(input: $input) { comment { id } } }', { input: { commentId: input.commentId, reason: 'No nombra a nadie.', language: 'es' } });
      return { forumId: milestone.forumId, cookie: chair.cookie, input: { ...input, outcome: 'restored', reason: 'No nombra a nadie.', language: 'es' }, wrongState: 'again' };
    },
  },
  publishModerationRules: on(secretariat, ({ forumId }) => ({ forumId, text: 'Sin datos de terceros.', language: 'es' }), { except: { 'stale version': CREATES, 'wrong state': 'a forum may publish another version at any time' } }),
  draftResponse: on(unit, answer, { except: STATES_ELSEWHERE('test/api/comments/responses.spec.ts') }),
  publishResponse: on(unit, answer, { except: STATES_ELSEWHERE('test/api/comments/responses.spec.ts') }),
  objectToResponse: on(titular, async (milestone) => ({ ...(await answered(milestone)), reason: 'No dice cuándo.', language: 'es' }), { except: STATES_ELSEWHERE('test/api/comments/responses.spec.ts') }),
};
