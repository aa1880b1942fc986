import type { ComponentProps } from 'react';
import styles from './TextInput.module.css';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'className' | 'style' | 'children'> {
  options: readonly (SelectOption | SelectGroup)[];
  /** Stands first with an empty value, where nothing is chosen yet. */
  placeholder?: string | undefined;
  /** About how long the answers are. */
  width?: 'full' | 'half' | 'short' | undefined;
}

/** One of many, in the browser's own list; for up to seven use RadioGroup. */
export function Select({ options, placeholder, width = 'full', ...attributes }: SelectProps) {
  return (
    <select {...attributes} className={styles.input} data-width={width}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((entry) =>
        'options' in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            <Options options={entry.options} />
          </optgroup>
        ) : (
          <Options key={entry.value} options={[entry]} />
        ),
      )}
    </select>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
