/**
 * A bar for each number, and the same numbers as a table beneath. Drawn by the server: no script, no colour that says
 * anything alone, and a number that is held back has words where its bar would be.
 */
import type { ReportLine } from '../reports/report';
import type { StaffWords } from './staff-words';

export type Figure = ReportLine['figure'];

export interface Bar {
  readonly label: string;
  readonly figure: Figure;
}

interface ChartView {
  readonly words: StaffWords;
  readonly id: string;
  readonly title: string;
  /** What its first column is of. */
  readonly of: string;
  readonly bars: readonly Bar[];
}

export const Chart = ({ words, id, title, of, bars }: ChartView) => (
  <figure class="chart" aria-labelledby={`${id}-title`}>
    <figcaption>
      <h2 id={`${id}-title`}>{title}</h2>
    </figcaption>
    <div role="img" aria-label={words.say('chart-means', { title })}>
      {bars.map((bar) => (
        <Row key={bar.label} words={words} bar={bar} longest={longestOf(bars)} />
      ))}
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{words.say('chart-number')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, figure }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{inWords(words, figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </figure>
);

/** As long as the whole line: the greatest number shown. */
const longestOf = (bars: readonly Bar[]): number =>
  Math.max(1, ...bars.map(({ figure }) => (typeof figure === 'number' ? figure : 0)));

const Row = ({ words, bar: { label, figure }, longest }: { words: StaffWords; bar: Bar; longest: number }) => (
  <div class="chart-row">
    <span class="chart-label">{label}</span>
    <span class="chart-line">
      {typeof figure === 'number' && figure > 0 && (
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width={Math.max(1, Math.round((figure / longest) * 100))} height="10" />
        </svg>
      )}
    </span>
    <span class="chart-figure">{inWords(words, figure)}</span>
  </div>
);

const inWords = (words: StaffWords, figure: Figure): string =>
  typeof figure === 'number' ? String(figure) : words.label('figure', figure.replaceAll(' ', '-'));
