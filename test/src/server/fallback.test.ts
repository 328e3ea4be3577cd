import { fallbackPage, notFoundPage } from '../../../src/server/fallback';

describe('the emergency page', () => {
  it('says 999 first, then what happened, then whom to ring', () => {
    const page = fallbackPage('Example Homes');
    const order = ['call 999', 'press 55', 'Something went wrong', 'Example Homes', 'Exit now'].map((words) =>
      page.indexOf(words),
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('does without a landlord, and lets no name become markup', () => {
    expect(fallbackPage()).not.toContain('{{');
    expect(fallbackPage('<script>$&</script>')).toContain('&lt;script&gt;$&amp;&lt;/script&gt;');
  });

  it('needs nothing else: no style, script or picture, and no word of what this is', () => {
    for (const page of [fallbackPage('Example Homes'), notFoundPage()]) {
      expect(page).not.toMatch(/<script|<link|<img|<style|src=/);
      expect(page).not.toMatch(/abuse|violence|Fanlight/i);
    }
  });
});
