// What keeps a Python program from being read, in French.

import { type WordsById, words } from '../../feedback/translated.js';

export const syntaxErrors: WordsById = {
  'missing-colon': words({
    title: 'Il manque un deux-points',
    question:
      'Python attendait un deux-points dans {line|une ligne}. Qu’est-ce qui ouvre un bloc ici, et comment finit une telle ligne ?',
    hint: 'Les lignes qui commencent par def, for, while ou if annoncent ce qui est en retrait en dessous.',
    statement: 'La ligne qui ouvre le bloc doit finir par un deux-points.',
  }),
  'unclosed-bracket': words({
    title: 'Une parenthèse n’est pas fermée',
    question:
      'Une parenthèse est ouverte dans {line|une ligne} et jamais fermée. Où devrait être sa partenaire ?',
    hint: 'Compte les parenthèses ouvrantes et fermantes de cette ligne, de gauche à droite.',
    statement:
      'Il manque une parenthèse fermante. Python continue à lire les lignes suivantes pour la trouver.',
  }),
  'unmatched-bracket': words({
    title: 'Une parenthèse n’a pas de partenaire',
    question:
      'Dans {line|une ligne}, on ferme une parenthèse qui n’a pas été ouverte ainsi. Laquelle est sa partenaire ?',
    hint: 'Compte les parenthèses ouvrantes et fermantes de cette ligne, de gauche à droite, et compare leurs formes.',
    statement: 'Il y a une parenthèse fermante de trop, ou une de la mauvaise forme.',
  }),
  'assignment-in-condition': words({
    title: 'Une affectation à la place d’une comparaison',
    question:
      'Python a trouvé un seul signe égal dans la condition, dans {line|une ligne}. Que fait un seul signe égal ?',
    hint: 'Un seul signe range une valeur dans une variable. Comparer deux valeurs s’écrit autrement.',
    statement: 'Une comparaison s’écrit avec deux signes égal.',
  }),
  'assignment-to-value': words({
    title: 'À gauche du signe égal, il n’y a pas de variable',
    question:
      'Dans {line|une ligne}, il y a autre chose qu’une variable à gauche du signe égal. Qui devrait recevoir la valeur ?',
    hint: 'À gauche se trouve le nom qui garde la valeur, à droite la façon de la calculer.',
    statement: 'Seule une variable peut recevoir une valeur. Ce qui est calculé va à droite.',
  }),
  'unclosed-text': words({
    title: 'Un texte n’est pas fermé',
    question:
      'Un texte commence dans {line|une ligne} et n’y finit pas. Où est son dernier guillemet ?',
    hint: 'Les deux bouts d’un texte portent la même sorte de guillemet.',
    statement: 'Il manque le guillemet fermant du texte.',
  }),
  'print-without-brackets': words({
    title: 'Un appel n’a pas de parenthèses',
    question:
      'Dans {line|une ligne}, {name|print} n’a pas de parenthèses. Comment appelle-t-on une fonction ?',
    hint: 'En Python 3, afficher est une fonction comme les autres.',
    statement: 'Ce qu’il faut afficher va entre parenthèses après {name|print}.',
  }),
  'return-outside-function': words({
    title: 'Un return se trouve hors d’une fonction',
    question:
      'Le return dans {line|une ligne} n’appartient à aucune fonction. À laquelle devrait-il appartenir ?',
    hint: 'Ce qui appartient à une fonction est en retrait sous sa ligne def.',
    statement: 'Le return n’est pas assez en retrait pour être dans sa fonction.',
  }),
  'break-outside-loop': words({
    title: 'Un break se trouve hors d’une boucle',
    question:
      'Le mot dans {line|une ligne} ne marche que dans une boucle. À quelle boucle devrait-il appartenir ?',
    hint: 'Ce qui appartient à une boucle est en retrait sous sa première ligne.',
    statement: 'La ligne n’est pas assez en retrait pour être dans sa boucle.',
  }),
  'foreign-character': words({
    title: 'Un caractère que Python ne connaît pas',
    question:
      'Python ne connaît pas un caractère dans {line|une ligne}. A-t-elle été copiée depuis un texte ?',
    hint: 'Les textes emploient un moins plus long, des guillemets courbes, des exposants et des espaces spéciaux, qui ressemblent seulement aux signes de ton clavier.',
    statement: 'Efface le caractère marqué et tape le signe de ton clavier.',
  }),
  'number-touches-name': words({
    title: 'Un nombre touche un nom',
    question:
      'Dans {line|une ligne}, un nombre est suivi directement de lettres. Qu’y a-t-il entre les deux sur papier ?',
    hint: 'Sur papier, 2θ veut dire 2 fois θ. Python veut voir le signe.',
    statement: 'L’étoile de la multiplication manque derrière le nombre.',
  }),
  'broken-def-line': words({
    title: 'Une ligne def n’est pas complète',
    question:
      'Après le nom de la fonction, dans {line|une ligne}, Python attendait une parenthèse ouvrante. Qu’y a-t-il à cet endroit ?',
    hint: 'Un nom n’a ni espace ni tiret ; ses paramètres suivent entre parenthèses.',
    statement: 'Juste après le nom d’une fonction viennent ses paramètres, entre parenthèses.',
  }),
  'missing-block': words({
    title: 'Un bloc n’est pas en retrait',
    question:
      'Avant {line|une ligne}, un bloc est ouvert, mais rien n’est en retrait en dessous. Quelles lignes lui appartiennent ?',
    hint: 'Tout ce qui appartient à un def, for, while ou if commence quatre espaces plus loin.',
    statement: 'Les lignes qui appartiennent au bloc doivent être en retrait.',
  }),
  'unexpected-indent': words({
    title: 'Une ligne est trop en retrait',
    question:
      'Le texte dans {line|une ligne} commence plus à droite que les lignes autour. À quel bloc appartient-il ?',
    hint: 'Les lignes d’un même bloc commencent dans la même colonne.',
    statement:
      'Aucun bloc ne commence avant cette ligne : elle devrait donc commencer sous la ligne du dessus.',
  }),
  'uneven-indent': words({
    title: 'Une ligne ne va avec aucun bloc',
    question: 'Le début de {line|une ligne} se trouve entre deux blocs. Auquel appartient-elle ?',
    hint: 'Compte les espaces au début de cette ligne et des lignes du dessus.',
    statement:
      'La ligne doit commencer exactement dans la même colonne que le bloc auquel elle appartient.',
  }),
  'tabs-and-spaces': words({
    title: 'Tabulations et espaces sont mélangés',
    question:
      'Autour de {line|une ligne}, certaines lignes commencent par des tabulations et d’autres par des espaces. Que veux-tu employer ?',
    hint: 'À l’écran, ils se ressemblent, mais Python ne sait pas quelle largeur a une tabulation. La plupart des éditeurs savent convertir.',
    statement: 'Emploie seulement des espaces au début des lignes, quatre par bloc.',
  }),
  'duplicate-parameter': words({
    title: 'Deux paramètres ont le même nom',
    question:
      'Le nom {name|d’un paramètre} se trouve deux fois dans {line|une ligne def}. À quoi sert le second ?',
    hint: 'Chaque paramètre a besoin d’un nom à lui. Compare ta ligne def avec l’exercice.',
    statement: 'Donne un autre nom à l’un des deux paramètres.',
  }),
  'unfinished-statement': words({
    title: 'Une instruction n’est pas finie',
    question: 'Ce qui a commencé avant {line|une ligne} n’a pas de fin. Quelle partie manque ?',
    hint: 'Un try a besoin de son except, et un if à l’intérieur d’une ligne a besoin de son else.',
    statement:
      'Complète l’instruction, ou écris-la sans try et sans le if à l’intérieur de la ligne.',
  }),
  'missing-comma': words({
    title: 'Deux valeurs se suivent',
    question: 'Dans {line|une ligne}, deux valeurs se suivent. Quel signe faut-il entre les deux ?',
    hint: 'Les valeurs d’une liste d’arguments sont séparées par des virgules, et un produit a besoin de son étoile.',
    statement: 'Il manque un signe entre les deux valeurs.',
  }),
  'unreadable-line': words({
    title: 'Python ne peut pas lire une ligne',
    question: 'Python ne peut pas lire {line|une ligne}. Que manque-t-il là, ou juste avant ?',
    hint: 'Lis la ligne à voix haute, signe par signe. L’erreur est à la marque ou un peu avant.',
    statement:
      'La ligne ne suit pas la grammaire de Python, et rien du programme n’a donc pu tourner.',
  }),
};
