import { type DragEvent, useState } from 'react';
import { useSubmit } from 'react-router';

interface Dragged {
  readonly draggable: boolean;
  onDragStart(event: DragEvent): void;
  onDragOver(event: DragEvent): void;
  onDrop(event: DragEvent): void;
  onDragEnd(): void;
}

/** Dragging an item to another's place does what the buttons beside it do, in one step. */
export function useDragOrder(ids: readonly string[], version: number, mayOrder: boolean): (id: string) => Partial<Dragged> {
  const submit = useSubmit();
  const [held, setHeld] = useState<string | null>(null);
  return (id) =>
    mayOrder
      ? {
          draggable: true,
          onDragStart(event) {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', id);
            setHeld(id);
          },
          onDragOver(event) {
            if (held !== null && held !== id) event.preventDefault();
          },
          onDrop(event) {
            event.preventDefault();
            // What cannot be sent now is not done: the order on the screen is that of the server.
            if (held === null || held === id || !navigator.onLine) return;
            void submit({ act: 'reorder', version: String(version), itemIds: moved(ids, held, id).join(' ') }, { method: 'post', preventScrollReset: true });
          },
          onDragEnd: () => setHeld(null),
        }
      : {};
}

/** The ids with one of them in the place of another, which moves towards where the one was. */
function moved(ids: readonly string[], id: string, to: string): string[] {
  const others = ids.filter((one) => one !== id);
  const at = ids.indexOf(to);
  return [...others.slice(0, at), id, ...others.slice(at)];
}
