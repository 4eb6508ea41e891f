// The table that the benchmark prints.

import Table from 'cli-table3';

/** One row. */
export interface Figure {
  readonly name: string;
  /** Median in milliseconds, where it is a time. */
  readonly ms?: number;
  /** What is to be reached, in its unit. */
  readonly value?: number;
  readonly unit?: string;
  /** The figure to reach; absent where there is none. */
  readonly reach?: string;
}

/** Prints the figures; what could not be measured shows a dash. */
export function printFigures(figures: readonly Figure[]): void {
  const table = new Table({
    head: ['figure', 'median ms', 'ratio', 'reach'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right'],
  });
  for (const { name, ms, value, unit = '', reach = '' } of figures) {
    table.push([name, shown(ms), value === undefined ? '' : `${shown(value)} ${unit}`, reach]);
  }
  process.stdout.write(`${table.toString()}\n`);
}

function shown(number: number | undefined): string {
  if (number === undefined) return '';
  return Number.isFinite(number) ? number.toFixed(2) : '–';
}
