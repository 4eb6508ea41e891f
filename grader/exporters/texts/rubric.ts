// What a syllabus says of how an exercise is judged, in every language.

import type { Localized } from '../../core/model/locale.js';
import type { Verdict } from '../../core/model/report.js';

/** Limits that a learner can run into. */
type ToldLimit = 'call' | 'submission' | 'memory' | 'output' | 'source';

export interface RubricTexts {
  readonly heading: (exercise: string) => string;
  readonly lead: (points: number) => string;
  readonly points: (points: number) => string;
  readonly check: string;
  readonly worth: string;
  readonly more: string;
  readonly once: (step: string, loop: string) => string;
  readonly standing: {
    readonly heading: string;
    /** What each word of a report means; the word comes from the report's own texts. */
    readonly means: (word: string, meaning: string) => string;
    readonly meanings: Readonly<Record<Verdict, string>>;
  };
  readonly free: { readonly heading: string; readonly lines: readonly string[] };
  readonly remarks: { readonly heading: string; readonly lead: string };
  readonly libraries: {
    readonly heading: string;
    readonly present: string;
    readonly silent: string;
    readonly absent: string;
    readonly own: string;
    readonly javascript: string;
  };
  readonly limits: {
    readonly heading: string;
    readonly lead: string;
    readonly lines: Readonly<Record<ToldLimit, (most: string, each: string) => string>>;
  };
  readonly version: (id: string, version: string) => string;
}

const en: RubricTexts = {
  heading: (exercise) => `${exercise}: what is asked and what it is worth`,
  lead: (points) =>
    `${points} points in all. Your functions are called many times, and every sentence below is looked at on the answers that they give. How you write them is up to you.`,
  points: (points) => (points === 1 ? '1 point' : `${points} points`),
  check: 'What is true of a right answer',
  worth: 'Points',
  more: 'Looked at too, without points',
  once: (step, loop) =>
    `A mistake costs once: where only ${step} is wrong and ${loop} repeats it rightly, ${loop} keeps its points.`,
  standing: {
    heading: 'What your report says',
    means: (word, meaning) => `${word}: ${meaning}`,
    meanings: {
      passed: 'you have all points.',
      partial: 'you have some of the points, and the report shows what to look at next.',
      failed: 'you have no points so far, and the report shows where to begin.',
      ungraded: 'something around your program was missing or broke. That is never a zero.',
    },
  },
  free: {
    heading: 'What never costs points',
    lines: [
      'Printing, plots, comments, names of your own, further functions, and a demo at the end.',
      'Another way to the same answers: a loop, a recursion, a formula for the whole, fractions.',
      'An import that no answer depends on.',
      'The last digits, where they come from rounding.',
      'An error outside your functions, as long as the functions can be read.',
    ],
  },
  remarks: {
    heading: 'Remarks',
    lead: 'A report may also say one of these. A remark by itself takes no points away.',
  },
  libraries: {
    heading: 'What you may import',
    present: 'Of Python’s own modules:',
    silent: 'These may stay in your program. What they would draw or show is not looked at:',
    absent:
      'These may be imported. A function whose answer needs one of them cannot be graded everywhere; it is then not graded, never a zero:',
    own: 'Your own files beside the one you hand in, if you hand them in with it.',
    javascript: 'In JavaScript and TypeScript there is nothing to import.',
  },
  limits: {
    heading: 'Limits',
    lead: 'A call that reaches a limit has no answer; the answers before it count. Time is counted in ticks of the interpreter, so it is the same on every machine.',
    lines: {
      call: (most, each) => `One call: ${most}, and ${each} more for each step asked of it.`,
      submission: (most) => `All calls together: ${most}.`,
      memory: (most) => `Memory: ${most}, Python included.`,
      output: (most) => `Printed text: ${most} in all.`,
      source: (most) => `Your code: ${most}.`,
    },
  },
  version: (id, version) => `Exercise ${id}, version ${version}`,
};

const fr: RubricTexts = {
  heading: (exercise) => `${exercise}\u00a0: ce qui est demandé et ce que cela vaut`,
  lead: (points) =>
    `${points} points en tout. Tes fonctions sont appelées de nombreuses fois, et chaque phrase ci-dessous est examinée sur les réponses qu’elles donnent. Tu les écris comme tu veux.`,
  points: (points) => `${points}\u00a0${points < 2 ? 'point' : 'points'}`,
  check: 'Ce qui est vrai d’une bonne réponse',
  worth: 'Valeur',
  more: 'Regardé aussi, sans points',
  once: (step, loop) =>
    `Une erreur ne coûte qu’une fois\u00a0: si seule ${step} est fausse et que ${loop} la répète comme il faut, ${loop} garde ses points.`,
  standing: {
    heading: 'Ce que dit ton rapport',
    means: (word, meaning) => `${word}\u00a0: ${meaning}`,
    meanings: {
      passed: 'tu as tous les points.',
      partial: 'tu as une partie des points, et le rapport montre quoi regarder ensuite.',
      failed: 'tu n’as pas encore de points, et le rapport montre par où commencer.',
      ungraded:
        'quelque chose autour de ton programme manquait ou a cassé. Ce n’est jamais un zéro.',
    },
  },
  free: {
    heading: 'Ce qui ne coûte jamais de points',
    lines: [
      'Les affichages, les graphiques, les commentaires, tes propres noms, d’autres fonctions, une démonstration à la fin.',
      'Un autre chemin vers les mêmes réponses\u00a0: une boucle, une récursion, une formule pour le tout, des fractions.',
      'Un import dont aucune réponse ne dépend.',
      'Les derniers chiffres, quand ils viennent de l’arrondi.',
      'Une erreur hors de tes fonctions, tant que les fonctions peuvent être lues.',
    ],
  },
  remarks: {
    heading: 'Remarques',
    lead: 'Un rapport peut aussi dire l’une de ces phrases. Une remarque à elle seule n’enlève aucun point.',
  },
  libraries: {
    heading: 'Ce que tu peux importer',
    present: 'Des modules de Python lui-même\u00a0:',
    silent:
      'Celles-ci peuvent rester dans ton programme. Ce qu’elles dessineraient ou montreraient n’est pas regardé\u00a0:',
    absent:
      'Celles-ci peuvent être importées. Une fonction dont la réponse a besoin de l’une d’elles ne peut pas être notée partout\u00a0; elle n’est alors pas notée, jamais un zéro\u00a0:',
    own: 'Tes propres fichiers à côté de celui que tu rends, si tu les rends avec lui.',
    javascript: 'En JavaScript et en TypeScript, il n’y a rien à importer.',
  },
  limits: {
    heading: 'Limites',
    lead: 'Un appel qui atteint une limite n’a pas de réponse\u00a0; les réponses d’avant comptent. Le temps est compté en tics de l’interpréteur\u00a0: il est le même sur toutes les machines.',
    lines: {
      call: (most, each) =>
        `Un appel\u00a0: ${most}, et ${each} de plus pour chaque pas qui lui est demandé.`,
      submission: (most) => `Tous les appels ensemble\u00a0: ${most}.`,
      memory: (most) => `La mémoire\u00a0: ${most}, Python compris.`,
      output: (most) => `Le texte affiché\u00a0: ${most} en tout.`,
      source: (most) => `Ton code\u00a0: ${most}.`,
    },
  },
  version: (id, version) => `Exercice ${id}, version ${version}`,
};

export const rubricTexts: Localized<RubricTexts> = { en, fr };
