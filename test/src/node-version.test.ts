import { tooOld } from '../../src/node-version';

describe('an older Node.js', () => {
  it.each(['20.20.2', '18.0.0', '21.99.0'])('%s is told what to do', (version) => {
    expect(tooOld(version)).toBe(
      `NODE_TOO_OLD: This Node.js is older than 22. (${version}) Start with npm start, which finds a newer one, or install Node.js 22 or newer.`,
    );
  });

  it.each(['22.0.0', '24.21.0', '26.1.0'])('%s is welcome', (version) => {
    expect(tooOld(version)).toBeNull();
  });
});
