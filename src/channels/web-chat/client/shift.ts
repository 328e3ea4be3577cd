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

interface Presses {
  count: number;
  /** Shift is down, and nothing else has been pressed with it. */
  alone: boolean;
  timer: number;
}

function reset(presses: Presses): void {
  presses.count = 0;
  window.clearTimeout(presses.timer);
}

function pressed(presses: Presses, watch: ShiftWatch): void {
  window.clearTimeout(presses.timer);
  presses.count += 1;
  watch.counted(PRESSES - presses.count);
  if (presses.count === PRESSES) return reset(presses);
  presses.timer = window.setTimeout(() => {
    reset(presses);
    watch.expired();
  }, PATIENCE);
}

/** Any other key: a capital letter, or somebody typing. */
function other(presses: Presses, watch: ShiftWatch): void {
  presses.alone = false;
  if (presses.count === 0) return;
  reset(presses);
  watch.counted(PRESSES);
}

/** Listens on the whole document before anything else does, so inside the text box too. */
export function watchShift(watch: ShiftWatch): void {
  const presses: Presses = { count: 0, alone: false, timer: 0 };
  const down = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift') other(presses, watch);
    else if (!event.repeat) presses.alone = true;
  };
  const up = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || !presses.alone) return;
    presses.alone = false;
    pressed(presses, watch);
  };
  document.addEventListener('keydown', down, true);
  document.addEventListener('keyup', up, true);
}
