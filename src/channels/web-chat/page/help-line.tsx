/** One support line on the safety page: who it is for, how to reach it, when, and how lately that was checked. */
import type { JSX } from 'preact';
import type { DirectoryEntry } from '../../../core/directory';
import { hoursInWords } from '../../fill';
import { nationally } from '../../phone-number';
import { dateInWords } from '../../times';
import type { Words } from '../../words';
import type { Say } from './say';

export const Phone = ({ number }: { readonly number: string }): JSX.Element => (
  <p>
    <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      <b>{nationally(number)}</b>
    </a>
  </p>
);

interface LineProps {
  readonly entry: DirectoryEntry;
  readonly open: boolean;
  readonly words: Words;
  readonly say: Say;
}

const Checked = ({ entry, words, say }: LineProps): JSX.Element => {
  const date = dateInWords(entry.checkedAt, words.language);
  return (
    <p class="note">
      {say(entry.stale ? 'checked-stale' : 'checked', { date })} {entry.sure === 'unverified' && say('unverified')}
    </p>
  );
};

const Web = ({ web }: { readonly web: string }): JSX.Element => (
  <p>
    <a href={/^https?:/.test(web) ? web : `https://${web}`} rel="noreferrer nofollow">
      {web.replace(/^https?:\/\//, '')}
    </a>
  </p>
);

export const Line = (line: LineProps): JSX.Element => {
  const { entry, open, words, say } = line;
  return (
    <div class="entry">
      <h3>{entry.name}</h3>
      <p>
        {words.part('directory', `${entry.id}.text`)} {entry.byAndFor && say('by-and-for')}
      </p>
      {entry.phone && <Phone number={entry.phone} />}
      {entry.text && (
        <p>
          {say('by-text')}: {nationally(entry.text)}
        </p>
      )}
      {entry.web && <Web web={entry.web} />}
      <p>
        {say('hours', { hours: hoursInWords(entry, words) })} {open && <b class="no-print">{say('open-now')}</b>}
      </p>
      <Checked {...line} />
    </div>
  );
};
