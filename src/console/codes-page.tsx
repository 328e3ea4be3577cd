/** One case for whoever checks how it was handled: clocks, codes and the timeline, and nothing a person said. */
import type { Case } from '../core/case';
import type { Landlord } from '../core/landlord';
import type { StaffId } from '../core/staff';
import type { TimelineEntry } from '../store/store';
import { Field, Note, Section, page } from './layout';
import { Clocks } from './list-page';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import { Timeline } from './timeline-part';
import { cameIn } from './typed-note';

interface Codes {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  /** As a queue has it: no content comes this far. */
  readonly one: Case;
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: (id: StaffId) => string;
}

export const codesPage = ({ words, staff, landlord, one, timeline, nameOf }: Codes): string =>
  page({
    words,
    staff,
    landlordName: landlord.name,
    title: words.say('case-title', { case: shortId(one.id) }),
    children: (
      <>
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
        {one.rehearsal && <p class="banner">{words.say('rehearsal-case')}</p>}
        <Note>{words.say('codes-only')}</Note>
        <Section id="facts" title={words.say('part-facts')}>
          <dl class="fields">
            <Field name={words.say('field-case')}>{one.id}</Field>
            <Field name={words.say('field-priority')}>{words.label('priority', one.priority)}</Field>
            <Field name={words.say('field-door')}>{words.label('door', one.door)}</Field>
            <Field name={words.say('field-channel')}>{cameIn(one, words)}</Field>
            <Field name={words.say('field-source')}>{words.label('source', one.source)}</Field>
            <Field name={words.say('field-queue')}>{one.queue}</Field>
            <Field name={words.say('field-policy')}>{one.policyVersion}</Field>
          </dl>
        </Section>
        <Section id="deadlines" title={words.say('part-deadlines')}>
          <dl class="fields">
            <Clocks words={words} deadlines={one.deadlines} />
          </dl>
        </Section>
        <Timeline words={words} entries={timeline} nameOf={nameOf} source={one.source} />
      </>
    ),
  });
