import type { ReactNode } from 'react';

import { OGP_FORM_WORDS } from '@mesa/domain/compliance/ogp-form-words';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';

interface FormFilesProps {
  /** Of the form among its files, without language and extension. */
  readonly path: string;
  /** Where else one may go from here. */
  readonly children: ReactNode;
}

/** The form to take along: to write on in a word processor, and on paper. */
export function FormFiles({ path, children }: FormFilesProps) {
  const language = useLanguage();
  const { files } = OGP_FORM_WORDS[language];
  return (
    <Stack gap="s">
      <a href={`/files/forms/${language}/${path}.odt`} download>{files.odt}</a>
      <a href={`/files/forms/${language}/${path}.pdf`}>{files.pdf}</a>
      {children}
    </Stack>
  );
}
