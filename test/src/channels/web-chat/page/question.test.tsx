import { renderToString } from 'preact-render-to-string';
import { QuestionForm } from '../../../../../src/channels/web-chat/page/question';
import type { Question } from '../../../../../src/channels/shown';

const question = (over: Partial<Question>): Question => ({
  id: 'q',
  kind: 'choose',
  text: 'What?',
  choices: [],
  skippable: true,
  ...over,
});
const drawn = (over: Partial<Question>, more: { readonly draft?: string; readonly opening?: boolean } = {}): string =>
  renderToString(<QuestionForm question={question(over)} say={(id) => id} action="/oak" {...more} />);

const standingOut = (html: string): readonly string[] =>
  [...html.matchAll(/<span class="asks">([^<]*)/g)].map(([, text]) => text ?? '');

describe('a question on a page', () => {
  it.each([
    ['What brings you here?', ['What brings you here?']],
    ['It is read by a team. It is kept. Do you agree?', ['Do you agree?']],
    ['What would help? You can choose several.', ['What would help?']],
    ['I did not catch that.\n\nWhich one?\n\nA hint.', ['Which one?']],
    ['This is it:\nName: Sam\nShall we send it?', ['Shall we send it?']],
    ['Write it here.', ['Write it here.']],
  ])('%j stands out where it asks, and nothing of it is left out', (text, asks) => {
    const html = drawn({ text });
    expect(standingOut(html)).toEqual(asks);
    const legend = /<legend[^>]*>(.*)<\/legend>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ') ?? '';
    expect(legend.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/));
  });

  it('shows labels and drafts as text, whatever they hold', () => {
    const html = drawn(
      { kind: 'windows', choices: [{ value: '"><b>', label: '<i>x</i>' }] },
      { draft: '</textarea><script>' },
    );
    expect(html).not.toMatch(/<i>|<b>|<script>/);
    expect(html).toMatch(/&lt;\/textarea>&lt;script>/);
  });

  it('offers skip only where a question may be skipped', () => {
    expect(drawn({})).toMatch(/value="skip"/);
    expect(drawn({ skippable: false })).not.toMatch(/value="skip"/);
  });

  it('offers nothing to go back to at the very first', () => {
    expect(drawn({}, { opening: true })).not.toMatch(/name="command"/);
  });

  it('keeps what is typed from the browser and from spelling services', () => {
    expect(drawn({ kind: 'write' })).toMatch(/<textarea[^>]*autocomplete="off"[^>]*spellcheck="false"/);
  });
});
