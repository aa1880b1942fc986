/** What a choice of `SubjectField` stands for. */
export interface Subject {
  readonly commitmentId: string | null;
  readonly milestoneId: string | null;
}

/** As one field of a form carries it: a commitment, or a commitment and its milestone. */
export const subjectValue = ({ commitmentId, milestoneId }: Subject): string => [commitmentId, milestoneId].filter((id) => id !== null).join('/');

export function subjectOf(value: string): Subject {
  const [commitmentId, milestoneId] = value.split('/');
  return { commitmentId: commitmentId || null, milestoneId: milestoneId || null };
}
