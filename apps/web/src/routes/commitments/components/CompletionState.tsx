import { label } from '@mesa/domain/labels';
import type { Completion } from '@mesa/domain/vocabulary';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';

const TONES: Readonly<Record<Completion, Tone>> = {
  not_started: 'neutral',
  limited: 'partial',
  substantial: 'partial',
  completed: 'good',
  no_evidence: 'muted',
  withdrawn: 'muted',
  unknown: 'muted',
};

interface CompletionStateProps {
  readonly statement: { readonly completion: Completion; readonly completionRaw: string | null; readonly language: string };
}

/** How far it is, in the common word; where a source's word was another, that one too. */
export function CompletionState({ statement: { completion, completionRaw, language } }: CompletionStateProps) {
  const page = useLanguage();
  const isSaidOtherwise = completionRaw !== null && completionRaw !== completion;
  if (completion === 'unknown' && isSaidOtherwise) return <State tone="muted"><Raw language={language}>{completionRaw}</Raw></State>;
  return (
    <State tone={TONES[completion]}>
      {label('completion', completion, page)}
      {isSaidOtherwise && <> (<Raw language={language}>{completionRaw}</Raw>)</>}
    </State>
  );
}

function Raw({ language, children }: { language: string; children: string }) {
  return <>«<OwnWords language={language}>{children}</OwnWords>»</>;
}
