import type { ComponentChildren } from 'preact';
import { pile, shortDay, topOf } from './plot-scale.ts';

/** One kind of what is counted by day. */
export interface SeriesOfDays {
  label: string;
  /** Class that gives its colour. */
  colour: 'first' | 'second' | 'third';
  /** One for each day. */
  values: readonly number[];
}

/** Bars by day, one kind on the other. @param words says a figure */
export const BarsByDay = ({
  label,
  days,
  series,
  words = (value) => value.toLocaleString('en'),
}: {
  label: string;
  days: readonly string[];
  series: readonly SeriesOfDays[];
  words?: (value: number) => string;
}) => {
  const piles = days.map((_, at) => pile(series.map(({ values }) => values[at] ?? 0)));
  const top = topOf(Math.max(0, ...piles.map((parts) => parts.at(-1)?.to ?? 0)));
  const say = (at: number): string =>
    series.map(({ label: name, values }) => `${name} ${words(values[at] ?? 0)}`).join(', ');
  return (
    <figure class="plot">
      {series.length > 1 && (
        <ul class="plot-key" aria-hidden="true">
          {series.map(({ label: name, colour }) => (
            <li key={name} class={colour}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div class="plot-field">
        <div class="plot-axis" aria-hidden="true">
          <span>{words(top)}</span>
          <span>{words(top / 2)}</span>
          <span>{words(0)}</span>
        </div>
        <svg viewBox={`0 0 ${days.length} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
          <path class="plot-grid" d={`M0 0H${days.length}M0 50H${days.length}M0 100H${days.length}`} />
          {days.map((day, at) => (
            <g key={day} class="plot-day">
              <rect class="plot-over" x={at} y={0} width={1} height={100} />
              {piles[at]?.map(({ from, to }, index) =>
                to === from ? null : (
                  <rect
                    key={series[index]?.label}
                    class={series[index]?.colour}
                    x={at + 0.14}
                    width={0.72}
                    y={100 - (to / top) * 100}
                    height={((to - from) / top) * 100}
                  />
                ),
              )}
              <title>{`${shortDay(day)}: ${say(at)}`}</title>
            </g>
          ))}
        </svg>
        <div class="plot-days" aria-hidden="true">
          <span>{shortDay(days[0] ?? '')}</span>
          <span>{shortDay(days[Math.floor(days.length / 2)] ?? '')}</span>
          <span>{shortDay(days.at(-1) ?? '')}</span>
        </div>
      </div>
      <Figures label={label} days={days} series={series} words={words} />
    </figure>
  );
};

/** The same figures for who reads them, rather than looks at them. */
const Figures = ({
  label,
  days,
  series,
  words,
}: {
  label: string;
  days: readonly string[];
  series: readonly SeriesOfDays[];
  words: (value: number) => string;
}) => (
  <details class="plot-figures">
    <summary>As a table</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
    <section class="scroll" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {series.map(({ label: name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, at) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {series.map(({ label: name, values }) => (
                <td key={name}>{words(values[at] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);

/** A bar of a list of bars. */
export interface Bar {
  id: string;
  label: ComponentChildren;
  value: number;
  /** The figure in words. */
  words: string;
}

/** Bars beside their names, the longest of the width that there is. */
export const Bars = ({ bars }: { bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="bars">
      {bars.map(({ id, label, value, words }) => (
        <li key={id}>
          <span class="bars-label">{label}</span>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="plot-track" width={100} height={1} />
            <rect class="second" width={(value / most) * 100} height={1} />
          </svg>
          <span class="bars-words">{words}</span>
        </li>
      ))}
    </ul>
  );
};
