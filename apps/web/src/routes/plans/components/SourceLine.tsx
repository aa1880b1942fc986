import { useTranslation } from 'react-i18next';

import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { SourceLine_documentFragment } from './SourceLine.generated.js';

/** A source as author, title, date and link; what is not known of it is left out. */
export function SourceLine({ source }: { source: SourceLine_documentFragment }) {
  const { t } = useTranslation('plans');
  const page = useLanguage();
  const { author, title, language, url, published } = source;
  const named = title === null ? null : <OwnWords language={language} noted>{title}</OwnWords>;
  const linked = url === null ? named : <Link href={url} rel="noreferrer">{named ?? new URL(url).hostname}</Link>;
  const [first, ...others] = [author, linked, published && formatPartialDate(published, page)].filter((fact) => fact !== null);
  return <FactLine facts={[<>{t('source.label')} {first}</>, ...others]} />;
}
