import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';

interface RowActProps {
  readonly act: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Verb, short: it stands in a row. */
  readonly children: string;
  /** Verb and object. */
  readonly name: string;
  /** What will happen, and to whom; then it takes a second press. Without it the act can be taken back by the same button. */
  readonly consequence?: string | undefined;
}

/** One act on the thing of a row. */
export function RowAct({ act, hidden, children, name, consequence }: RowActProps) {
  const form = (
    <Form method="post">
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {consequence === undefined ? (
        <Button variant="quiet" name="act" value={act} aria-label={name}>
          {children}
        </Button>
      ) : (
        <FormActions consequence={consequence}>
          <Button variant="danger" name="act" value={act}>
            {name}
          </Button>
        </FormActions>
      )}
    </Form>
  );
  return consequence === undefined ? form : <Details summary={children}>{form}</Details>;
}
