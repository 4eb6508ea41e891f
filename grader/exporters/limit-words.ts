// Limits in words, with their units.

import type { ChangedLimit, RunLimits } from '../core/model/limits.js';
import type { Locale, Localized } from '../core/model/locale.js';

interface Unit {
  readonly name: 'ticks' | 'MiB' | 'KiB' | 's';
  /** How many of the limit's own units make one of these. */
  readonly size: number;
}

const ticks: Unit = { name: 'ticks', size: 1 };
const mebibytes: Unit = { name: 'MiB', size: 1024 ** 2 };
const kibibytes: Unit = { name: 'KiB', size: 1024 };

const units: Readonly<Record<keyof RunLimits, Unit>> = {
  callTicks: ticks,
  stepTicks: ticks,
  loadTicks: ticks,
  submissionTicks: ticks,
  memoryBytes: mebibytes,
  outputBytes: mebibytes,
  loadOutputBytes: kibibytes,
  keptOutputBytes: kibibytes,
  sourceBytes: kibibytes,
  netMs: { name: 's', size: 1000 },
};

interface Words {
  readonly of: Readonly<Record<keyof RunLimits, string>>;
  readonly units: Readonly<Record<Unit['name'], string>>;
  limit(of: string, here: string, exercise: string): string;
}

const words: Localized<Words> = {
  en: {
    of: {
      callTicks: 'one call',
      stepTicks: 'each step of a call',
      loadTicks: 'loading the program',
      submissionTicks: 'all calls together',
      memoryBytes: 'memory',
      outputBytes: 'printed text',
      loadOutputBytes: 'text printed while loading',
      keptOutputBytes: 'printed text that is shown',
      sourceBytes: 'the program’s text',
      netMs: 'the wall-clock net',
    },
    units: { ticks: 'ticks', MiB: 'MiB', KiB: 'KiB', s: 's' },
    limit: (of, here, exercise) => `${of}: ${here} (the exercise gives ${exercise})`,
  },
  fr: {
    of: {
      callTicks: 'un appel',
      stepTicks: 'chaque pas d’un appel',
      loadTicks: 'le chargement du programme',
      submissionTicks: 'tous les appels ensemble',
      memoryBytes: 'la mémoire',
      outputBytes: 'le texte affiché',
      loadOutputBytes: 'le texte affiché au chargement',
      keptOutputBytes: 'le texte affiché qui est montré',
      sourceBytes: 'le texte du programme',
      netMs: 'le filet de temps réel',
    },
    units: { ticks: 'tics', MiB: 'Mio', KiB: 'Kio', s: 's' },
    limit: (of, here, exercise) => `${of}\u00a0: ${here} (l’exercice donne ${exercise})`,
  },
};

/**
 * What was changed, in one line each.
 *
 * @example `one call: 20000 ticks (the exercise gives 50000)`
 */
export function limitWords({ name, here, exercise }: ChangedLimit, lang: Locale): string {
  const { of, limit } = words[lang];
  return limit(of[name], limitAmount(name, here, lang), limitAmount(name, exercise, lang));
}

/** How much a limit allows, as in `96 MiB`. */
export function limitAmount(name: keyof RunLimits, value: number, lang: Locale): string {
  const { name: unit, size } = units[name];
  return `${value / size} ${words[lang].units[unit]}`;
}
