/**
 * A landlord may choose one colour of the page. Whether its name stands on it in black or white is worked out here,
 * so that no choice of theirs can make a page unreadable (WCAG 2.2, relative luminance).
 */
const WHITE = '#ffffff';
const BLACK = '#000000';

const channel = (hex: string): number => {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** From 0 (black) to 1 (white). `colour` is `#rrggbb`. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever reads better. The better of the two is never under 4.58, which large bold text passes at AAA. */
export const readableOn = (colour: string): string =>
  contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;
