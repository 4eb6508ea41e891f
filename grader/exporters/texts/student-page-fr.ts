// The student's page in French; it says tu.

import type { StudentPageTexts } from './student-page.js';

export const fr: StudentPageTexts = {
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
    afterMany: (items, more) => `Après ${items.join(', ')} et ${more}\u00a0autres nombres de pas,`,
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
    lowest: {
      closer: (rate, from, to, steps) =>
        `Pour λ = ${rate}, ton θ va de ${from} à ${to} en ${steps}\u00a0pas. Combien de pas faudrait-il à peu près pour diviser θ par deux\u00a0?`,
      farther: (rate, from, to, steps) =>
        `Pour λ = ${rate}, ton θ grandit de ${from} à ${to} en ${steps}\u00a0pas. Dans quel sens de petits pas vers le bas devraient-ils le mener\u00a0?`,
      other: (rate, from, to, steps) =>
        `Pour λ = ${rate}, ton θ va de ${from} à ${to} en ${steps}\u00a0pas. Est-ce bien ce que tu attends de pas très petits\u00a0?`,
    },
    highest: {
      'farther-across': (rate, from, to, steps) =>
        `Pour λ = ${rate}, ton θ va de ${from} à ${to} en ${steps}\u00a0pas. Que font son signe et sa taille d’un pas à l’autre, et pourquoi\u00a0?`,
      farther: (rate, from, to, steps) =>
        `Pour λ = ${rate}, ton θ va de ${from} à ${to} en ${steps}\u00a0pas sans jamais changer de signe. Sur quel versant un pas beaucoup trop long devrait-il arriver\u00a0?`,
      other: (rate, from, to, steps) =>
        `Pour λ = ${rate}, ton θ va de ${from} à ${to} en ${steps}\u00a0pas. Est-ce bien ce que tu attends de pas très longs\u00a0?`,
    },
  },
  code: 'Ton code',
  cell: (number) => `Cellule ${number}`,
  moreCharacters: (count) => `… et ${count}\u00a0caractères de plus, non montrés ici.`,
  reference: (language) => `Une façon de l’écrire en ${language}`,
  withoutTypes: 'Sans les types, c’est du JavaScript.',
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
};
