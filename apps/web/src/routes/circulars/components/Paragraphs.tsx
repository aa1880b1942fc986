import { Prose } from '@mesa/ui/Prose';

export interface ParagraphsProps {
  readonly text: string;
  /** Language of the text (BCP 47), where it is not the page's. */
  readonly lang?: string | undefined;
}

/** Plain text as it was written: a blank line parts paragraphs, a line break stays one. */
export function Paragraphs({ text, lang }: ParagraphsProps) {
  return (
    <Prose lang={lang}>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
        </p>
      ))}
    </Prose>
  );
}
