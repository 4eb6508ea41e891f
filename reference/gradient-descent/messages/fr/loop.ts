// Mistakes in repeating the step, in French.

import { type WordsById, words } from '../../../../grader/core/feedback/translated.js';

export const loop: WordsById = {
  'off-by-one-extra-step': words({
    title: 'Un pas de trop',
    question: 'Compte les mises à jour que fait cet appel. Combien en demandait-on ?',
    hint: 'Demande un seul pas et compare avec ton pas unique. Regarde ensuite où ton compte commence et où il finit.',
    statement: 'Ta fonction fait une mise à jour de plus que number_steps.',
  }),
  'off-by-one-missing-step': words({
    title: 'Un pas de moins',
    question: 'Compte les mises à jour que fait cet appel. Combien en demandait-on ?',
    hint: 'Demande un seul pas : theta ne bouge pas. Regarde la première et la dernière valeur de ton compteur.',
    statement: 'Ta fonction fait une mise à jour de moins que number_steps.',
  }),
  'extra-initial-step': words({
    title: 'Un pas est fait avant la boucle',
    question:
      'Combien de fois theta change-t-il dans cet appel, et combien de fois dans la boucle ?',
    hint: 'Avec zéro pas, rien ne devrait se passer. Que fait {line|la ligne avant la boucle} ?',
    statement:
      'Tu fais un pas avant la boucle, et il y en a donc un de trop. La boucle seule devrait tous les faire.',
  }),
  'double-step': words({
    title: 'Deux pas à chaque passage',
    question: 'Combien de fois theta change-t-il dans un passage de ta boucle ?',
    hint: 'Demande un seul pas : tu es là où deux pas devraient mener. Suis theta pendant un passage de la boucle.',
    statement:
      'Chaque passage de ta boucle fait le pas deux fois. Fais-le une fois et garde le résultat : tu pourras aussi l’afficher.',
  }),
  'returns-inside-loop': words({
    title: 'La boucle finit après son premier passage',
    question: 'Combien de pas cet appel fait-il vraiment ?',
    hint: 'Un pas et vingt pas donnent la même réponse. Que fait un return à la boucle où il se trouve ? Le tien est dans {line|la boucle}.',
    statement:
      'Ton return est en retrait dans la boucle, et la fonction finit au premier passage. Sa place est après la boucle.',
  }),
  'loop-variable-not-updated': words({
    title: 'Le nouveau theta n’est pas gardé',
    question: 'Tu retrouves ton départ. Où va le résultat de chaque pas ?',
    hint: 'Le pas te remet une nouvelle valeur et laisse l’ancienne en paix. Qui se souvient de la nouvelle ?',
    statement:
      'Ta boucle fait un pas et jette son résultat. Ce résultat doit devenir theta pour le passage suivant.',
  }),
  'restarts-from-initial': words({
    title: 'Chaque pas repart du début',
    question: 'De quel theta part le second pas de cet appel ?',
    hint: 'Quel que soit le nombre de pas demandés, tu arrives là où mène un seul pas. Regarde ce que tu remets au pas à chaque passage.',
    statement:
      'Chaque passage repart du theta initial. Il devrait partir du résultat du passage précédent.',
  }),
  'stale-gradient': words({
    title: 'La pente n’est mesurée qu’une fois',
    question: 'De combien ton theta bouge-t-il au premier pas, et de combien au second ?',
    hint: 'Tu marches sur une courbe, et le sol change sous tes pieds. Quand faut-il mesurer la pente de nouveau ?',
    statement:
      'Tu calcules la pente une fois, avant la boucle. Chaque passage doit la recalculer avec le theta présent.',
  }),
  'uses-loop-index': words({
    title: 'Le compteur est employé à la place de theta',
    question: 'Change le départ de cet appel : ta réponse change-t-elle ?',
    hint: 'Regarde ce que tu remets au pas à chaque passage. Est-ce un endroit sur l’axe ?',
    statement: 'Ta boucle passe son compteur au pas. Le pas a besoin du theta présent.',
  }),
  'shadows-theta-in-for': words({
    title: 'La boucle compte dans theta',
    question: 'Affiche theta au début de chaque passage. D’où viennent ces nombres entiers ?',
    hint: 'Une boucle for écrit son compteur dans une variable. Regarde le nom de cette variable dans {loop|ta boucle}.',
    statement:
      'Le compteur de ta boucle s’appelle theta, et chaque passage écrase le vrai theta. Donne au compteur un nom à lui.',
  }),
  'scales-one-step': words({
    title: 'Un long pas à la place de plusieurs',
    question: 'Le second pas de cet appel est-il aussi long que le premier ?',
    hint: 'La pente change en chemin, et deux pas n’ont donc jamais la même longueur. Un seul long pas ne peut pas le savoir.',
    statement:
      'Tu fais un seul pas et tu multiplies sa longueur par le nombre de pas. Chaque pas doit partir de là où finit le précédent.',
  }),
  'ignores-number-steps': words({
    title: 'Le nombre de pas est fixé dans le code',
    question: 'Demande 3 pas, puis 20 : tes réponses diffèrent-elles ?',
    hint: 'Un des trois arguments n’est jamais regardé. Cherche dans ta boucle un nombre qui vient de l’exemple.',
    statement:
      'Ta boucle fait toujours le même nombre de pas. Elle devrait en faire autant que le dit number_steps.',
  }),
  'hard-coded-rate': words({
    title: 'Le taux d’apprentissage est fixé dans le code',
    question: 'Change seulement le taux d’apprentissage de cet appel : ta réponse change-t-elle ?',
    hint: 'Avec 0.2, tout va bien. Cherche dans ta fonction un nombre qui aurait dû être l’argument.',
    statement: 'Ta fonction emploie un taux fixe. Elle devrait employer celui qu’elle reçoit.',
  }),
  'ignores-initial-theta': words({
    title: 'Le départ est fixé dans le code',
    question: 'Pars de 1, puis de -4 : tes réponses diffèrent-elles ?',
    hint: 'L’appelant a nommé un endroit d’où partir. D’où ta boucle prend-elle son départ ?',
    statement: 'Ta boucle part d’un theta fixe. Elle devrait partir de initial_theta.',
  }),
  'hard-coded-answer': words({
    title: 'Une seule réponse pour chaque question',
    question: 'Pour quel appel ce nombre serait-il juste ?',
    hint: 'Ton nombre est celui de l’appel d’exemple. Que devrait faire ta fonction pour un autre départ ?',
    statement:
      'Ta fonction retourne un nombre fixe. Elle devrait faire les pas et retourner le résultat.',
  }),
  'early-stop-tolerance': words({
    title: 'La boucle s’arrête avant d’avoir fait tous les pas',
    question: 'Combien de mises à jour cet appel fait-il, et combien en demandait-on ?',
    hint: 'S’arrêter quand peu de choses changent est raisonnable en pratique. Ici, l’appelant compte sur exactement number_steps mises à jour, même minuscules.',
    statement: 'Ta boucle finit tôt quand peu de choses changent. Elle devrait faire tous ses pas.',
  }),
  'converges-ignoring-steps': words({
    title: 'La boucle décide elle-même quand s’arrêter',
    question: 'Demande 1 pas, puis 20 : tes réponses diffèrent-elles ?',
    hint: 'L’appelant dit combien de pas faire. Qu’écoute ta boucle à la place ?',
    statement:
      'Ta boucle tourne jusqu’à ce que theta se pose. Elle devrait faire number_steps pas, puis s’arrêter.',
  }),
  'while-theta-not-zero': words({
    title: 'La boucle attend un zéro exact',
    question: 'Multiplie par 0.6 encore et encore : quand arrives-tu exactement à zéro ?',
    hint: 'Theta devient très petit, mais jamais nul, et {loop|ta boucle} continue sans fin. Quelle boucle tourne un nombre de fois connu ?',
    statement:
      'Ta boucle continue jusqu’à ce que theta soit exactement 0, ce qui n’arrive jamais. Elle devrait finir après number_steps pas.',
  }),
  'infinite-loop-no-countdown': words({
    title: 'La boucle ne finit jamais',
    question: 'Qu’est-ce qui rend fausse la condition de {loop|ta boucle} ?',
    hint: 'Suis les variables de cette condition pendant un passage. Lesquelles changent ?',
    statement:
      'Rien dans ta boucle ne change ce que regarde sa condition, et elle tourne sans fin. Le compteur doit avancer à chaque passage.',
  }),
  'stops-on-overshoot': words({
    title: 'La boucle s’arrête quand theta s’échappe',
    question: 'Où devrait être theta après chaque pas de cet appel ?',
    hint: 'Un grand taux fait s’échapper theta, et l’exercice veut que tu le voies. Cherche la condition qui le cache.',
    statement:
      'Ta boucle finit dès que theta va trop loin. Elle devrait continuer jusqu’au dernier pas.',
  }),
  'refuses-large-rate': words({
    title: 'Les grands taux d’apprentissage sont refusés',
    question: 'L’exercice te demande d’essayer un taux près de 10. Que fait alors ta fonction ?',
    hint: 'Ici, diverger n’est pas une mauvaise entrée, c’est quelque chose à observer. Quelle ligne l’empêche ?',
    statement:
      'Ta fonction refuse un grand taux d’apprentissage. Elle devrait faire les pas et laisser theta s’échapper.',
  }),
  'clamps-rate': words({
    title: 'Le taux d’apprentissage est limité',
    question: 'Essaie les taux 1, 5 et 10 depuis le même départ : tes réponses diffèrent-elles ?',
    hint: 'Le taux d’apprentissage est réduit avant son emploi. Cherche l’endroit où cela arrive.',
    statement: 'Ton code limite le taux d’apprentissage. La règle l’emploie tel qu’il est donné.',
  }),
  'decays-rate': words({
    title: 'Le taux d’apprentissage rétrécit en chemin',
    question: 'Quel taux d’apprentissage le second pas de cet appel emploie-t-il ?',
    hint: 'Ton premier pas est bon, et les suivants trop courts. Quelle grandeur change dans ta boucle alors que la règle la garde fixe ?',
    statement:
      'Ta boucle rend le taux plus petit en avançant. Dans cet exercice, chaque pas emploie le même.',
  }),
  'adds-momentum': words({
    title: 'La boucle se souvient du pas précédent',
    question:
      'Fais le second pas de cet appel sur papier. Qu’est-ce qui est entré en plus dans le tien ?',
    hint: 'Ton premier pas est bon, le second ne l’est pas. La règle ne regarde que le theta présent ; que transporte ta boucle ?',
    statement: 'Ta boucle ajoute une part du pas précédent. La règle simple n’a pas de mémoire.',
  }),
  'accumulates-sum': words({
    title: 'Tous les theta sont additionnés',
    question: 'Écris theta après chaque pas de cet appel. Lequel de ces nombres est demandé ?',
    hint: 'Ta réponse est un total. L’exercice demande l’endroit où finit le dernier pas.',
    statement: 'Ta boucle additionne tous les theta. On ne demande que le dernier.',
  }),
  'returns-previous': words({
    title: 'Le theta d’avant le dernier pas revient',
    question: 'Quel pas de cet appel manque dans ta réponse ?',
    hint: 'Demande un seul pas : tu retrouves ton départ. Ta boucle garde deux valeurs ; laquelle est la plus récente ?',
    statement: 'Ta fonction retourne le theta d’avant la dernière mise à jour.',
  }),
  'returns-best-seen': words({
    title: 'Le meilleur theta revient, pas le dernier',
    question: 'Où finit le dernier pas de cet appel ?',
    hint: 'Avec un taux de 10, ta réponse a l’air calme. On demande où finit le dernier pas, même quand un endroit précédent était meilleur.',
    statement:
      'Ta fonction retourne le theta le plus proche de zéro. Elle devrait retourner celui d’après le dernier pas.',
  }),
  'recursion-missing-return': words({
    title: 'Le résultat se perd sur le chemin du retour',
    question: 'L’appel le plus profond connaît la réponse. Comment revient-elle jusqu’au premier ?',
    hint: 'Chaque appel doit transmettre ce que l’appel intérieur a donné. Regarde {line|la ligne où ta fonction s’appelle elle-même}.',
    statement:
      'Ta fonction s’appelle elle-même mais ne retourne pas ce que donne cet appel. Le premier appelant ne reçoit donc rien.',
  }),
  'recursion-wrong-base': words({
    title: 'La récursion s’arrête un pas trop tôt',
    question: 'Pour quel nombre de pas ta fonction répond-elle sans aucune mise à jour ?',
    hint: 'Demande un seul pas : theta ne bouge pas. Regarde {line|la condition d’arrêt} : quel nombre de pas ne demande vraiment aucun travail ?',
    statement:
      'Ta récursion finit quand il reste un pas. Elle devrait finir quand il n’en reste aucun.',
  }),
  'recursion-no-base': words({
    title: 'La récursion ne finit jamais',
    question: 'Qu’est-ce qui diminue d’un appel au suivant ?',
    hint: 'Python a arrêté ta fonction après un très grand nombre d’appels emboîtés. Une récursion a besoin d’une valeur qui diminue, et d’un cas qui répond tout de suite.',
    statement:
      'Ta fonction s’appelle elle-même sans fin. Le nombre de pas doit baisser à chaque appel, et la récursion doit s’arrêter à zéro.',
  }),
  'inconsistent-functions': words({
    title: 'Les deux fonctions emploient des règles différentes',
    question: 'Demande un pas à tes deux fonctions : leurs réponses sont-elles les mêmes ?',
    hint: 'Ta boucle a sa propre formule. Pourrait-elle employer ta première fonction ?',
    statement:
      'La formule de ta boucle n’est pas celle de ton pas unique. Laisse la boucle appeler la première fonction.',
  }),
};
