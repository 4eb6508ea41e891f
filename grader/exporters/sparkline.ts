// A path in one line of text: the size of θ on a logarithmic scale.

import type { PathFigure } from '../core/model/report.js';
import { shortNumber } from '../core/numbers/python-float.js';
import type { SizeCourse, TerminalTexts } from './texts/terminal.js';

const bars = '▁▂▃▄▅▆▇█';

/** A path whose size changes by less than this share hardly changes. */
const hardly = 0.1;

/**
 * One bar for each number of steps, low for near to zero. Zero is the lowest bar, `∞` stands for
 * what outgrew all numbers, `?` for what is not a number, `·` for a call that gave no number.
 */
export function sparkline(path: readonly (number | null)[]): string {
  const logs = path.flatMap((value) =>
    value !== null && value !== 0 && Number.isFinite(value) ? [Math.log10(Math.abs(value))] : [],
  );
  // At least one power of ten, or a path that stands still would seem to move.
  const high = Math.max(0, ...logs);
  const low = Math.min(high - 1, ...logs);
  return path
    .map((value) => {
      if (value === null) return '·';
      if (Number.isNaN(value)) return '?';
      if (!Number.isFinite(value)) return '∞';
      const share = value === 0 ? 0 : (Math.log10(Math.abs(value)) - low) / (high - low);
      return bars[Math.round(share * (bars.length - 1))];
    })
    .join('');
}

/** What the bars show, in words. */
export function courseWords({ yours, steps }: PathFigure, texts: TerminalTexts['path']): string {
  const lost = yours.findIndex((value) => value === null || !Number.isFinite(value));
  if (lost !== -1) return texts.noNumber(steps[lost] ?? 0);
  const numbers = yours.flatMap((value) => (value === null ? [] : [value]));
  const from = Math.abs(numbers[0] ?? 0);
  const to = Math.abs(numbers.at(-1) ?? 0);
  const crosses = numbers.some((value, index) => value * (numbers[index + 1] ?? value) < 0);
  const last = steps.at(-1) ?? 0;
  return texts.course(
    texts.courses[courseOf(from, to)],
    shortNumber(from),
    shortNumber(to),
    last,
    crosses,
  );
}

function courseOf(from: number, to: number): SizeCourse {
  if (Math.abs(to - from) <= hardly * from) return 'stays';
  return to < from ? 'shrinks' : 'grows';
}
