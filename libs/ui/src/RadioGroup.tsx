import type { ReactNode } from 'react';
import { Choice } from './Choice.js';
import { Fieldset } from './Fieldset.js';
import styles from './RadioGroup.module.css';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps {
  /** Name of the value in the form; also the group's id. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  required?: boolean | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup({ name, legend, hint, error, options, defaultValue, required }: RadioGroupProps) {
  return (
    <Fieldset id={name} legend={legend} hint={hint} error={error}>
      <div className={styles.options}>
        {options.map((option) => (
          <Choice
            {...option}
            defaultChecked={option.value === defaultValue}
            id={`${name}-${option.value}`}
            key={option.value}
            name={name}
            required={required}
            type="radio"
          />
        ))}
      </div>
    </Fieldset>
  );
}
