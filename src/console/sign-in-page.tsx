/** Signing in: with the organisation's account, or in development as somebody made up, nothing secret, and it says so. */
import type { Landlord } from '../core/landlord';
import { Note, page } from './layout';
import { MADE_UP, madeUpKey, madeUpName } from './people';
import type { StaffWords } from './staff-words';

/** A link and not a form: a browser that sends a form may not be sent on to another site. */
export const organisationSignInPage = (words: StaffWords, start: string): string =>
  page({
    words,
    title: words.say('sign-in'),
    children: (
      <>
        <p>{words.say('sign-in-organisation')}</p>
        <p>
          <a class="go" href={start}>
            {words.say('sign-in-organisation-go')}
          </a>
        </p>
      </>
    ),
  });

interface SignIn {
  readonly words: StaffWords;
  readonly landlords: readonly Landlord[];
  readonly token: string;
  /** What went wrong with the last try, if anything. */
  readonly trouble?: 'sign-in-again' | 'sign-in-choose' | undefined;
  readonly chosen?: string | null | undefined;
}

export const localSignInPage = ({ words, landlords, token, trouble, chosen }: SignIn): string =>
  page({
    words,
    title: words.say('sign-in'),
    children: (
      <>
        {trouble && (
          <p class="trouble" role="alert">
            {words.say(trouble)}
          </p>
        )}
        <Note>{words.say('sign-in-local')}</Note>
        <form method="post" action="/staff/sign-in" class="sign-in">
          <input type="hidden" name="token" value={token} />
          <MadeUpFields words={words} landlords={landlords} chosen={chosen} />
        </form>
      </>
    ),
  });

/** Which made-up person, at which landlord: for the local sign-in and for the made-up organisation's own. */
interface MadeUp {
  readonly words: StaffWords;
  readonly landlords: readonly Landlord[];
  /** Chosen beforehand. */
  readonly chosen?: string | null | undefined;
}

export const MadeUpFields = ({ words, landlords, chosen = null }: MadeUp) => (
  <>
    <label for="landlord">{words.say('sign-in-landlord')}</label>
    <select id="landlord" name="landlord" required>
      {landlords.map((landlord) => (
        <option key={landlord.id} value={landlord.id} selected={landlord.id === chosen}>
          {landlord.name}
        </option>
      ))}
    </select>
    <label for="role">{words.say('sign-in-role')}</label>
    <select id="role" name="role" required>
      <MadeUpOptions words={words} />
    </select>
    <button type="submit">{words.say('sign-in')}</button>
  </>
);

const MadeUpOptions = ({ words }: { words: StaffWords }) => (
  <>
    {MADE_UP.map((one) => (
      <option key={madeUpKey(one)} value={madeUpKey(one)}>
        {madeUpName(words, one)}
      </option>
    ))}
  </>
);
