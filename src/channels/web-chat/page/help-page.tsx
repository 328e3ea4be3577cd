/**
 * The safety page: all that can be known without the chat. Danger first, then who can help, leaving and history, what the
 * landlord says (as its own words, with the clause), what the law says (apart, with its source), and complaints. Printable.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { Words } from '../../words';
import { dateInWords, list } from '../../times';
import type { Directory, DirectoryEntry } from '../../../core/directory';
import type { Landlord } from '../../../core/landlord';
import { CLIENT_PATH, pathTo, sayFrom } from './chat-page';
import { pageOf, type Page } from './document';
import { nationally } from '../../phone-number';
import { Line, Phone } from './help-line';
import type { Say } from './say';
import { Telling } from './telling-part';

export interface HelpPage {
  readonly landlord: Landlord;
  readonly words: Words;
  /** Best first; those not lately confirmed marked so. `open` where somebody is thought to answer now. */
  readonly lines: readonly { readonly entry: DirectoryEntry; readonly open: boolean }[];
  readonly areas: Directory['areas'];
  readonly policyOverdue: boolean;
  readonly rehearsal: boolean;
}

type Area = Directory['areas'][number];

interface Part {
  readonly page: HelpPage;
  readonly say: Say;
}

const DEVICES = ['mobile', 'landline', 'text', 'relay'] as const;

const Danger = ({ say }: Part): JSX.Element => (
  <section aria-labelledby="danger-title">
    <h2 id="danger-title">{say('help-danger')}</h2>
    <p class="said alarm">
      <strong>{say('help-danger-call')}</strong>
    </p>
    {DEVICES.map((device) => (
      <>
        <h3>{say(`help-danger-${device}-title`)}</h3>
        <p>{say(`help-danger-${device}`)}</p>
      </>
    ))}
    <h3>{say('help-danger-bsl-title')}</h3>
    <p>
      {say('help-danger-bsl')}{' '}
      <a href="https://999bsl.co.uk" rel="noreferrer">
        999bsl.co.uk
      </a>
    </p>
    <p>{say('help-danger-no-danger')}</p>
  </section>
);

const Council = ({ area, page, say }: Part & { readonly area: Area }): JSX.Element => (
  <div class="entry">
    <h3>{say('help-council', { council: area.council })}</h3>
    {area.outOfHours && <Phone number={area.outOfHours} />}
    <p class="note">{say('checked', { date: dateInWords(area.checkedAt, page.words.language) })}</p>
  </div>
);

const Tonight = ({ page, say }: Part): JSX.Element => {
  const known = page.areas.filter((area) => area.outOfHours !== null);
  const unknown = page.areas.filter((area) => area.outOfHours === null).map((area) => area.council);
  return (
    <section aria-labelledby="tonight-title">
      <h2 id="tonight-title">{say('help-tonight')}</h2>
      <p>{say('help-tonight-note')}</p>
      {known.map((area) => (
        <Council key={area.id} area={area} page={page} say={say} />
      ))}
      {unknown.length > 0 && <p>{say('help-council-unknown', { councils: list(unknown, page.words.language) })}</p>}
    </section>
  );
};

const Lines = ({ page, say }: Part): JSX.Element => (
  <section aria-labelledby="lines-title">
    <h2 id="lines-title">{say('help-lines')}</h2>
    <p>{say('help-lines-note')}</p>
    {page.lines.map(({ entry, open }) => (
      <Line key={entry.id} entry={entry} open={open} words={page.words} say={say} />
    ))}
  </section>
);

const List = ({ ids, say }: { readonly ids: readonly string[]; readonly say: Say }): JSX.Element => (
  <ul>
    {ids.map((id) => (
      <li key={id}>{say(id)}</li>
    ))}
  </ul>
);

const Leaving = ({ say }: Part): JSX.Element => (
  <section id="leaving" aria-labelledby="leaving-title">
    <h2 id="leaving-title">{say('help-leaving')}</h2>
    <List say={say} ids={['exit', 'keys', 'back', 'plain', 'history', 'chat'].map((id) => `help-leaving-${id}`)} />
    <h2>{say('help-history')}</h2>
    <List say={say} ids={['one', 'all', 'private', 'device'].map((id) => `help-history-${id}`)} />
    <h2>{say('help-watch')}</h2>
    <List say={say} ids={['help-watch-app', 'help-watch-change']} />
  </section>
);

/** The landlord's own sentences stand as quotations; a note of ours says where they differ from the law. */
const Theirs = ({ page, say }: Part): JSX.Element => {
  const { landlord, words } = page;
  return (
    <section aria-labelledby="theirs-title">
      <h2 id="theirs-title">{say('help-landlord', { landlord: landlord.name })}</h2>
      <p>{say('help-landlord-note')}</p>
      {landlord.texts.map(({ key, clause }) => (
        <div class="entry" key={key}>
          <h3>{words.part(`landlord.texts.${key}`, 'title')}</h3>
          <blockquote class="theirs">
            <p>{words.say(`landlord.texts.${key}`)}</p>
          </blockquote>
          <p class="note">{say('help-clause', { title: landlord.policy.title, clause })}</p>
          <Note>{words.part(`landlord.texts.${key}`, 'note')}</Note>
        </div>
      ))}
      <Policy page={page} say={say} />
    </section>
  );
};

const Note = ({ children }: { readonly children: string | null }): JSX.Element | null =>
  children ? <p>{children}</p> : null;

const Policy = ({ page, say }: Part): JSX.Element => {
  const { title, version, reviewBy } = page.landlord.policy;
  const review = page.policyOverdue ? 'help-policy-overdue' : 'help-policy-review';
  return (
    <p class="note">
      {say('help-policy', { title, version })}{' '}
      {reviewBy && say(review, { date: dateInWords(reviewBy, page.words.language) })}
    </p>
  );
};

const Law = ({ say }: Part): JSX.Element => (
  <section aria-labelledby="law-title">
    <h2 id="law-title">{say('help-law')}</h2>
    <p>{say('help-law-note')}</p>
    {['definition', 'connected', 'children'].map((id) => (
      <p key={id}>{say(`help-law-${id}`)}</p>
    ))}
    <p class="note">{say('help-law-source')}</p>
  </section>
);

const Reach = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element => (
  <li>
    {name}: {children}
  </li>
);

const Complaints = ({ page, say }: Part): JSX.Element => {
  const { complaints, contact, name } = page.landlord;
  return (
    <section aria-labelledby="complain-title">
      <h2 id="complain-title">{say('help-complain')}</h2>
      <p>{say('help-complain-note', { landlord: name })}</p>
      <ul>
        {complaints.phone && <Reach name={say('help-complain-phone')}>{nationally(complaints.phone)}</Reach>}
        {complaints.email && <Reach name={say('help-complain-email')}>{complaints.email}</Reach>}
        {complaints.page && <Reach name={say('help-complain-page')}>{complaints.page}</Reach>}
        <Reach name={say('help-contact', { landlord: name })}>{nationally(contact.customerLine)}</Reach>
      </ul>
    </section>
  );
};

export function helpPage(page: HelpPage): Page {
  const { landlord, words } = page;
  const say = sayFrom(words);
  const part = { page, say };
  return pageOf(
    {
      say,
      landlord,
      language: words.language,
      direction: words.direction,
      kind: 'sheet',
      script: CLIENT_PATH,
      rehearsal: page.rehearsal,
    },
    <>
      <h1>{say('help-title')}</h1>
      <p>{say('help-intro')}</p>
      <p class="note">{say('help-print')}</p>
      <Danger {...part} />
      <Tonight {...part} />
      <Lines {...part} />
      <Leaving {...part} />
      <Telling {...part} />
      <Theirs {...part} />
      <Law {...part} />
      <Complaints {...part} />
      <p class="no-print">
        <a href={pathTo(landlord.id, page.rehearsal)}>{say('help-chat')}</a>
      </p>
    </>,
  );
}
