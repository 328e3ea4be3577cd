/** The local sign-in: a role and a landlord, nothing secret, and it says so. */
import type { Landlord } from '../core/landlord';
import { Note, page } from './layout';
import { ROLES } from './login';
import type { StaffWords } from './staff-words';

interface SignIn {
  readonly words: StaffWords;
  readonly landlords: readonly Landlord[];
  readonly token: string;
  /** What went wrong with the last try, if anything. */
  readonly trouble?: 'sign-in-again' | 'sign-in-choose';
}

export const signInPage = ({ words, landlords, token, trouble }: SignIn): string =>
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
          <label for="landlord">{words.say('sign-in-landlord')}</label>
          <select id="landlord" name="landlord" required>
            {landlords.map((landlord) => (
              <option key={landlord.id} value={landlord.id}>
                {landlord.name}
              </option>
            ))}
          </select>
          <label for="role">{words.say('sign-in-role')}</label>
          <select id="role" name="role" required>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {words.label('role', role)}
              </option>
            ))}
          </select>
          <button type="submit">{words.say('sign-in')}</button>
        </form>
      </>
    ),
  });
