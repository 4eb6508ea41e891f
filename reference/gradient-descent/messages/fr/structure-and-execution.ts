// Mistakes in how the program is put together and runs, in French.

import { type WordsById, words } from '../../../../grader/core/feedback/translated.js';

export const structureAndExecution: WordsById = {
  'missing-function': words({
    title: 'Une fonction n’est pas encore là',
    question: 'Aucune fonction ne s’appelle {function}. Que devrait-elle faire, avec tes mots ?',
    hint: 'L’exercice demande deux fonctions. La seconde ne fait que répéter ce que fait la première.',
    statement: 'La fonction {function} manque, et aucune de ses questions n’a donc pu être posée.',
  }),
  'unfilled-skeleton': words({
    title: 'Les fonctions sont encore vides',
    question:
      'Commence par un seul pas. Quelles trois grandeurs la règle de mise à jour combine-t-elle ?',
    hint: 'Calcule la dérivée de θ² sur papier. Dis ensuite avec des mots ce qui arrive à theta, et fais de cette phrase une ligne.',
    statement:
      'Aucune des deux fonctions ne retourne encore quelque chose. Commence par le pas ; la seconde fonction ne fait que le répéter.',
  }),
  'misspelt-name': words({
    title: 'Un nom est écrit autrement',
    question:
      'Compare {name|le nom de ta fonction} avec {function}, lettre par lettre. Qu’est-ce qui diffère ?',
    hint: 'Pour Python, deux noms sont différents dès qu’une seule lettre l’est. Majuscules et tirets bas comptent aussi.',
    statement:
      'La fonction s’appelle {name|autrement} dans {line|ton programme}. L’exercice l’appelle {function}.',
  }),
  'wrong-arity': words({
    title: 'La fonction prend un autre nombre de valeurs',
    question: 'Combien de valeurs cet appel passe-t-il, et combien ta ligne def en prend-elle ?',
    hint: 'Compare les noms dans {line|ta ligne def} avec ceux de l’exercice, un par un.',
    statement:
      'La ligne def de {function} n’a pas les paramètres que nomme l’exercice, et l’appel ne va donc pas avec elle.',
  }),
  'swapped-parameters': words({
    title: 'Les paramètres sont dans un autre ordre',
    question: 'Échange les deux nombres de cet appel : obtiens-tu ce que tu attendais ?',
    hint: 'L’exercice passe theta en premier. Regarde l’ordre dans ta ligne def.',
    statement:
      'Ta ligne def prend d’abord le taux d’apprentissage. L’exercice passe d’abord theta.',
  }),
  'swapped-arguments-in-call': words({
    title: 'Le pas reçoit ses valeurs dans le mauvais ordre',
    question: 'Quelle valeur arrive comme theta quand ta boucle appelle le pas unique ?',
    hint: 'Ta boucle compte bien. Vérifie ce qu’elle remet au pas, et dans quel ordre.',
    statement:
      'Ta boucle passe le taux d’apprentissage là où le pas attend theta. L’ordre est celui de la ligne def.',
  }),
  'lambda-keyword': words({
    title: 'lambda est un mot réservé de Python',
    question: 'Quel nom dans {line|ton programme} ne peut pas être une variable en Python ?',
    hint: 'Python garde le mot lambda pour autre chose. Donne un autre nom à cette variable, partout.',
    statement: 'Une variable ne peut pas s’appeler lambda. L’exercice l’appelle learning_rate.',
  }),
  'undefined-name': words({
    title: 'Python ne connaît pas un nom',
    question:
      'Que voulais-tu dire par {name|le nom que montre l’erreur}, et d’où vient sa valeur ?',
    hint: 'Regarde {line|la ligne que l’erreur nomme}. Ce que ta fonction connaît : {near|ses propres entrées}.',
    statement:
      'Le nom {name|que montre l’erreur} ne reçoit jamais de valeur. À sa place, il faut {near|un nom que ta fonction connaît}.',
  }),
  'formula-notation': words({
    title: 'Il manque un signe de multiplication',
    question: 'Sur papier, a(b) veut dire a fois b. Que veut-il dire en Python ?',
    hint: 'Cherche dans {line|ta formule} une parenthèse qui suit directement {name|un nom}. Quel signe faut-il entre les deux ?',
    statement:
      'Python prend {name|le nombre} avant la parenthèse pour une fonction et veut l’appeler. Une étoile entre les deux multiplie.',
  }),
  'syntax-error': words({
    title: 'Python ne peut pas lire le programme',
    question: 'Que manque-t-il dans {line|la ligne que Python nomme}, ou juste avant ?',
    hint: 'Python nomme l’endroit où il s’est arrêté. L’erreur est là ou un peu avant.',
    statement:
      'Le programme enfreint la grammaire de Python dans {line|une ligne}, et rien n’a donc pu tourner.',
  }),
  'function-name-overwritten': words({
    title: 'Un résultat a pris le nom d’une fonction',
    question: 'Que désigne {function} quand ton programme est arrivé à sa fin ?',
    hint: 'Regarde {line|la partie sous tes fonctions}. Un résultat y est rangé sous le nom de la fonction.',
    statement:
      'Ton programme donne le nom {function} à un résultat, et la fonction disparaît. Range le résultat sous un autre nom.',
  }),
  'local-name-clash': words({
    title: 'Un seul nom pour l’outil et pour son résultat',
    question: 'Dans ta fonction, que désigne {name|le nom dans l’erreur} au moment de l’appel ?',
    hint: 'Un nom qui reçoit une valeur dans une fonction lui appartient partout. Regarde {line|la ligne de l’appel}.',
    statement:
      'Tu ranges le résultat sous le nom de la fonction que tu appelles : dans ta fonction, ce nom n’a pas encore de valeur. Renomme le résultat.',
  }),
  'nested-definition': words({
    title: 'La seconde fonction est dans la première',
    question: 'De combien le second def est-il en retrait, et qu’est-ce que cela veut dire ?',
    hint: 'Ce qui est en retrait sous un def appartient à cette fonction. Qui peut voir {function} de dehors ? Regarde {line|sa ligne def}.',
    statement:
      'La fonction {function} est définie dans l’autre, et personne d’autre ne peut l’appeler. Son def doit commencer à la marge gauche.',
  }),
  'calls-input': words({
    title: 'La fonction attend le clavier',
    question: 'Les valeurs ont déjà été remises à ta fonction. Sous quels noms ?',
    hint: 'Quand un programme appelle ta fonction, personne n’est au clavier. Regarde {line|la ligne qui demande}.',
    statement: 'Ta fonction demande qu’on tape une valeur. Elle devrait employer ses arguments.',
  }),
  'swallows-errors': words({
    title: 'Une erreur est cachée',
    question: 'Theta ne bouge pas, et aucune erreur n’apparaît. Que se passe-t-il dans ton try ?',
    hint: 'Enlève un moment le except dans {line|ta fonction} et lis ce que dit Python.',
    statement:
      'Le try dans ta fonction cache une erreur de la formule, et theta est retourné sans changement.',
  }),
  'loops-over-rate': words({
    title: 'La boucle compte avec le taux d’apprentissage',
    question: 'Laquelle des trois entrées dit combien de fois répéter ?',
    hint: 'Un nombre de passages est un nombre entier. Regarde jusqu’où compte {loop|ta boucle}.',
    statement:
      'Ta boucle prend le taux d’apprentissage pour le nombre de passages. Elle devrait prendre number_steps.',
  }),
  'self-call-instead-of-step': words({
    title: 'La boucle appelle sa propre fonction',
    question: 'Laquelle de tes deux fonctions fait un pas, et laquelle ta boucle appelle-t-elle ?',
    hint: 'Les deux noms se ressemblent. Compare le nom dans {line|ta boucle} avec celui du pas unique.',
    statement: 'Ta boucle appelle encore gradient_descent là où il fallait le pas unique.',
  }),
};
