/**
 * A report typed in by staff, one question a page, in the words everybody is asked with: to be read aloud, or held
 * against the letter. 999 stands first on each of them.
 */
import type { ComponentChildren } from 'preact';
import type { Question, Said, Shown } from '../channels/shown';
import type { CaseFile } from '../core/case-file';
import type { Landlord } from '../core/landlord';
import { CAME_BY, isOnPaper, type Typed } from '../core/typed';
import type { InSight } from './access';
import { Choose, options } from './act-form';
import { page } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';
import { boxOf, COMMANDS, TELLERS, TYPING } from './typing-fields';

interface Frame {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlordName: string;
}

const framed = ({ words, staff, landlordName }: Frame, children: ComponentChildren): string =>
  page({
    words,
    staff,
    landlordName,
    title: words.say('typed-title'),
    children: (
      <>
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
        <p class="trouble">
          <strong>{words.say('typed-999')}</strong>
        </p>
        {children}
      </>
    ),
  });

interface StartView extends Frame {
  /** Those they serve: where there are several, it is said whose report this is before anything else. */
  readonly landlords: readonly Landlord[];
  readonly trouble?: 'typed-choose' | 'typed-choose-landlord' | undefined;
}

export const startPage = (frame: StartView): string =>
  framed(
    frame,
    <form method="post" action={TYPING} class="act">
      <input type="hidden" name="csrf" value={frame.staff.csrf} />
      {frame.trouble && <p class="trouble">{frame.words.say(frame.trouble)}</p>}
      <p>{frame.words.say('typed-means')}</p>
      {frame.landlords.length > 1 && (
        <Choose
          name="landlord"
          label={frame.words.say('typed-landlord')}
          options={frame.landlords.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Choose name="came" label={frame.words.say('typed-came')} options={options(frame.words, 'came', CAME_BY)} />
      <Choose name="teller" label={frame.words.say('typed-teller')} options={options(frame.words, 'teller', TELLERS)} />
      <label>
        {frame.words.say('typed-received')}
        <input type="datetime-local" name="received" />
      </label>
      <button type="submit">{frame.words.say('typed-begin')}</button>
    </form>,
  );

export const gonePage = (frame: Frame): string =>
  framed(
    frame,
    <>
      <p class="note">{frame.words.say('typed-gone')}</p>
      <Anew words={frame.words} />
    </>,
  );

export interface Draft {
  readonly question: string;
  readonly words: string;
}

export interface TypingView extends Frame {
  readonly talk: string;
  readonly typed: Typed;
  readonly shown: Shown;
  /** The number of the last message shown: a form answers what it was shown, and nothing later (R3). */
  readonly at: number;
  readonly notice?: 'typed-nothing-written' | 'typed-went-on' | undefined;
  /** Words that were written when something came between. */
  readonly draft: Draft | null;
  /** The case it became, for those who may see it; null for a case of a small group. */
  readonly file: InSight<CaseFile> | null;
}

export const typingPage = (view: TypingView): string =>
  framed(
    view,
    <>
      {view.notice && (
        <p class="banner" role="status">
          {view.words.say(view.notice)}
        </p>
      )}
      <SaidList words={view.words} said={view.shown.said} typed={view.typed} />
      {view.shown.ended || !view.shown.question ? (
        <Over view={view} />
      ) : (
        <Asking view={view} question={view.shown.question} />
      )}
    </>,
  );

/** Staff read this themselves, or aloud: the dialog has one set of words. */
const leadOf = (words: StaffWords, typed: Typed): string =>
  words.say(isOnPaper(typed) ? `typed-says-${typed.came}` : 'typed-aloud');

const SaidList = ({ words, said, typed }: { words: StaffWords; said: readonly Said[]; typed: Typed }) =>
  said.length === 0 ? null : (
    <section id="said" aria-label={words.say('typed-said')}>
      {!isOnPaper(typed) && <p class="small">{words.say('typed-aloud')}</p>}
      {said.map((one, at) => (
        <p key={at} class={one.emergency ? 'said decision' : 'said'} role={one.emergency ? 'alert' : undefined}>
          {one.text}
        </p>
      ))}
    </section>
  );

const Over = ({ view: { words, file } }: { view: TypingView }) => (
  <section id="over" aria-label={words.say('typed-over')}>
    <p class="note">{words.say('typed-over')}</p>
    {file && (
      <p>
        <a href={casePath(file)}>{words.say('typed-case')}</a>
      </p>
    )}
    <Anew words={words} />
  </section>
);

const Anew = ({ words }: { words: StaffWords }) => (
  <p>
    <a href={TYPING}>{words.say('typed-anew')}</a>
  </p>
);

const Asking = ({ view, question }: { view: TypingView; question: Question }) => {
  const { words, draft } = view;
  const resumed = draft?.question === question.id ? draft.words : '';
  return (
    <form method="post" action={`${TYPING}/${view.talk}`} class="act" id="question">
      <input type="hidden" name="csrf" value={view.staff.csrf} />
      <input type="hidden" name="at" value={String(view.at)} />
      {draft && resumed === '' && (
        <>
          <input type="hidden" name="draft" value={draft.words} />
          <input type="hidden" name="draftFor" value={draft.question} />
        </>
      )}
      <fieldset>
        <legend>
          <span class="small">{leadOf(words, view.typed)}</span>
          <span class="asked">{question.text}</span>
        </legend>
        <Ways words={words} question={question} draft={resumed} />
      </fieldset>
      <div class="turning">
        {COMMANDS.filter((command) => command !== 'skip' || question.skippable).map((command) => (
          <button key={command} class="quiet" name="command" value={command}>
            {words.say(`typed-${command}`)}
          </button>
        ))}
      </div>
    </form>
  );
};

interface WaysView {
  readonly words: StaffWords;
  readonly question: Question;
  readonly draft: string;
}

const Ways = ({ words, question, draft }: WaysView) => {
  if (question.kind === 'choose-many') return <Several words={words} question={question} draft={draft} />;
  return (
    <>
      {question.choices.map(({ value, label }) => (
        <button key={value} class="quiet choice" name="choice" value={value}>
          {label}
        </button>
      ))}
      {question.kind !== 'choose' && <Writing words={words} draft={draft} />}
    </>
  );
};

const Several = ({ words, question }: WaysView) => (
  <>
    {question.choices.map(({ value, label }) => (
      <label key={value} class="tick">
        <input type="checkbox" name={boxOf(value)} value="yes" />
        <span>{label}</span>
      </label>
    ))}
    <button type="submit">{words.say('typed-done')}</button>
  </>
);

/** The first button of a form is pressed by Enter, which no line of text has here. */
const Writing = ({ words, draft }: Pick<WaysView, 'words' | 'draft'>) => (
  <>
    <label>
      {words.say('typed-words')}
      <textarea name="words" rows={5} maxLength={4000} autocomplete="off" spellcheck={false} defaultValue={draft} />
    </label>
    <button type="submit">{words.say('typed-send')}</button>
  </>
);
