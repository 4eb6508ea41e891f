// All that the class page says of its own, in every language.

import type { Localized } from '../../core/model/locale.js';
import type { Verdict } from '../../core/model/report.js';

export interface ClassPageTexts {
  readonly heading: (title: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** A number with one or two decimals, as this language writes it. */
  readonly decimal: (digits: string) => string;
  readonly summary: (total: number, mean: string | null) => string;
  readonly meanScore: (mean: string, maxScore: number) => string;
  readonly histogramBar: (count: number, span: string) => string;
  readonly count: (count: number) => string;
  readonly ofCount: (part: number, whole: number) => string;
  readonly percent: (percent: number) => string;
  readonly moreMembers: (count: number) => string;
  readonly moreClusters: (count: number) => string;
  readonly engineUse: (version: string, submissions: number, isolation: string) => string;
  readonly suspectWhy: (failed: number, good: number) => string;
  /** Fixed sentences and labels, as the template names them. */
  readonly page: Readonly<Record<keyof typeof en, string>>;
}

const en = {
  interrupted: 'This run was interrupted. Only the submissions that were finished are listed.',
  overview: 'Overview',
  histogramTitle: 'How the scores are spread',
  histogramCaption: 'Number of submissions by score',
  noScore: 'No submission has a score yet.',
  ungraded: 'Not graded, needs your attention',
  missing: 'On the class list, handed in nothing',
  students: 'Students',
  lecture: 'The most frequent mistakes, without names, to project:',
  filterVerdict: 'Standing',
  filterDiagnosis: 'Diagnosis',
  filterCheck: 'Does not pass',
  search: 'Submission or name',
  all: 'all',
  reset: 'Show all',
  shown: 'shown',
  submission: 'Submission',
  name: 'Name',
  standing: 'Standing',
  score: 'Score',
  diagnosis: 'Diagnoses',
  mistakes: 'Mistakes with a name',
  mistakesLead:
    'Submissions whose answers are those of a known mistake. One with two mistakes counts twice.',
  mistake: 'Mistake',
  function: 'Function',
  submissions: 'Submissions',
  sample: 'Sample',
  show: 'Show them',
  behaviours: 'Mistakes without a name',
  behavioursLead:
    'These lose points without a diagnosis. Those in a group pass and fail the same checks, and give the same answers to the same failing calls. If you see what they did, you have a name for it.',
  gives: 'gives',
  skipped: 'was not asked',
  checks: 'Checks',
  checksLead:
    'Counted are submissions that were asked the check; what could not be judged or was not asked says nothing about it.',
  check: 'Check',
  points: 'Points',
  failed: 'Failed',
  share: 'Share',
  discrimination: 'Goes with the rest',
  suspect: 'suspect this check',
  discriminationAbout:
    '“Goes with the rest” is the point-biserial correlation r = (M₁ − M₀) / s · √(n₁·n₀) / n between passing the check and the points of all other checks: M₁ and M₀ are the mean other points of the n₁ that pass and the n₀ that fail, s their standard deviation over all n. Near 1, good submissions pass and weak ones fail; near 0, the check says little; below 0, look at it. It is “–” when all pass, all fail, or all have the same other points.',
  suspectAbout:
    'A check is marked as suspect when at least 3 otherwise good submissions fail it, and these are at least 20 % of the good ones that were asked. Otherwise good means: at least 80 % of the points of all other checks, and no diagnosis for the check’s function.',
  forPrograms: 'The same figures for programs:',
  exercise: 'Exercise',
  seed: 'Seed',
  engine: 'Engine',
  limits: 'Other limits than the exercise’s',
};

const fr: Readonly<Record<keyof typeof en, string>> = {
  interrupted:
    'Cette correction a été interrompue. Seules les copies déjà terminées figurent dans la liste.',
  overview: 'Vue d’ensemble',
  histogramTitle: 'Répartition des notes',
  histogramCaption: 'Nombre de copies par note',
  noScore: 'Aucune copie n’a encore de note.',
  ungraded: 'Non notées\u00a0: à regarder en premier',
  missing: 'Sur la liste de la classe, rien rendu',
  students: 'Étudiants',
  lecture: 'Les erreurs les plus fréquentes, sans aucun nom, à projeter\u00a0:',
  filterVerdict: 'Résultat',
  filterDiagnosis: 'Diagnostic',
  filterCheck: 'Ne réussit pas',
  search: 'Copie ou nom',
  all: 'tous',
  reset: 'Tout afficher',
  shown: 'affichées',
  submission: 'Copie',
  name: 'Nom',
  standing: 'Résultat',
  score: 'Note',
  diagnosis: 'Diagnostics',
  mistakes: 'Erreurs reconnues',
  mistakesLead:
    'Copies dont les réponses sont celles d’une erreur connue. Une copie qui en contient deux compte deux fois.',
  mistake: 'Erreur',
  function: 'Fonction',
  submissions: 'Copies',
  sample: 'Exemple',
  show: 'Les afficher',
  behaviours: 'Erreurs encore sans nom',
  behavioursLead:
    'Ces copies perdent des points sans qu’un diagnostic l’explique. Dans un même groupe, elles réussissent et échouent aux mêmes tests et donnent les mêmes réponses aux mêmes appels. Si vous voyez ce qui s’est passé, vous tenez un nom pour cette erreur.',
  gives: 'donne',
  skipped: 'non posé',
  checks: 'Tests',
  checksLead:
    'Seules comptent les copies auxquelles le test a été posé\u00a0; celles qui n’ont pas pu être jugées n’en disent rien.',
  check: 'Test',
  points: 'Points',
  failed: 'Échecs',
  share: 'Part',
  discrimination: 'Accord avec le reste',
  suspect: 'test à vérifier',
  discriminationAbout:
    '«\u00a0Accord avec le reste\u00a0» est la corrélation bisérielle de point r = (M₁ − M₀) / s · √(n₁·n₀) / n entre la réussite au test et les points de tous les autres tests\u00a0: M₁ et M₀ sont les moyennes de ces autres points pour les n₁ copies qui réussissent et les n₀ qui échouent, s leur écart type sur les n copies. Près de 1, les bonnes copies réussissent et les plus faibles échouent\u00a0; près de 0, le test dit peu de chose\u00a0; en dessous de 0, il mérite un examen. La valeur est «\u00a0–\u00a0» quand toutes réussissent, que toutes échouent ou que toutes ont les mêmes autres points.',
  suspectAbout:
    'Un test est signalé comme à vérifier quand au moins 3 copies par ailleurs bonnes y échouent et qu’elles représentent au moins 20 % des bonnes copies auxquelles il a été posé. Une copie est par ailleurs bonne si elle obtient au moins 80 % des points des autres tests et qu’aucun diagnostic ne porte sur la fonction du test.',
  forPrograms: 'Les mêmes chiffres pour des programmes\u00a0:',
  exercise: 'Exercice',
  seed: 'Graine',
  engine: 'Moteur',
  limits: 'Limites différentes de celles de l’exercice',
};

export const classPageTexts: Localized<ClassPageTexts> = {
  en: {
    heading: (title) => `${title} – class`,
    verdicts: {
      passed: 'complete',
      partial: 'partly there',
      failed: 'not yet',
      ungraded: 'not graded',
    },
    decimal: (digits) => digits,
    summary: (total, mean) =>
      `Submissions: ${total}.${mean === null ? '' : ` Mean score: ${mean}.`}`,
    meanScore: (mean, maxScore) => `${mean} of ${maxScore}`,
    histogramBar: (count, span) => `${count} with ${span} points`,
    count: (count) => `${count} submission${count === 1 ? '' : 's'}`,
    ofCount: (part, whole) => `${part} of ${whole}`,
    percent: (percent) => `${percent} %`,
    moreMembers: (count) => `and ${count} more`,
    moreClusters: (count) =>
      count === 1 ? 'There is 1 smaller group more.' : `There are ${count} smaller groups more.`,
    engineUse: (version, submissions, isolation) =>
      `${version}, ${submissions} submission${submissions === 1 ? '' : 's'}. Isolation: ${isolation}`,
    suspectWhy: (failed, good) => `${failed} of ${good} otherwise good submissions fail it`,
    page: en,
  },
  fr: {
    heading: (title) => `${title} – classe`,
    verdicts: {
      passed: 'réussi',
      partial: 'en partie',
      failed: 'pas encore',
      ungraded: 'non noté',
    },
    decimal: (digits) => digits.replace('.', ','),
    summary: (total, mean) =>
      `Copies\u00a0: ${total}.${mean === null ? '' : ` Note moyenne\u00a0: ${mean}.`}`,
    meanScore: (mean, maxScore) => `${mean} sur ${maxScore}`,
    histogramBar: (count, span) => `${count} avec ${span} points`,
    count: (count) => (count < 2 ? `${count} copie` : `${count} copies`),
    ofCount: (part, whole) => `${part} sur ${whole}`,
    percent: (percent) => `${percent} %`,
    moreMembers: (count) => (count === 1 ? 'et une autre' : `et ${count} autres`),
    moreClusters: (count) =>
      count === 1
        ? 'Il y a encore un groupe plus petit.'
        : `Il y a encore ${count} groupes plus petits.`,
    engineUse: (version, submissions, isolation) =>
      `${version}, ${submissions} ${submissions < 2 ? 'copie' : 'copies'}. Isolation\u00a0: ${isolation}`,
    suspectWhy: (failed, good) => `${failed} des ${good} copies par ailleurs bonnes y échouent`,
    page: fr,
  },
};
