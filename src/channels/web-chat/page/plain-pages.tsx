/** The pages around the chat: choosing a landlord, and what is shown when something is not there or not working (R15). */
import type { JSX } from 'preact';
import type { Words } from '../../words';
import type { Landlord } from '../../../core/landlord';
import { CLIENT_PATH, sayFrom, type Carried } from './chat-page';
import { pageOf, type Page } from './document';
import type { Filled } from '../../answered';
import { Trouble, type TroubleProps } from './talk';

export function choosePage(words: Words, landlords: readonly Landlord[]): Page {
  const say = sayFrom(words);
  const byName = [...landlords].sort((a, b) => a.name.localeCompare(b.name, words.language));
  return pageOf(
    { say, language: words.language, direction: words.direction, kind: 'sheet', script: CLIENT_PATH },
    <>
      <h1>{say('choose')}</h1>
      <p>{say('choose-hint')}</p>
      <ul class="places">
        {byName.map((landlord) => (
          <li key={landlord.id}>
            <a href={`/${landlord.id}`}>{landlord.name}</a>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** A form that failed, so that it can be sent once more exactly as it was. */
export interface Unsent {
  readonly carried: Carried;
  readonly question: string;
  readonly filled: Filled;
}

const Again = ({
  unsent,
  action,
  label,
}: {
  readonly unsent: Unsent;
  readonly action: string;
  readonly label: string;
}): JSX.Element => (
  <form method="post" action={action} autocomplete="off">
    {Object.entries({
      ...unsent.carried,
      question: unsent.question,
      words: unsent.filled.words,
      command: unsent.filled.command,
    }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {unsent.filled.choice.map((value) => (
      <input key={value} type="hidden" name="choice" value={value} />
    ))}
    <button class="send">{label}</button>
  </form>
);

export interface Failure {
  readonly words: Words;
  readonly what: TroubleProps['what'];
  readonly landlord?: Landlord;
  readonly unsent?: Unsent;
}

/** Needs neither session nor database. */
export function troublePage({ words, what, landlord, unsent }: Failure): Page {
  const say = sayFrom(words);
  const action = `/${landlord?.id ?? ''}`;
  return pageOf(
    {
      say,
      language: words.language,
      direction: words.direction,
      kind: 'chat',
      script: CLIENT_PATH,
      ...(landlord ? { landlord } : {}),
    },
    <>
      <h1 class="unseen">{say('title')}</h1>
      <Trouble say={say} what={what}>
        {unsent ? (
          <Again unsent={unsent} action={action} label={say('again')} />
        ) : (
          <p>
            <a href={action}>{say('again')}</a>
          </p>
        )}
        {landlord && (
          <p>
            {say('wrong-next')} <a href={`${action}/help`}>{say('help-link')}</a>
          </p>
        )}
      </Trouble>
    </>,
  );
}
