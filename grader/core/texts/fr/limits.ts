// Calls that had to be ended, or gave something that is no number, in French.

import { type WordsById, words } from '../../feedback/translated.js';

export const limits: WordsById = {
  'time-limit': words({
    title: 'Quelque chose ne finit jamais',
    question:
      'Le temps est écoulé et ça tournait encore, sans doute dans une boucle sans fin : {loop|regarde tes boucles}. Qu’est-ce qui rend sa condition fausse ?',
    hint: 'Suis les variables de cette condition pendant un passage. Lesquelles changent ?',
    statement:
      'La boucle n’arrive jamais à sa fin, parce que rien à l’intérieur ne rend sa condition fausse.',
  }),
  'time-for-all-used-up': words({
    title: 'Tous les appels ensemble durent trop longtemps',
    question:
      'Les appels précédents sont arrivés à leur fin, puis le temps prévu pour tous était écoulé. Quelle partie de {function} dure si longtemps ?',
    hint: 'Un pas demande une poignée d’opérations. Que fait {loop|ton code} en plus, et combien de fois ?',
    statement:
      'Ton code fait bien plus de travail que les pas n’en demandent. Enlève ce qui ne mène pas à theta.',
  }),
  'memory-limit': words({
    title: 'La mémoire est pleine',
    question:
      'Ton programme demande plus de mémoire qu’il n’y en a. Que garde-t-il dans {line|ton code}, et à quelle vitesse cela grandit-il ?',
    hint: 'Pour faire le pas suivant, il suffit du theta présent.',
    statement:
      'Ce que ton programme garde dans {line|une de ses lignes} dépasse de loin les besoins de cet exercice.',
  }),
  'output-limit': words({
    title: 'Beaucoup trop de texte est affiché',
    question: 'Ton programme affiche sans fin. Qu’est-ce qui arrête {loop|sa boucle} ?',
    hint: 'Une ligne par pas suffit largement. Regarde combien de fois le print est atteint.',
    statement: 'La boucle autour du print n’arrive pas à sa fin.',
  }),
  stopped: words({
    title: 'Le programme demande quelque chose qui n’est pas permis ici',
    question:
      'Le programme a été arrêté. Laquelle de ses lignes veut quelque chose de l’ordinateur lui-même ?',
    hint: 'L’exercice n’a besoin ni de fichiers, ni de réseau, ni d’autres programmes.',
    statement: 'Quelque chose dans ton programme n’est pas possible ici. Enlève-le.',
  }),
  'returns-nothing': words({
    title: 'Rien ne revient',
    question:
      'L’appelant reçoit None, c’est-à-dire rien. Quelle ligne de {function} remet son résultat ?',
    hint: 'Afficher montre une valeur aux gens. Seul un return la remet à l’appelant.',
    statement: 'Pour cet appel, {function} arrive à sa fin sans retourner de valeur.',
  }),
  'returns-no-number': words({
    title: 'Ce qui revient n’est pas un nombre',
    question: 'L’exercice demande un nombre. De quel type est cette réponse ?',
    hint: 'Relis ce que la fonction doit retourner, et regarde ta ligne return.',
    statement: 'La fonction {function} retourne autre chose qu’un simple nombre.',
  }),
  'returns-no-finite-number': words({
    title: 'Les nombres s’échappent trop vite',
    question:
      'Calcule sur papier les premiers pas de cet appel. Quelle taille les valeurs prennent-elles ?',
    hint: 'Compare la croissance de tes valeurs avec celle qu’elles devraient avoir, pas après pas.',
    statement:
      'Tes valeurs grandissent jusqu’à ce que Python ne puisse plus les contenir, ce que les bonnes ne font pas ici.',
  }),
};
