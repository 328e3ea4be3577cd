/** How the cases closed in one stretch of time ended and what was learned: no names, no contact, and none of the restricted ones. */
import type { Landlord } from '../core/landlord';
import type { Lesson } from '../reports/lessons';
import type { ReportPeriod } from '../reports/periods';
import { Note, page } from './layout';
import { casePath } from './list-page';
import { PeriodForm, periodSearch, type Periods } from './period-form';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';

export const LESSONS = '/staff/reports/lessons';

interface LessonsView extends Periods {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly period: ReportPeriod;
  readonly lessons: readonly Lesson[];
}

export const lessonsPage = (view: LessonsView): string => {
  const { words, staff, landlord, period, lessons } = view;
  return page({
    words,
    staff,
    landlordName: landlord.name,
    title: words.say('lessons-title', { period: words.months(period.first, period.last) }),
    children: (
      <>
        <p class="on-screen">
          <a href="/staff">{words.say('back-to-list')}</a> ·{' '}
          <a href={`/staff/reports?${periodSearch(view)}`}>{words.say('page-reports')}</a>
        </p>
        <PeriodForm {...view} action={LESSONS} />
        <Note>{words.say('lessons-mean')}</Note>
        <p class="on-screen">
          <a href={`${LESSONS}.csv?${periodSearch(view)}`} download>
            {words.say('lessons-download')}
          </a>
        </p>
        {lessons.length === 0 ? <p>{words.say('lessons-none')}</p> : <Lessons {...view} />}
      </>
    ),
  });
};

const Lessons = ({ words, lessons }: LessonsView) => (
  <ul class="tasks">
    {lessons.map((one) => (
      <li key={`${one.case} ${one.closedAt}`}>
        <strong>{words.label('close', one.outcome)}</strong>
        {one.isOpenAgain && <> {words.say('lessons-open-again')}</>}
        <br />
        {one.lessons}
        <br />
        <span class="small">
          {words.when(new Date(one.closedAt).toISOString())}{' '}
          <a href={casePath({ id: one.case, rehearsal: false })}>
            {words.say('lessons-look-back', { case: shortId(one.case) })}
          </a>
        </span>
      </li>
    ))}
  </ul>
);
