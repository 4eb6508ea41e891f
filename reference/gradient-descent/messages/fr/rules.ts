// What is said when no misconception explains a function, in French.

import { type WordsById, words } from '../../../../grader/core/feedback/translated.js';

export const rules: WordsById = {
  'linear-factor': words({
    title: 'Le pas a le mauvais facteur',
    question: 'Un bon pas multiplie θ par un certain nombre. Quel est ce nombre ici, sur papier ?',
    hint: 'Ton pas est du bon genre : il multiplie θ par {rule|un nombre qui dépend du taux d’apprentissage}. Compare le nombre devant λ avec la dérivée de θ².',
    statement:
      'Chacun de tes pas multiplie θ par {rule|un autre nombre}. Le nombre devant λ devrait venir de la dérivée de θ².',
  }),
  'other-rule': words({
    title: 'Le pas suit une autre règle',
    question: 'Fais cet appel sur papier avec la règle de mise à jour. Que trouves-tu ?',
    hint: 'Toutes tes réponses suivent une règle : depuis θ, ton pas arrive en {rule|un autre endroit}. Compare-la à la règle de mise à jour, morceau par morceau.',
    statement:
      'Depuis θ, ton pas arrive en {rule|un autre endroit}. La règle retire de θ le taux d’apprentissage fois la dérivée de θ².',
  }),
  'wrong-count': words({
    title: 'Le nombre de pas n’est pas le bon',
    question: 'Compte les mises à jour que fait cet appel. Combien en demandait-on ?',
    hint: 'Suis ta boucle au crayon pour un pas, puis pour deux. Quand commence-t-elle à compter, et quand finit-elle ?',
    statement: 'Ta fonction fait un autre nombre de mises à jour que celui qu’on lui demande.',
  }),
  'unknown-mistake': words({
    title: 'La réponse n’est pas celle qu’on attend',
    question:
      'Nous ne connaissons pas cette erreur. Voici le plus petit appel où elle se voit : fais-le sur papier. Que trouves-tu ?',
    hint: 'Affiche chaque valeur au fil de cet appel, et écris les tiennes à côté sur papier. Où diffèrent-elles d’abord ?',
    statement:
      'Nous ne savons pas nommer cette erreur. Quelque part au fil de cet appel, {function} quitte la règle de mise à jour.',
  }),
  'not-asked': words({
    title: 'Certaines questions n’ont pas pu être posées',
    question: 'Lequel des appels ci-dessus n’arrive pas à sa fin ?',
    hint: 'Après des appels sans fin, {function} n’est plus appelée. Regarde ceux-là d’abord.',
    statement:
      'Les points qui manquent sont ceux de questions non posées. Ils reviennent d’eux-mêmes quand chaque appel se termine.',
  }),
};
