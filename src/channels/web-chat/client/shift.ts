/**
 * Pressing Shift three times leaves: no other key does, because other keys stop pages loading or belong to assistive tools.
 * Decides only whether a press counts; `exit.ts` does the leaving.
 */
const PRESSES = 3;
/** Milliseconds from one press to the next. */
const PATIENCE = 5000;

export interface ShiftWatch {
  /** How many presses are still needed; `0` is the moment to leave. */
  counted(left: number): void;
  expired(): void;
}

/** Listens on the whole document before anything else does, so inside the text box too. */
export function watchShift(watch: ShiftWatch): void {
  let pressed = 0;
  let alone = false;
  let timer = 0;
  const reset = (): void => {
    pressed = 0;
    window.clearTimeout(timer);
  };
  const count = (): void => {
    window.clearTimeout(timer);
    pressed += 1;
    watch.counted(PRESSES - pressed);
    if (pressed === PRESSES) return reset();
    timer = window.setTimeout(() => {
      reset();
      watch.expired();
    }, PATIENCE);
  };
  const other = (): void => {
    alone = false;
    if (pressed > 0) {
      reset();
      watch.counted(PRESSES);
    }
  };
  document.addEventListener('keydown', (event) => (event.key === 'Shift' ? (alone = alone || !event.repeat) : other()), true);
  document.addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Shift' && event.shiftKey) alone = false;
      if (event.key === 'Shift' && alone) {
        alone = false;
        count();
      }
    },
    true,
  );
}
