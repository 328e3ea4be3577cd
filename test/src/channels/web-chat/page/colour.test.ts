import * as fc from 'fast-check';
import { contrast, readableOn } from '../../../../../src/channels/web-chat/page/colour';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('finds a readable text colour for any colour a landlord may choose', () => {
  fc.assert(fc.property(colour, (ground) => contrast(ground, readableOn(ground)) >= 4.58));
});
