/** Lengths of time, in milliseconds, as `Instant` counts them. Days of people, with their clock changes, are `safety/london-clock`. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
