// What goes wrong in a JavaScript program, in French.

import { type WordsById, words } from '../../feedback/translated.js';

export const javascriptRuntimeErrors: WordsById = {
  'name-without-value': words({
    title: 'Un nom est utilisé avant d’avoir une valeur',
    question:
      'Dans {line|ta fonction}, le nom {name|d’une variable} est utilisé avant d’avoir une valeur. Quand reçoit-il la première ?',
    hint: 'Un nom déclaré avec let ou const ne s’utilise qu’en dessous de sa déclaration.',
    statement: 'Déclare {name|la variable} avant {line|la ligne qui l’utilise}.',
  }),
  'unknown-name': words({
    title: 'JavaScript ne connaît pas un nom',
    question:
      'JavaScript ne connaît pas le nom {name|d’une variable}, utilisé dans {line|ta fonction}. Que voulais-tu dire ?',
    hint: 'Il connaît ce qui est déclaré avant, les paramètres d’une fonction et ce que le langage apporte. Ici, il n’y a ni page ni autre programme autour.',
    statement:
      'Le nom {name|en question} n’est déclaré nulle part. Vérifie comment il s’écrit, ou passe-t’en.',
  }),
  'constant-changed': words({
    title: 'Une constante reçoit une autre valeur',
    question:
      'Dans {line|une ligne}, le nom {name|d’une constante} reçoit une seconde valeur. Comment a-t-il été déclaré ?',
    hint: 'Ce qui est déclaré avec const garde pour toujours sa première valeur.',
    statement: 'Déclare {name|une variable qui change} avec let.',
  }),
  'value-called': words({
    title: 'Une valeur est appelée comme une fonction',
    question:
      'Dans {line|une ligne}, une parenthèse suit quelque chose qui n’est pas une fonction. Qu’est-ce que c’est ?',
    hint: 'Sur papier, a(b) veut dire a fois b. En JavaScript, c’est un appel de a. Cherche aussi une variable au nom d’une fonction, ou une méthode que les nombres n’ont pas.',
    statement: 'Ce qui précède la parenthèse est une valeur, et seules les fonctions s’appellent.',
  }),
  'nothing-has-properties': words({
    title: 'On demande quelque chose à rien',
    question:
      'Dans {line|une ligne}, le programme demande {name|quelque chose}, mais ce qui précède le point n’a pas de valeur. D’où devrait-elle venir ?',
    hint: 'Une fonction sans return donne undefined à son appelant. Une place de liste jamais remplie aussi.',
    statement: 'Ce qui précède le point dans {line|cette ligne} est undefined.',
  }),
  'bigint-in-formula': words({
    title: 'Deux sortes de nombres dans une formule',
    question:
      'Dans {line|une ligne}, des nombres entiers du genre 2n rencontrent de simples nombres. Desquels l’exercice a-t-il besoin ?',
    hint: 'Un BigInt ne contient que des nombres entiers, et ne se mélange pas aux autres.',
    statement: 'Écris le nombre dans {line|cette ligne} sans le n derrière.',
  }),
  'number-as-list': words({
    title: 'Un nombre est employé comme une liste',
    question:
      'Dans {line|une ligne}, un seul nombre est employé comme si c’était une liste. Lequel ?',
    hint: 'La boucle for (… of …) parcourt des listes. Pour compter, il faut l’autre, avec un compteur.',
    statement: 'Un nombre n’a pas d’éléments à parcourir. Emploie-le tel quel.',
  }),
  'types-do-not-fit': words({
    title: 'Des valeurs qui ne vont pas ensemble',
    question:
      'JavaScript ne peut pas faire ce que demande {line|une ligne} avec ces valeurs. De quel type est chacune ?',
    hint: 'Affiche le typeof de chaque valeur de cette ligne.',
    statement:
      'Une des valeurs dans {line|cette ligne} n’est pas du type dont l’opération a besoin.',
  }),
  'endless-recursion': words({
    title: 'Les appels s’emboîtent sans fin',
    question:
      'JavaScript s’est arrêté après un très grand nombre d’appels emboîtés. Qu’est-ce qui diminue d’un appel à l’autre ?',
    hint: 'Regarde {line|la ligne où une fonction s’appelle elle-même} : quelle valeur change, et quel cas répond tout de suite ?',
    statement:
      'La fonction s’appelle elle-même sans jamais arriver à un cas qui répond tout de suite.',
  }),
  'no-memory-left': words({
    title: 'La mémoire est pleine',
    question:
      'Ton programme demande plus de mémoire qu’il n’y en a. Que garde-t-il, et à quelle vitesse cela grandit-il ?',
    hint: 'Pour faire le pas suivant, il suffit du theta présent.',
    statement: 'Quelque chose dans {line|ton programme} grandit sans fin.',
  }),
  'unknown-module': words({
    title: 'Quelque chose d’importé n’existe pas ici',
    question: 'Dans {line|une ligne}, on importe {name|un module}. Pour quoi en as-tu besoin ?',
    hint: 'L’exercice lui-même n’a besoin d’aucun import, et Math est là sans import.',
    statement: 'Il n’y a pas de modules à importer ici. Essaie de t’en passer.',
  }),
  'refused-value': words({
    title: 'L’appel est refusé',
    question:
      'Ton programme refuse ces valeurs dans {line|une ligne}. Devrait-il répondre à cet appel ?',
    hint: 'L’exercice demande une réponse pour chaque theta et chaque taux d’apprentissage, même grand.',
    statement: 'La vérification dans {line|cette ligne} écarte un appel que l’exercice demande.',
  }),
  'other-error': words({
    title: 'Le programme s’arrête sur une erreur',
    question: 'JavaScript s’arrête dans {line|ton programme} sur une erreur. Que dit-elle ?',
    hint: 'Fais le même appel sur ta machine et lis la première ligne de l’erreur.',
    statement: 'L’erreur met fin à l’appel avant qu’il puisse donner une réponse.',
  }),
};

export const javascriptSyntaxErrors: WordsById = {
  'open-quote': words({
    title: 'Un texte n’a pas de fin',
    question: 'Dans {line|une ligne}, un texte commence. Où est le guillemet qui le termine ?',
    hint: 'Un texte finit par la même sorte de guillemet qu’au début, sur la même ligne.',
    statement: 'Il manque le guillemet fermant.',
  }),
  'declared-twice': words({
    title: 'Un nom est déclaré deux fois',
    question:
      'Le nom {name|d’une variable} est déclaré une seconde fois dans {line|une ligne}. Où est la première ?',
    hint: 'Un nom se déclare une fois, avec let ou const. Ensuite, il reçoit de nouvelles valeurs sans eux.',
    statement: 'Enlève let ou const au second, ou donne-lui un autre nom.',
  }),
  'strange-character': words({
    title: 'Un caractère que JavaScript ne connaît pas',
    question:
      'JavaScript ne connaît pas le caractère {name|qui se trouve} dans {line|une ligne}. A-t-elle été copiée depuis un texte ?',
    hint: 'Les traitements de texte écrivent des guillemets courbes et des tirets longs à la place des simples.',
    statement: 'Tape de nouveau le caractère, au clavier.',
  }),
  'number-before-name': words({
    title: 'Un nombre juste avant un nom',
    question:
      'Dans {line|une ligne}, un nombre est suivi directement d’un nom. Que faut-il entre les deux ?',
    hint: 'Sur papier, 2θ veut dire 2 fois θ. JavaScript veut voir le signe.',
    statement: 'Écris l’étoile de la multiplication entre le nombre et le nom.',
  }),
  'await-at-top': words({
    title: 'Le programme attend quelque chose',
    question: 'Dans {line|une ligne}, le programme attend. Quoi donc ?',
    hint: 'Rien dans cet exercice ne prend de temps : de simples fonctions donnent leur résultat tout de suite.',
    statement: 'Enlève await ; ici, un programme ne peut pas attendre hors de ses fonctions.',
  }),
  unreadable: words({
    title: 'JavaScript ne peut pas lire une ligne',
    question: 'JavaScript ne peut pas lire {line|une ligne}. Que manque-t-il là, ou juste avant ?',
    hint: 'Cherche une parenthèse ou une accolade sans partenaire, et un opérateur oublié.',
    statement:
      'La ligne ne suit pas la grammaire de JavaScript, et rien du programme n’a donc pu tourner.',
  }),
};
