const ENTERED = 'textarea, select, input:not([type=hidden], [type=file], [type=checkbox], [type=radio])';

type Control = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement;

/**
 * What was typed or chosen before the page woke. Until React listens nobody hears it, and over some of it React
 * writes its first text when it takes the page over, which on a slow phone is after a sentence or two. Gives back
 * what puts it there again, as if it were entered then.
 */
export function enteredBefore(): () => void {
  const entered = new Map<Control, string>();
  const keep = (control: Control): void => void entered.set(control, control.value);
  document.querySelectorAll<Control>(ENTERED).forEach((control) => {
    if (control.value !== firstValue(control)) keep(control);
  });
  // React may wait for its routes: what is entered meanwhile is as unheard.
  const listener = ({ target }: Event): void => {
    if (target instanceof Element && target.matches(ENTERED)) keep(target as Control);
  };
  document.addEventListener('input', listener, true);
  return () => {
    document.removeEventListener('input', listener, true);
    for (const [control, value] of entered) if (control.isConnected) enter(control, value);
    entered.clear();
  };
}

function firstValue(control: Control): string | undefined {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const options = [...control.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
}

function enter(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  // React tells a change by the value that it saw set last: it sees the first one, and then what was entered.
  control.value = control.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
