/** The promises of a case, by their clocks: what is to be decided about them, and by when each falls. */
import { Fragment } from 'preact';
import { isUndecided } from '../cases/promise-decision';
import type { Deadline } from '../core/case';
import { holds, isDecider, TRAINED } from '../core/staff';
import { deadlineName, decisionName } from './deadline-name';
import { Field } from './layout';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Deciding {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly deadlines: readonly Deadline[];
}

/** Once, however many of its promises wait for it: the earliest, and who decides. */
export const Undecided = ({ words, staff, deadlines }: Deciding) => {
  const asked = deadlines.filter(isUndecided).toSorted((one, other) => one.due - other.due);
  const [first] = asked;
  if (!first) return null;
  const promise = { whom: words.label('whom', first.who), due: words.when(iso(first.due)) };
  return (
    <p class="decision">
      {words.say(decisionName(asked), promise)} {words.say(decidesIn(first, staff))}
    </p>
  );
};

/** To whoever reads it: what is theirs to decide, and whom they ask for what is not. */
const decidesIn = ({ decision }: Deadline, staff: SignedIn): string => {
  if (isDecider(staff)) return 'decides-you';
  if (decision === 'supervisor-decides') return 'decides-supervisor';
  return holds(staff, TRAINED) ? 'decides-you-or-ask' : 'decides-ask';
};

/** Each by its name, and the first safe time once for all it holds for. */
export const Clocks = ({ words, deadlines }: { words: StaffWords; deadlines: readonly Deadline[] }) => (
  <>
    {deadlines.map((deadline, at) => (
      <Fragment key={`${deadline.who} ${deadline.promise}`}>
        <Field name={words.say(deadlineName(deadline, deadlines))}>
          <strong>{words.when(iso(deadline.due))}</strong>
        </Field>
        {!deadlines.slice(at + 1).some((other) => isSameSafe(deadline, other)) && (
          <Field name={words.say('first-safe')}>
            {deadline.firstSafe === undefined ? words.say('first-safe-unknown') : words.when(iso(deadline.firstSafe))}
          </Field>
        )}
      </Fragment>
    ))}
  </>
);

const isSameSafe = (one: Deadline, other: Deadline): boolean =>
  one.who === other.who && one.firstSafe === other.firstSafe;

const iso = (at: number): string => new Date(at).toISOString();
