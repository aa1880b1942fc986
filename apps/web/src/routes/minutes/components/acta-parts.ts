import type { ActaBlock_blockFragment } from './ActaBlock.generated.js';

type Content = NonNullable<ActaBlock_blockFragment['content']>;
export type ContentOf<Type extends Content['__typename']> = Extract<Content, { readonly __typename: Type }>;

/** A block whose content is of one kind, or is not public. */
export interface Part<Type extends Content['__typename']> {
  readonly block: ActaBlock_blockFragment;
  readonly content: ContentOf<Type> | null;
}

const KINDS = { ActaHeading: 'heading', ActaPassage: 'passage', ActaAttendance: 'attendance', ActaDecision: 'decision', ActaAttachment: 'attachment' } as const satisfies Record<Content['__typename'], ActaBlock_blockFragment['kind']>;

/** The blocks of one kind, in their order. */
export function partsOf<Type extends Content['__typename']>(blocks: readonly ActaBlock_blockFragment[], type: Type): Part<Type>[] {
  const is = (content: Content): content is ContentOf<Type> => content.__typename === type;
  return blocks.filter(({ kind }) => kind === KINDS[type]).map((block) => ({ block, content: block.content && is(block.content) ? block.content : null }));
}
