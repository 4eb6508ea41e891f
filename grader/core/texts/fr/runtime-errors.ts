// What goes wrong while a Python program runs, in French.

import { type WordsById, words } from '../../feedback/translated.js';

export const runtimeErrors: WordsById = {
  'name-without-value': words({
    title: 'Un nom est utilisé avant d’avoir une valeur',
    question:
      'Dans {line|ta fonction}, le nom {name|d’une variable} est utilisé avant d’avoir une valeur. Quand reçoit-il la première ?',
    hint: 'Un nom qui reçoit une valeur quelque part dans une fonction lui appartient partout, même dans les lignes du dessus.',
    statement: 'Donne à {name|la variable} sa première valeur avant {line|la ligne qui l’utilise}.',
  }),
  'unknown-name': words({
    title: 'Python ne connaît pas un nom',
    question:
      'Python ne connaît pas le nom {name|d’une variable}, utilisé dans {line|ta fonction}. Que voulais-tu dire ?',
    hint: 'Python connaît ce qui a reçu une valeur avant, ce qui est importé et les paramètres d’une fonction. Regarde encore {near|ces noms}.',
    statement:
      'Le nom {name|en question} ne reçoit jamais de valeur. À sa place, il faut {near|un nom connu à cet endroit}.',
  }),
  'none-in-formula': words({
    title: 'Rien n’est revenu, et on a calculé avec',
    question:
      'Dans {line|une ligne}, Python calcule avec None, c’est-à-dire rien. Laquelle de tes fonctions n’a rien retourné ?',
    hint: 'Une fonction sans return donne None à son appelant, même si elle a affiché le bon nombre.',
    statement:
      'La valeur dans {line|cette ligne} vient d’une fonction qui ne retourne pas son résultat.',
  }),
  'caret-operator': words({
    title: 'Le signe ^ n’est pas une puissance en Python',
    question:
      'Python ne sait pas employer ^ avec des nombres décimaux dans {line|ta formule}. Comment y écrit-on une puissance ?',
    hint: 'En Python, le signe ^ compare les bits de nombres entiers.',
    statement: 'Une puissance s’écrit avec deux étoiles.',
  }),
  'number-called': words({
    title: 'Un nombre est appelé comme une fonction',
    question:
      'Dans {line|une ligne}, une parenthèse suit directement un nombre, et Python veut l’appeler. Quel signe manque entre les deux ?',
    hint: 'Sur papier, a(b) veut dire a fois b. En Python, c’est un appel de a. Ici, a est {name|un nombre}.',
    statement: 'L’étoile de la multiplication manque avant la parenthèse.',
  }),
  'value-called': words({
    title: 'Une valeur est appelée comme une fonction',
    question:
      'Dans {line|une ligne}, une parenthèse suit quelque chose qui n’est pas une fonction. Qu’est-ce que c’est ?',
    hint: 'Cherche une variable qui porte le nom d’une fonction, et un signe oublié avant la parenthèse.',
    statement: 'Ce qui précède la parenthèse est une valeur, et seules les fonctions s’appellent.',
  }),
  'wrong-number-of-values': words({
    title: 'Un appel et sa ligne def ne vont pas ensemble',
    question:
      'Les valeurs passées à {name|la fonction} ne vont pas avec sa ligne def. Combien sont passées, et combien en attend-elle ?',
    hint: 'Compare la ligne def de {name|la fonction} avec l’appel dans {line|ton programme}, valeur par valeur.',
    statement:
      'L’appel doit passer exactement les valeurs que la ligne def nomme, dans le même ordre.',
  }),
  'counting-with-decimals': words({
    title: 'Pour compter, il faut un nombre entier',
    question:
      'Dans {line|ta boucle}, on compte avec un nombre qui n’est pas entier. Quel argument dit combien de fois répéter ?',
    hint: 'Une seule des entrées est un nombre entier.',
    statement: 'Le nombre de passages doit être number_steps lui-même.',
  }),
  'number-as-list': words({
    title: 'Un nombre est employé comme une liste',
    question:
      'Dans {line|une ligne}, un seul nombre est employé comme si c’était une liste. Lequel ?',
    hint: 'Les fonctions de cet exercice reçoivent de simples nombres.',
    statement: 'Un nombre n’a pas d’éléments à parcourir. Emploie-le tel quel.',
  }),
  'text-in-formula': words({
    title: 'Une formule contient autre chose qu’un nombre',
    question:
      'Dans {line|une ligne}, Python calcule avec un texte ou une liste. Quelle valeur est-ce, et où a-t-elle été faite ?',
    hint: 'Les textes viennent de la saisie et de la mise en forme, les listes de ce qu’on accumule. Le pas calcule avec de simples nombres.',
    statement:
      'Une des valeurs dans {line|cette ligne} doit être changée en nombre avant d’être utilisée.',
  }),
  'types-do-not-fit': words({
    title: 'Des valeurs qui ne vont pas ensemble',
    question:
      'Python ne peut pas faire ce que demande {line|une ligne} avec ces valeurs. De quel type est chacune ?',
    hint: 'Affiche le type de chaque valeur de cette ligne.',
    statement:
      'Une des valeurs dans {line|cette ligne} n’est pas du type dont l’opération a besoin.',
  }),
  'division-by-zero': words({
    title: 'Quelque chose est divisé par zéro',
    question:
      'Dans {line|une ligne}, le nombre sous la barre de fraction est 0. Comment l’est-il devenu ?',
    hint: 'La règle de mise à jour n’a besoin d’aucune division.',
    statement: 'Pour cet appel, la valeur par laquelle tu divises est 0.',
  }),
  'endless-recursion': words({
    title: 'Les appels s’emboîtent sans fin',
    question:
      'Python s’est arrêté après un très grand nombre d’appels emboîtés. Qu’est-ce qui diminue d’un appel à l’autre ?',
    hint: 'Regarde {line|la ligne où une fonction s’appelle elle-même} : quelle valeur change, et quel cas répond tout de suite ?',
    statement:
      'La fonction s’appelle elle-même sans jamais arriver à un cas qui répond tout de suite.',
  }),
  'unknown-module': words({
    title: 'Quelque chose d’importé n’existe pas',
    question:
      'Python ne trouve pas {name|ce que tu importes} dans {line|une ligne}. Son nom est-il bien écrit ?',
    hint: 'Vérifie le nom lettre par lettre. L’exercice lui-même n’a besoin d’aucun import.',
    statement:
      'Il n’y a rien ici qui s’appelle {name|ainsi} et qu’on puisse importer. Essaie de t’en passer.',
  }),
  'number-has-no-method': words({
    title: 'Un simple nombre ne sait pas faire cela',
    question:
      'Un simple nombre n’a pas de {name|telle méthode}, mais {line|une ligne} la demande. Pour quoi faire ?',
    hint: 'Les tableaux et les tenseurs ont beaucoup de méthodes, les simples nombres presque aucune. La règle n’en demande pas.',
    statement: 'Enlève {name|la méthode} et calcule avec le nombre lui-même.',
  }),
  'unknown-attribute': words({
    title: 'On demande quelque chose qui n’existe pas',
    question:
      'Python ne trouve pas {name|un tel nom} après le point dans {line|une ligne}. Est-il bien écrit ?',
    hint: 'Cherche comment la fonction s’appelle dans la bibliothèque d’où elle vient.',
    statement: 'Ce qui précède le point n’a rien qui s’appelle {name|ainsi}.',
  }),
  'nobody-types': words({
    title: 'Le programme attend le clavier',
    question:
      'Dans {line|une ligne}, on doit taper une valeur, mais il n’y a personne. D’où la fonction reçoit-elle ses valeurs ?',
    hint: 'Les valeurs ont déjà été remises à ta fonction : ce sont ses arguments.',
    statement: 'Emploie les arguments à la place de input.',
  }),
  'number-too-large': words({
    title: 'Un nombre devient trop grand',
    question:
      'Dans {line|une ligne}, un nombre dépasse ce que Python peut contenir. À quelle vitesse grandit-il ?',
    hint: 'Les carrés de carrés grandissent très vite. Le bon pas ne fait que multiplier theta par un nombre fixe.',
    statement: 'Tes valeurs grandissent ici bien plus vite que celles de la règle de mise à jour.',
  }),
  'refused-value': words({
    title: 'L’appel est refusé',
    question:
      'Ton programme refuse ces valeurs dans {line|une ligne}. Devrait-il répondre à cet appel ?',
    hint: 'L’exercice demande une réponse pour chaque theta et chaque taux d’apprentissage, même grand.',
    statement: 'La vérification dans {line|cette ligne} écarte un appel que l’exercice demande.',
  }),
  'nothing-at-index': words({
    title: 'On cherche quelque chose qui n’est pas là',
    question:
      'Dans {line|une ligne}, on lit une place qui n’existe pas. Combien d’éléments y a-t-il à ce moment-là ?',
    hint: 'On compte à partir de 0 : le dernier de n éléments porte donc le numéro n - 1.',
    statement: 'L’indice dans {line|cette ligne} est en dehors de ce qui a été rangé.',
  }),
  'no-memory-left': words({
    title: 'La mémoire est pleine',
    question:
      'Ton programme demande plus de mémoire qu’il n’y en a. Que garde-t-il, et à quelle vitesse cela grandit-il ?',
    hint: 'Pour faire le pas suivant, il suffit du theta présent.',
    statement: 'Quelque chose dans {line|ton programme} grandit sans fin.',
  }),
  'other-error': words({
    title: 'Le programme s’arrête sur une erreur',
    question:
      'Python s’arrête dans {line|ton programme} sur une erreur. Que dit sa dernière ligne ?',
    hint: 'Fais le même appel sur ta machine et lis l’erreur en remontant depuis sa dernière ligne.',
    statement: 'L’erreur met fin à l’appel avant qu’il puisse donner une réponse.',
  }),
};
