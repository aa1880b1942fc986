import { type ComponentType, type RefObject, useEffect, useState, useSyncExternalStore } from 'react';

import type { ItemEditorProps } from '../editor/ItemEditor.js';
import type { DraftSession } from '../editor/draft-session.js';
import type { DraftStanding } from './draft-standing.js';

/** The shared text, once it is here, with what it is written in. */
export interface SharedDraft {
  readonly session: DraftSession;
  readonly ItemEditor: ComponentType<ItemEditorProps>;
}

const isTypedIn = (form: HTMLFormElement | null): boolean =>
  [...(form?.querySelectorAll('textarea') ?? [])].some((area) => area.value !== area.defaultValue);

/**
 * Opens the shared text in the place of the form's own fields; null without scripts, until it is here, and where
 * it cannot be had. Where somebody has begun to type in the fields they stay, so that nothing goes from under their hands.
 */
export function useSharedDraft(versionId: string | undefined, form: RefObject<HTMLFormElement | null>): SharedDraft | null {
  const [shared, setShared] = useState<SharedDraft | null>(null);
  useEffect(() => {
    let opened: DraftSession | undefined;
    let isGone = false;
    async function open(id: string): Promise<void> {
      const [{ openDraft }, { ItemEditor }] = await Promise.all([import('../editor/draft-session.js'), import('../editor/ItemEditor.js')]);
      if (isGone) return;
      opened = await openDraft(id);
      if (isGone || isTypedIn(form.current)) return opened.close();
      setShared({ session: opened, ItemEditor });
    }
    if (versionId) open(versionId).catch(() => undefined);
    return () => {
      isGone = true;
      opened?.close();
      setShared(null);
    };
  }, [versionId, form]);
  return shared;
}

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** How the shared text stands; null while there is none. */
export const useStanding = (session: DraftSession | undefined): DraftStanding | null =>
  useSyncExternalStore<DraftStanding | null>(session?.subscribe ?? never, session?.standing ?? nothing, nothing);
