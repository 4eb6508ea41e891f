// Mistakes in handing values over, and in what survives a call, in French.

import { type WordsById, words } from '../../../../grader/core/feedback/translated.js';

export const returningAndState: WordsById = {
  'answers-change': words({
    title: 'Les réponses changent d’un appel à l’autre',
    question:
      'Que savait {function} au second appel qu’elle ne savait pas au premier ? Les arguments étaient les mêmes.',
    hint: 'Cherche ce qui survit à un appel : une variable hors de la fonction, une liste, un compteur, un nombre aléatoire.',
    statement:
      'La fonction {function} répond différemment au même appel. Sa réponse ne devrait venir que de ses arguments.',
  }),
  'prints-instead-of-returns': words({
    title: 'Le résultat est affiché, pas retourné',
    question: 'Le nombre est à l’écran. Que reçoit l’appelant ?',
    hint: 'Afficher est pour les gens. Qu’est-ce qui remet une valeur à un autre code ?',
    statement: 'Ta fonction affiche theta et ne retourne rien. Elle devrait aussi retourner theta.',
  }),
  'step-missing-return': words({
    title: 'Le pas ne retourne rien',
    question: 'Ta fonction calcule une valeur et finit. Que reçoit l’appelant ?',
    hint: 'Une valeur reste dans une fonction tant qu’on ne la remet pas. Regarde la dernière ligne de ta fonction.',
    statement:
      'Ton pas ne retourne jamais son résultat, et l’appelant reçoit None. Le nouveau theta doit être retourné.',
  }),
  'returns-print': words({
    title: 'Ce que print donne est retourné',
    question: 'Que rend print lui-même ?',
    hint: 'Ta ligne return remet ce que print donne, et afficher ne fait que montrer. Fais deux lignes de {line|cette ligne}.',
    statement:
      'Ta fonction retourne le résultat de print, qui est toujours None. Affiche sur une ligne et retourne theta sur la suivante.',
  }),
  'global-theta': words({
    title: 'Theta survit d’un appel à l’autre',
    question: 'Fais cet appel deux fois : obtiens-tu la même réponse ?',
    hint: 'Ta fonction garde theta dans une variable hors d’elle-même. Qu’y a-t-il dedans quand le second appel commence ?',
    statement:
      'Theta vit dans une variable globale : chaque appel continue là où le précédent a fini. Il devrait commencer par son argument.',
  }),
  'mutable-default': words({
    title: 'Une valeur par défaut se souvient',
    question: 'Le premier appel est bon. Qu’est-ce qui a changé quand le second commence ?',
    hint: 'Une valeur par défaut est faite une fois, quand la fonction est définie. Regarde la liste dans ta ligne def.',
    statement:
      'La liste par défaut est partagée par tous les appels et garde les vieilles valeurs. Fais une nouvelle liste dans la fonction.',
  }),
  'cache-ignores-rate': words({
    title: 'De vieilles réponses pour de nouvelles questions',
    question: 'Demande avec un taux, puis avec un autre. Quelle réponse revient ?',
    hint: 'Ta fonction range des résultats et les ressort. Lesquels de ses arguments la clé contient-elle ?',
    statement:
      'Tes résultats rangés ne connaissent pas le taux d’apprentissage. Deux taux depuis le même départ partagent une réponse.',
  }),
  'adds-noise': words({
    title: 'Le même appel donne des réponses différentes',
    question: 'Fais cet appel deux fois : obtiens-tu le même nombre ?',
    hint: 'La règle de cet exercice ne contient pas de hasard. Cherche un nombre aléatoire dans ton code.',
    statement:
      'Ta fonction ajoute une part de hasard. Sur θ², la descente de gradient fait toujours pareil.',
  }),
  'modifies-globals-of-grader': words({
    title: 'Un nom de Python a un nouveau sens',
    question: 'Que désigne {name|le nom avant la parenthèse} quand ta fonction est appelée ?',
    hint: 'Python a ses propres range, sum et print. Regarde si {line|la première partie de ton programme} contient une variable de ce nom.',
    statement:
      'Tu ranges une valeur sous le nom {name|d’une fonction de Python}, et Python ne peut plus l’appeler. Donne un autre nom à ta variable.',
  }),
};
