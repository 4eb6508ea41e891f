// Every sentence of the student's page that is the page's own, in each language. What an exercise
// or the grading says about a program comes from there.

import type { Localized } from '../../core/model/locale.js';
import type { CheckStatus, Details, Verdict } from '../../core/model/report.js';
import type { JourneyShape } from '../path-journey.js';

/** Parts of sentences stand around values that the page sets in type of their own. */
export interface StudentPageTexts {
  /** How a whole submission stands (RULES F). */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** How a check's sentence stands. */
  readonly checks: Readonly<Record<CheckStatus, string>>;
  readonly howItStands: string;
  /** "62 of 100". */
  outOf(points: number | '–', most: number): string;
  /** "0 of 15 points". */
  points(points: number, most: number): string;
  /** "15 points", where nothing could be judged. */
  worth(most: number): string;
  readonly notGraded: string;
  wouldEarn(change: string, score: number, most: number): string;

  readonly next: {
    readonly heading: string;
    readonly gives: string;
    readonly hint: string;
    readonly plainly: string;
  };
  readonly change: {
    readonly gave: string;
    readonly and: string;
    readonly later: string;
    /** Before the answer that a call gives alone; `place` is a new interpreter. */
    alone(place: string): string;
    readonly newPython: string;
    readonly newJavascript: string;
    readonly after: string;
    readonly afterThis: string;
    readonly itGives: string;
    times(count: number): string;
  };

  readonly right: string;
  readonly look: string;
  readonly more: string;
  readonly moreLead: string;
  readonly gave: string;
  readonly expected: string;
  /** A link that opens the exercise page with a call. */
  readonly tryIt: string;

  readonly ledger: {
    readonly heading: string;
    readonly caption: string;
    readonly asked: string;
    readonly answer: string;
    readonly points: string;
    readonly together: string;
    readonly total: string;
  };
  readonly loopReadings: Readonly<Record<Details['loopReading'], string | null>>;
  readonly notes: string;

  readonly paths: {
    readonly heading: string;
    readonly lead: string;
    readonly yours: string;
    readonly model: string;
    valley(rate: string): string;
    sizes(rate: string): string;
    readonly steps: string;
    readonly shapes: Readonly<Record<JourneyShape, string>>;
    yourJourney(from: string, to: string, steps: number, shape: string): string;
    yourOnly(value: string, steps: number): string;
    readonly yourUnknown: string;
    yourStart(value: string): string;
    modelJourney(shape: string): string;
    modelNumbers(from: string, to: string, steps: number): string;
    readonly same: string;
    /** The first step that lies outside the valley's picture. */
    leaves(steps: number, value: string): string;
    /** "From 5 steps on" and "After 3 and 4 steps", for the gaps. */
    from(steps: number): string;
    after(items: readonly string[], last: number): string;
    afterMany(items: readonly string[], more: number): string;
    noNumber(when: string): string;
    endless(when: string): string;
  };
  readonly experiment: {
    readonly heading: string;
    readonly lead: string;
    readonly caption: string;
    readonly rate: string;
    afterSteps(steps: number): string;
    readonly nothing: string;
    readonly question: string;
    readonly questions: readonly string[];
  };

  readonly code: string;
  cell(number: number): string;
  moreLines(count: number): string;
  moreOutput(count: number): string;
  readonly reference: string;
  readonly loadOutput: string;
  readonly exampleOutput: string;
  readonly printedNothing: string;
  readonly noticed: { readonly heading: string; readonly lead: string };

  readonly replay: string;
  readonly facts: {
    readonly seed: string;
    readonly engine: string;
    readonly isolation: string;
    readonly limits: string;
    readonly fingerprint: string;
  };
}

export const studentPageTexts: Localized<StudentPageTexts> = {
  en: {
    verdicts: {
      passed: 'complete',
      partial: 'partly there',
      failed: 'not yet',
      ungraded: 'not graded (not your doing)',
    },
    checks: { passed: 'holds', failed: 'does not hold yet', skipped: 'was not asked' },
    howItStands: 'How it stands',
    outOf: (points, most) => `${points} of ${most}`,
    points: (points, most) => `${points} of ${most} points`,
    worth: (most) => `${most} points`,
    notGraded: 'not graded',
    wouldEarn: (change, score, most) =>
      `With ${change}, this would earn ${score} of ${most} points. Your instructor can grant that.`,
    next: {
      heading: 'What to do next',
      gives: 'gives',
      hint: 'A hint',
      plainly: 'What is wrong, plainly',
    },
    change: {
      gave: 'gave',
      and: 'and',
      later: 'when it was asked again after all other calls',
      alone: (place) => `By itself, in ${place}, it gives`,
      newPython: 'a new Python',
      newJavascript: 'a new JavaScript',
      after: 'after',
      afterThis: 'after this',
      itGives: 'it gives',
      times: (count) => `${count} times`,
    },
    right: 'What is right',
    look: 'What needs a look',
    more: 'More that was looked at',
    moreLead: 'These carry no points; they help to see what a function does.',
    gave: 'Your function gave',
    expected: 'expected',
    tryIt: 'Try it in the lesson',
    ledger: {
      heading: 'Points',
      caption: 'Where the points come from',
      asked: 'What was asked',
      answer: 'Answer',
      points: 'Points',
      together: 'Together',
      total: 'In all',
    },
    loopReadings: {
      model: null,
      'stand-in':
        'Your loop was judged with a stand-in step, so the mistake in the single step is charged only once.',
      'own-step':
        'Your loop was judged against your own single step, so the mistake in that step is charged only once.',
    },
    notes: 'Good to know',
    paths: {
      heading: 'Your θ against the model',
      lead: 'For each learning rate λ, above: the walk from θ = 1 over the parabola L = θ². Below: how far θ is from the minimum after each number of steps, on a scale where each line is a power of ten. Only the dots were asked for; the lines join them.',
      yours: 'yours',
      model: 'the model',
      valley: (rate) => `The walk over the parabola at λ = ${rate}`,
      sizes: (rate) => `The distance from the minimum at λ = ${rate}`,
      steps: 'steps',
      shapes: {
        arrives: 'arrives at the minimum',
        stays: 'stays where it is',
        closer: 'comes closer to the minimum, from one side',
        'closer-across': 'jumps across the valley, closer to the minimum each time',
        farther: 'moves away from the minimum, to one side',
        'farther-across': 'jumps across the valley, farther from the minimum each time',
        'equal-across': 'jumps across the valley to and fro and gets no closer',
        other: 'follows no simple rule',
      },
      yourJourney: (from, to, steps, shape) =>
        `Your θ goes from ${from} to ${to} after ${counted(steps, 'step')}: it ${shape}.`,
      yourOnly: (value, steps) => `Your θ is known only after ${counted(steps, 'step')}: ${value}.`,
      yourUnknown: 'Your θ is not known at any step.',
      yourStart: (value) => `Your θ is not known beyond its start at ${value}.`,
      modelJourney: (shape) => `The model’s θ ${shape}.`,
      modelNumbers: (from, to, steps) =>
        `It goes from ${from} to ${to} after ${counted(steps, 'step')}.`,
      same: 'Both walks are the same.',
      leaves: (steps, value) =>
        `After ${counted(steps, 'step')} your θ is ${value}, outside the upper picture: the arrow shows where it leaves.`,
      from: (steps) => `From ${counted(steps, 'step')} on`,
      after: (items, last) =>
        `After ${[items.join(', '), counted(last, 'step')].filter(Boolean).join(' and ')}`,
      afterMany: (items, more) => `After ${items.join(', ')} and ${more} more numbers of steps`,
      noNumber: (when) => `${when} no number arrived.`,
      endless: (when) => `${when} your θ was infinite or not a number (nan).`,
    },
    experiment: {
      heading: 'An experiment: low and high learning rates',
      lead: 'The same start, θ = 1, at very different rates. These are your own numbers.',
      caption: 'Your θ',
      rate: 'Learning rate',
      afterSteps: (steps) => `after ${counted(steps, 'step')}`,
      nothing: 'no number',
      question: 'What do you notice?',
      questions: [
        'About how many steps would the lowest rate need to halve θ?',
        'What do the sign and the size of θ do at the highest rate, and why?',
      ],
    },
    code: 'Your code',
    cell: (number) => `Cell ${number}`,
    moreLines: (count) => `… ${count} lines more`,
    moreOutput: (count) => `… and ${count} more characters, not shown here.`,
    reference: 'One way to write it',
    loadOutput: 'What your program printed',
    exampleOutput: 'What the example call printed',
    printedNothing: 'It printed nothing.',
    noticed: {
      heading: 'What you noticed',
      lead: 'Your answer to the closing question. It carries no points.',
    },
    replay: 'To see the first of these failures again on your own machine:',
    facts: {
      seed: 'Seed',
      engine: 'Engine',
      isolation: 'Isolation',
      limits: 'Other limits than the exercise’s',
      fingerprint: 'Fingerprint',
    },
  },
  fr: {
    verdicts: {
      passed: 'complet',
      partial: 'en bonne voie',
      failed: 'pas encore',
      ungraded: 'non noté (tu n’y es pour rien)',
    },
    checks: {
      passed: 'tient',
      failed: 'ne tient pas encore',
      skipped: 'n’a pas été demandé',
    },
    howItStands: 'Où tu en es',
    outOf: (points, most) => `${points} sur ${most}`,
    points: (points, most) => `${points} sur ${most}\u00a0points`,
    worth: (most) => `${most}\u00a0points`,
    notGraded: 'non noté',
    wouldEarn: (change, score, most) =>
      `Avec ${change}, ce programme obtiendrait ${score}\u00a0points sur ${most}. Ton enseignant peut te les accorder.`,
    next: {
      heading: 'La prochaine étape',
      gives: 'donne',
      hint: 'Un indice',
      plainly: 'Ce qui ne va pas, en clair',
    },
    change: {
      gave: 'a donné',
      and: 'puis',
      later: 'quand on l’a redemandé après tous les autres appels',
      alone: (place) => `Seul, dans ${place}, il donne`,
      newPython: 'un Python neuf',
      newJavascript: 'un JavaScript neuf',
      after: 'après',
      afterThis: 'après ceci',
      itGives: 'il donne',
      times: (count) => `${count}\u00a0fois`,
    },
    right: 'Ce qui est juste',
    look: 'Ce qui est à revoir',
    more: 'Ce qui a été observé en plus',
    moreLead:
      'Ces lignes ne rapportent pas de points\u00a0; elles montrent ce que fait une fonction.',
    gave: 'Ta fonction a donné',
    expected: 'attendu\u00a0:',
    tryIt: 'Essaie-le dans la leçon',
    ledger: {
      heading: 'Points',
      caption: 'D’où viennent les points',
      asked: 'Ce qui était demandé',
      answer: 'Réponse',
      points: 'Points',
      together: 'Ensemble',
      total: 'Au total',
    },
    loopReadings: {
      model: null,
      'stand-in':
        'Ta boucle a été jugée avec un pas de remplacement\u00a0: l’erreur du pas n’est comptée qu’une fois.',
      'own-step':
        'Ta boucle a été jugée d’après ton propre pas\u00a0: l’erreur de ce pas n’est comptée qu’une fois.',
    },
    notes: 'Bon à savoir',
    paths: {
      heading: 'Ton θ et celui du modèle',
      lead: 'Pour chaque taux d’apprentissage λ, en haut\u00a0: le trajet depuis θ = 1 sur la parabole L = θ². En bas\u00a0: la distance entre θ et le minimum après chaque nombre de pas, sur une échelle où chaque ligne est une puissance de dix. Seuls les points ont été demandés\u00a0; les traits les relient.',
      yours: 'le tien',
      model: 'le modèle',
      valley: (rate) => `Le trajet sur la parabole pour λ = ${rate}`,
      sizes: (rate) => `La distance au minimum pour λ = ${rate}`,
      steps: 'pas',
      shapes: {
        arrives: 'arrive au minimum',
        stays: 'reste sur place',
        closer: 's’approche du minimum, d’un seul côté',
        'closer-across': 'saute d’un versant à l’autre, chaque fois plus près du minimum',
        farther: 's’éloigne du minimum, d’un seul côté',
        'farther-across': 'saute d’un versant à l’autre, chaque fois plus loin du minimum',
        'equal-across': 'saute d’un versant à l’autre sans s’approcher',
        other: 'ne suit pas de règle simple',
      },
      yourJourney: (from, to, steps, shape) =>
        `Ton θ va de ${from} à ${to} après ${steps}\u00a0pas\u00a0: il ${shape}.`,
      yourOnly: (value, steps) => `Ton θ n’est connu qu’après ${steps}\u00a0pas\u00a0: ${value}.`,
      yourUnknown: 'Ton θ n’est connu après aucun pas.',
      yourStart: (value) => `Ton θ n’est pas connu au-delà de son départ à ${value}.`,
      modelJourney: (shape) => `Le θ du modèle ${shape}.`,
      modelNumbers: (from, to, steps) => `Il va de ${from} à ${to} après ${steps}\u00a0pas.`,
      same: 'Les deux trajets sont les mêmes.',
      leaves: (steps, value) =>
        `Après ${steps}\u00a0pas, ton θ vaut ${value}, hors de l’image du haut\u00a0: la flèche montre où il en sort.`,
      from: (steps) => `À partir de ${steps}\u00a0pas,`,
      after: (items, last) =>
        `Après ${[items.join(', '), last].filter(Boolean).join(' et ')}\u00a0pas,`,
      afterMany: (items, more) =>
        `Après ${items.join(', ')} et ${more}\u00a0autres nombres de pas,`,
      noNumber: (when) => `${when} aucun nombre n’est arrivé.`,
      endless: (when) => `${when} ton θ était infini ou n’était pas un nombre (nan).`,
    },
    experiment: {
      heading: 'Une expérience\u00a0: taux d’apprentissage faible ou élevé',
      lead: 'Le même départ, θ = 1, avec des taux très différents. Ce sont tes propres nombres.',
      caption: 'Ton θ',
      rate: 'Taux d’apprentissage',
      afterSteps: (steps) => `après ${steps}\u00a0pas`,
      nothing: 'aucun nombre',
      question: 'Que remarques-tu\u00a0?',
      questions: [
        'Combien de pas faudrait-il à peu près, avec le taux le plus faible, pour diviser θ par deux\u00a0?',
        'Que font le signe et la taille de θ avec le taux le plus élevé, et pourquoi\u00a0?',
      ],
    },
    code: 'Ton code',
    cell: (number) => `Cellule ${number}`,
    moreLines: (count) => `… ${count}\u00a0lignes de plus`,
    moreOutput: (count) => `… et ${count}\u00a0caractères de plus, non montrés ici.`,
    reference: 'Une façon de l’écrire',
    loadOutput: 'Ce que ton programme a affiché',
    exampleOutput: 'Ce que l’appel d’exemple a affiché',
    printedNothing: 'Il n’a rien affiché.',
    noticed: {
      heading: 'Ce que tu as remarqué',
      lead: 'Ta réponse à la question finale. Elle ne rapporte pas de points.',
    },
    replay: 'Pour revoir le premier de ces échecs sur ta machine\u00a0:',
    facts: {
      seed: 'Graine',
      engine: 'Moteur',
      isolation: 'Isolation',
      limits: 'Limites autres que celles de l’exercice',
      fingerprint: 'Empreinte',
    },
  },
};

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
