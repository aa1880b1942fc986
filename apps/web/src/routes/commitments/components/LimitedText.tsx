import { useTranslation } from 'react-i18next';

import { TextArea, type TextAreaProps } from '@mesa/ui/TextArea';

/** Several lines with the limit of the API, told and never cut. */
export function LimitedText({ max, ...attributes }: Omit<TextAreaProps, 'limit'> & { readonly max: number }) {
  const { t } = useTranslation();
  return (
    <TextArea
      {...attributes}
      limit={{ characters: max, stated: t('form.characters', { count: max }), left: (left) => (left < 0 ? t('form.over', { count: -left }) : t('form.left', { count: left })) }}
    />
  );
}
