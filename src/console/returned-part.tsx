/** Somebody came back, or tried to: what they asked for, in their words, and whether they asked it freely (R17). */
import { toCheck } from '../cases/freely';
import { type CaseFile, workOf } from '../core/case-file';
import { isFree, PRESSURE } from '../core/coming-back';
import type { RaisedTask } from '../core/task';
import type { TimelineEntry } from '../store/store';
import { ActForm, Choose, options } from './act-form';
import { Section } from './layout';
import { ALONE } from './household-fields';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface ReturnedView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly timeline: readonly TimelineEntry[];
}

/** What of the timeline tells of somebody's way back. */
const OF_COMING_BACK = ['came_back', 'change_requested', 'plan_tightened', 'sharing_stopped', 'plan_carried_over'];

const whenOf = (words: StaffWords, at: number): string => words.when(new Date(at).toISOString());

/** Shown only where somebody came or tried. */
export const ReturnedPart = (view: ReturnedView) => {
  const { words, timeline, file } = view;
  const came = timeline.filter(({ type }) => OF_COMING_BACK.includes(type));
  const tried = timeline.filter(({ type }) => type === 'way_back_tried');
  if (came.length === 0 && tried.length === 0 && toCheck(file).length === 0) return null;
  return (
    <Section id="came-back" title={words.say('part-came-back')}>
      <Tried words={words} tried={tried} />
      <ol class="timeline">
        {came.map((entry) => (
          <li key={entry.seq}>
            <span class="small">{whenOf(words, entry.at)}</span> <Asked words={words} entry={entry} />
          </li>
        ))}
      </ol>
      <Checks {...view} />
    </Section>
  );
};

/** Nobody outside is told how often, or that there was anything to try. */
const Tried = ({ words, tried }: { words: StaffWords; tried: readonly TimelineEntry[] }) => {
  const last = tried.at(-1);
  return last ? (
    <p class="decision">{words.say('tried-in-vain', { count: tried.length, when: whenOf(words, last.at) })}</p>
  ) : null;
};

const Asked = ({ words, entry: { event, type } }: { words: StaffWords; entry: TimelineEntry }) => {
  if (event.type !== 'change_requested') return <>{words.label('event', type)}</>;
  return (
    <>
      {words.label('task', `asked-to-${event.what}`)}
      {event.words !== undefined && (
        <>
          : <q class="own">{event.words}</q>
        </>
      )}
    </>
  );
};

const Checks = ({ words, staff, file }: ReturnedView) => {
  const open = toCheck(file);
  const { pressureChecks = [] } = workOf(file);
  return (
    <>
      {pressureChecks.length > 0 && (
        <ul>
          {pressureChecks.map((check) => (
            <li>
              {whenOf(words, check.at)}: {words.label('pressure', check.pressure)}.{' '}
              {words.say(isFree(check) ? 'pressure-free' : 'pressure-not-free')}
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && <Check words={words} staff={staff} file={file} open={open} />}
    </>
  );
};

const Check = ({ words, staff, file, open }: Omit<ReturnedView, 'timeline'> & { open: readonly RaisedTask[] }) => (
  <ActForm action={`${casePath(file)}/acts/pressure-check`} staff={staff}>
    <p>{words.say('pressure-means')}</p>
    <Choose
      name="task"
      label={words.say('pressure-task')}
      options={open.map(({ id, code }) => ({ value: id, label: words.label('task', code) }))}
    />
    <label class="tick">
      <input type="checkbox" name="words" value="yes" />
      <span>{words.say('plan-words')}</span>
    </label>
    <Choose name="alone" label={words.say('pressure-alone')} options={options(words, 'alone', ALONE)} />
    <Choose name="pressure" label={words.say('pressure-seen')} options={options(words, 'pressure', PRESSURE)} />
    <button type="submit">{words.say('pressure-keep')}</button>
  </ActForm>
);
