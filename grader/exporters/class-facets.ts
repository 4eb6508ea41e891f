// What the table of a class can be filtered by. A facet is a list to choose from; a row carries one
// short token for each choice that applies to it.

import type { Exercise } from '../core/model/exercise.js';
import type { RosterGroup } from '../core/model/intake.js';
import type { Locale } from '../core/model/locale.js';
import type { SubmissionResult, Verdict } from '../core/model/report.js';
import { classPageTexts } from './texts/class-page.js';

export interface Facet {
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  /** Unique over all facets, without spaces: `d3`. */
  readonly token: string;
  readonly label: string;
  readonly count: number;
}

/** A facet, and what each submission is in it. */
interface FacetSource {
  readonly letter: string;
  readonly label: string;
  readonly nameOf: (value: string) => string;
  /** In the order of the list; `null` for the order of their names. */
  readonly order: readonly string[] | null;
  readonly valuesOf: (result: SubmissionResult) => string | readonly string[];
}

export interface Facets {
  readonly list: readonly Facet[];
  /** The tokens of a submission, a space between two. */
  tokensOf(result: SubmissionResult): string;
  /** The token that filters by a diagnosis. */
  diagnosisToken(id: string): string | null;
}

const verdicts: readonly Verdict[] = ['ungraded', 'failed', 'partial', 'passed'];

/** Facets of these submissions; what none of them has is not offered. */
export function classFacets(
  submissions: readonly SubmissionResult[],
  exercise: Exercise,
  mistakeTitle: (id: string) => string,
  lang: Locale,
  groups: readonly RosterGroup[],
): Facets {
  const texts = classPageTexts[lang];
  const sentences = new Map(exercise.checks.map(({ id, sentence }) => [id, sentence[lang]]));
  const verdictNames = new Map<string, string>(Object.entries(texts.verdicts));
  const diagnoses: FacetSource = {
    letter: 'd',
    label: texts.page.filterDiagnosis,
    nameOf: mistakeTitle,
    order: null,
    valuesOf: (result) => [...new Set(result.diagnoses.map(({ id }) => id))],
  };
  const sources: readonly FacetSource[] = [
    {
      letter: 'v',
      label: texts.page.filterVerdict,
      nameOf: (verdict) => verdictNames.get(verdict) ?? verdict,
      order: verdicts,
      valuesOf: (result) => [result.verdict],
    },
    diagnoses,
    {
      letter: 'c',
      label: texts.page.filterCheck,
      nameOf: (id) => sentences.get(id) ?? id,
      order: exercise.checks.map(({ id }) => id),
      valuesOf: (result) =>
        result.checks.flatMap(({ id, status }) => (status === 'failed' ? id : [])),
    },
    ...groups.map(
      ({ title, of }, index): FacetSource => ({
        letter: `r${index}-`,
        label: title,
        nameOf: (group) => group,
        order: null,
        valuesOf: ({ id }) => of.get(id) ?? [],
      }),
    ),
  ];
  const tables = sources.map((source) => ({ source, choices: choicesOf(source, submissions) }));
  const tokenOf = (source: FacetSource, value: string) =>
    tables.find((table) => table.source === source)?.choices.get(value)?.token ?? null;
  return {
    list: tables.flatMap(({ source: { label }, choices }) =>
      choices.size === 0 ? [] : { label, choices: [...choices.values()] },
    ),
    tokensOf: (result) =>
      sources
        .flatMap((source) =>
          [source.valuesOf(result)].flat().flatMap((value) => tokenOf(source, value) ?? []),
        )
        .join(' '),
    diagnosisToken: (id) => tokenOf(diagnoses, id),
  };
}

function choicesOf(
  { letter, nameOf, order, valuesOf }: FacetSource,
  submissions: readonly SubmissionResult[],
): ReadonlyMap<string, Choice> {
  const counts = new Map<string, number>();
  for (const value of submissions.flatMap(valuesOf))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  const rank = (value: string) => order?.indexOf(value) ?? 0;
  const sorted = [...counts.keys()].toSorted(
    (a, b) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  return new Map(
    sorted.map((value, index) => [
      value,
      { token: `${letter}${index}`, label: nameOf(value), count: counts.get(value) ?? 0 },
    ]),
  );
}
