// The slider's rates: forty a decade, from 0.0001 to 20. They are the preferred numbers R40 of ISO 3:
// as good as evenly spaced on a logarithmic scale, yet numbers that one would write, 0.5 and 1 among them.

const decade = [
  100, 106, 112, 118, 125, 132, 140, 150, 160, 170, 180, 190, 200, 212, 224, 236, 250, 265, 280,
  300, 315, 335, 355, 375, 400, 425, 450, 475, 500, 530, 560, 600, 630, 670, 710, 750, 800, 850,
  900, 950,
];

const lowestPower = -4;

/** The last position; the first one is 0. */
export const lastPosition = 5 * decade.length + decade.indexOf(200);

/** The rate at a whole position of the slider. */
export function rateAt(position: number): number {
  const digits = decade[position % decade.length] ?? 100;
  const power = lowestPower + Math.floor(position / decade.length);
  // Read as decimal text: a product of floats would give 0.30000000000000004.
  return Number(`${digits}e${power - 2}`);
}

/** The position whose rate is nearest; rates beyond the slider are at its ends. */
export function positionOf(rate: number): number {
  if (rate <= rateAt(0)) return 0;
  if (rate >= rateAt(lastPosition)) return lastPosition;
  const guess = Math.round((Math.log10(rate) - lowestPower) * decade.length);
  const near = [guess - 1, guess, guess + 1].filter((each) => each >= 0 && each <= lastPosition);
  const distance = (position: number) => Math.abs(Math.log(rateAt(position) / rate));
  return near.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}
