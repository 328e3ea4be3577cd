/** How to tell this landlord, who it names, and whom somebody who works there may tell: its own settings, in our words. */
import type { JSX } from 'preact';
import type { HelpPage } from './help-page';
import type { Say } from './say';

interface Part {
  readonly page: Pick<HelpPage, 'landlord' | 'words'>;
  readonly say: Say;
}

const List = ({ of }: { readonly of: readonly string[] }): JSX.Element => (
  <ul>
    {of.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

/** Where a policy names ways, they are all there is to name; otherwise the chat and the telephone stand elsewhere here. */
const Ways = ({ page, say }: Part): JSX.Element | null => {
  const { named } = page.landlord.channels;
  if (named.length === 0) return null;
  return (
    <>
      <h3>{say('help-ways')}</h3>
      <List of={named.map((way) => say(`help-way-${way}`))} />
    </>
  );
};

const Colleagues = ({ page, say }: Part): JSX.Element => (
  <>
    <h3>{say('help-colleague')}</h3>
    <p>{say('help-colleague-note')}</p>
    <List of={page.landlord.colleague.tell.map((role) => page.words.label('landlord.tell', role))} />
  </>
);

const homes = ({ owns }: HelpPage['landlord']['emergencyHomes']): string | null => {
  if (owns === null) return null;
  return owns ? 'help-homes-own' : 'help-homes-none';
};

export const Telling = ({ page, say }: Part): JSX.Element => {
  const { mayReport, emergencyHomes, name } = page.landlord;
  const emergency = homes(emergencyHomes);
  return (
    <section aria-labelledby="telling-title">
      <h2 id="telling-title">{say('help-telling', { landlord: name })}</h2>
      <p>{say('help-telling-note')}</p>
      <List of={mayReport.who.map((who) => say(`help-who-${who}`))} />
      <Ways page={page} say={say} />
      <Colleagues page={page} say={say} />
      {emergency && <p>{say(emergency, { landlord: name })}</p>}
    </section>
  );
};
