// Mistakes in the formula of the single step, in French.

import { type WordsById, words } from '../../../../grader/core/feedback/translated.js';

export const stepFormula: WordsById = {
  'wrong-sign': words({
    title: 'Le pas monte la pente',
    question: 'Après ce pas, la perte θ² est-elle plus grande ou plus petite qu’avant ?',
    hint: 'Le gradient montre où la perte grandit, et tu veux aller dans l’autre sens. Regarde le signe devant le taux d’apprentissage.',
    statement:
      'Ton pas déplace theta dans le sens du gradient. Il doit aller contre lui : le pas se retire, il ne s’ajoute pas.',
  }),
  'missing-factor-two': words({
    title: 'Le pas est deux fois trop court',
    question:
      'De combien theta a-t-il bougé ici, et de combien devrait-il bouger d’après la dérivée de θ² ?',
    hint: 'La direction est bonne, et la longueur toujours trop courte dans la même proportion. Dérive θ² sur papier et compare avec ce que ton code multiplie par le taux d’apprentissage.',
    statement:
      'Ta pente est θ. Ici, la perte est θ² sans ½ devant, et sa dérivée est donc deux fois plus grande.',
  }),
  'missing-learning-rate': words({
    title: 'Le taux d’apprentissage n’est pas utilisé',
    question:
      'Garde theta et change seulement le taux d’apprentissage : ta réponse change-t-elle ?',
    hint: 'Le taux d’apprentissage devrait décider de la longueur du pas. Cherche-le dans ta formule.',
    statement:
      'Ton pas avance de tout le gradient. Le taux d’apprentissage arrive en argument, mais il ne multiplie rien.',
  }),
  'uses-loss-not-gradient': words({
    title: 'Le pas emploie la hauteur, pas la pente',
    question: 'Pars de l’autre côté de zéro : ton pas mène-t-il encore vers zéro ?',
    hint: 'Chaque point de la courbe a deux grandeurs : sa hauteur, et sa pente. Une seule des deux connaît une direction.',
    statement: 'Ton pas soustrait la perte θ² elle-même. La règle demande sa dérivée.',
  }),
  'keeps-the-square': words({
    title: 'La dérivée garde son carré',
    question:
      'Quelle pente ton code emploie-t-il pour theta 1, 2 et 3 ? Grandit-elle régulièrement ?',
    hint: 'Refais la règle des puissances sur papier. Quand l’exposant descend devant, que devient celui qui reste en haut ?',
    statement: 'Ta dérivée contient encore θ². L’exposant doit baisser de un quand il descend.',
  }),
  'squares-learning-rate': words({
    title: 'Le taux d’apprentissage est au carré',
    question: 'Divise le taux d’apprentissage par deux : ton pas devient-il deux fois plus court ?',
    hint: 'Un taux deux fois plus grand devrait donner un pas deux fois plus long. Compte combien de fois il entre dans ta formule.',
    statement:
      'Le taux d’apprentissage entre deux fois dans ton pas. Il devrait n’y être facteur qu’une fois.',
  }),
  'divides-by-learning-rate': words({
    title: 'Le pas divise par le taux d’apprentissage',
    question: 'Quelle longueur ton pas prend-il quand le taux d’apprentissage est très petit ?',
    hint: 'Un petit taux devrait donner de petits pas. Regarde le signe entre le gradient et le taux d’apprentissage.',
    statement: 'Ton pas divise le gradient par le taux d’apprentissage. La règle les multiplie.',
  }),
  'constant-gradient': words({
    title: 'La pente est la même partout',
    question: 'Pars de 1, de 3 et de 5 : de combien ton theta bouge-t-il chaque fois ?',
    hint: 'Une cuvette est raide loin du centre et plate près du fond. Où ta pente apprend-elle à quel theta elle se trouve ?',
    statement: 'Ton gradient est un nombre fixe. Il devrait se calculer à partir du theta reçu.',
  }),
  'subtracts-learning-rate-only': words({
    title: 'Le pas est le taux d’apprentissage seul',
    question: 'De combien theta a-t-il bougé ici, et d’où vient ce nombre ?',
    hint: 'Ton pas a la même longueur d’où qu’il parte. Un ingrédient de la règle l’allonge là où la pente est raide.',
    statement:
      'Tu soustrais le taux d’apprentissage tout seul. Il doit être multiplié par le gradient.',
  }),
  'multiplies-by-decrement': words({
    title: 'Theta est multiplié par le pas',
    question:
      'Avec un taux d’apprentissage de 0, le pas est de longueur nulle. Où arrive ton theta ?',
    hint: 'Tu as la longueur du pas. Regarde le signe qui la relie à theta.',
    statement: 'Ton résultat est theta fois le pas. La règle retire le pas de theta.',
  }),
  'returns-gradient': words({
    title: 'La pente revient, pas le nouveau theta',
    question: 'On demande à la fonction où est theta après un pas. Que dit ton nombre ?',
    hint: 'Tu as trouvé à quel point c’est raide. Il manque encore deux choses : jusqu’où aller, et où cela mène.',
    statement:
      'Ta fonction retourne la pente. Elle devrait retourner theta après un déplacement contre cette pente, à l’échelle du taux d’apprentissage.',
  }),
  'returns-decrement': words({
    title: 'La longueur du pas revient, pas le nouveau theta',
    question: 'Quand theta se déplace d’autant, où arrive-t-il ?',
    hint: 'Tu as calculé de combien bouger. On demande à la fonction l’endroit où le déplacement finit.',
    statement: 'Ta fonction retourne le pas lui-même. Il reste à le retirer de theta.',
  }),
  'reversed-subtraction': words({
    title: 'La soustraction est à l’envers',
    question:
      'Avec un taux d’apprentissage de 0, theta reste où il est. Que donne alors ta formule ?',
    hint: 'Les deux parties de ta formule sont bonnes. Regarde laquelle se trouve avant le moins.',
    statement: 'Ta formule retire theta du pas. Elle devrait retirer le pas de theta.',
  }),
  'returns-loss': words({
    title: 'La perte revient, pas theta',
    question:
      'Pars à gauche de zéro : quel signe la réponse devrait-elle avoir, et lequel a la tienne ?',
    hint: 'Theta est un endroit sur l’axe, et la perte une hauteur au-dessus. Laquelle des deux ta ligne return remet-elle ?',
    statement:
      'Ta fonction met le nouveau theta au carré avant de le retourner. On demande theta lui-même.',
  }),
  'factor-four': words({
    title: 'Le pas est deux fois trop long',
    question:
      'De combien theta a-t-il bougé ici, et de combien devrait-il bouger d’après la dérivée de θ² ?',
    hint: 'La direction est bonne, et la longueur toujours double. Suis le 2 de la dérivée à travers ton code et compte-le.',
    statement: 'Le 2 de la dérivée est compté deux fois : ta pente est 4θ.',
  }),
  'newton-step': words({
    title: 'Le pas saute tout droit au minimum',
    question:
      'Garde theta et change seulement le taux d’apprentissage : ta réponse change-t-elle ?',
    hint: 'La descente de gradient s’approche petit à petit. Lequel de tes arguments devrait décider de la taille d’un morceau ?',
    statement:
      'Ton pas arrive en 0 quel que soit le taux. Il ne devrait avancer que du taux d’apprentissage fois le gradient.',
  }),
  'sign-only-gradient': words({
    title: 'Seule la direction du gradient est utilisée',
    question: 'De combien ton theta bouge-t-il depuis 3, et de combien depuis 0.5 ?',
    hint: 'Près du fond, la courbe est presque plate. Que devrait y devenir la longueur d’un pas ?',
    statement: 'Ton pas emploie le signe du gradient et jette sa taille.',
  }),
  'absolute-gradient': words({
    title: 'Le gradient a perdu son signe',
    question: 'À gauche de zéro, dans quelle direction va ton pas ?',
    hint: 'Sur le côté gauche de la cuvette, la pente est négative. Cherche l’endroit où ton code la rend positive.',
    statement:
      'Ton gradient n’est jamais négatif. À gauche de zéro il devrait l’être, pour que le pas aille vers la droite.',
  }),
  'absolute-result': words({
    title: 'Le résultat a perdu son signe',
    question: 'De quel côté de zéro ce pas devrait-il arriver ?',
    hint: 'Theta est un endroit, pas une distance. Un long pas peut sauter par-dessus zéro, et la réponse devrait le montrer.',
    statement: 'Ta fonction rend son résultat positif. Theta a le droit d’être négatif.',
  }),
  'clamps-at-zero': words({
    title: 'Theta est arrêté à zéro',
    question: 'Fais ce pas sur papier : de quel côté de zéro arrive-t-il ?',
    hint: 'Les longs pas sautent par-dessus le minimum, et l’exercice veut que tu le voies. Cherche l’endroit où ton code l’empêche.',
    statement:
      'Ta fonction ne laisse pas theta devenir négatif. La règle ne connaît pas cette limite.',
  }),
  'caret-for-power': words({
    title: 'Le signe ^ n’est pas une puissance en Python',
    question: 'Comment Python écrit-il une puissance ?',
    hint: 'En Python, ^ compare les bits de nombres entiers, et theta n’est pas entier. Regarde {line|ta formule}, et demande-toi si la puissance est vraiment nécessaire.',
    statement: 'Il y a un ^ dans {line|ta formule}. Python écrit une puissance avec deux étoiles.',
  }),
  'precedence-slip': words({
    title: 'Les parenthèses entourent la mauvaise paire',
    question: 'Prends 3 et un taux de 0. Que calculent d’abord tes parenthèses ?',
    hint: 'Avec un taux de 0, rien ne devrait changer. Parcours tes parenthèses de l’intérieur vers l’extérieur et vois quel nombre rencontre quel signe.',
    statement:
      'Tes parenthèses soustraient avant de multiplier. Seul le pas, taux fois gradient, se retire de theta.',
  }),
  'precedence-slip-factor': words({
    title: 'Un facteur n’est pas tenu par des parenthèses',
    question: 'Sur papier, par quoi exactement theta est-il multiplié ?',
    hint: 'Tu as mis theta en facteur. Tout le reste doit alors tenir ensemble.',
    statement:
      'Python multiplie avant de soustraire : une partie seulement de ton facteur rencontre theta. La soustraction va entre parenthèses.',
  }),
  'finite-difference-precedence': words({
    title: 'La pente mesurée est divisée par autre chose',
    question: 'Affiche la pente que tu mesures pour theta 1. À quelle distance de 2 est-elle ?',
    hint: 'Python divise et multiplie de gauche à droite. Dans ton quotient, la largeur finit-elle au-dessus ou en dessous de la barre ?',
    statement:
      'Ton quotient divise par 2, puis multiplie par la largeur. Toute la double largeur va sous la barre.',
  }),
  'finite-difference-coarse': words({
    title: 'La pente est mesurée trop grossièrement',
    question: 'Pour theta 0, le sol est plat. Quelle pente y mesures-tu ?',
    hint: 'Mesurer la pente est une bonne idée. Tes deux points sont éloignés, et la pente est décalée, toujours dans le même sens.',
    statement:
      'Ta pente mesurée est décalée de la distance de tes deux points. Pour cette courbe, tu peux écrire la pente exactement.',
  }),
  'nearly-there-forward-difference': words({
    title: 'Presque : la pente est mesurée d’un seul côté',
    question: 'Pour theta 0, le sol est plat. Quelle pente y mesures-tu ?',
    hint: 'Ton second point est d’un seul côté : tu mesures donc la pente un peu plus loin. Et si tes points étaient des deux côtés ?',
    statement:
      'Ta pente est décalée de la distance de tes deux points. Écrite, la dérivée de θ² est exacte.',
  }),
  'gradient-clipping': words({
    title: 'Le gradient est coupé',
    question: 'De combien ton theta bouge-t-il depuis 3, et de combien depuis 30 ?',
    hint: 'Loin du minimum, tes pas cessent de grandir. Cherche l’endroit où le gradient est limité.',
    statement:
      'Ton code limite la taille du gradient. L’exercice emploie la règle toute simple, pour que tu voies ce que font des pas trop longs.',
  }),
  'normalised-gradient': words({
    title: 'Le gradient est divisé par sa propre taille',
    question: 'Quelle longueur a ton pas depuis 3, et laquelle depuis 0.5 ?',
    hint: 'La descente de gradient simple ralentit d’elle-même près du fond. Quelle opération a enlevé cela ?',
    statement:
      'Tu divises le gradient par sa propre taille : il ne reste qu’une direction. La règle simple garde la taille.',
  }),
};
