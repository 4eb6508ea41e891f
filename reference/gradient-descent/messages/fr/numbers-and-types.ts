// Mistakes with numbers and types, in French.

import { type WordsById, words } from '../../../../grader/core/feedback/translated.js';

export const numbersAndTypes: WordsById = {
  'integer-cast-result': words({
    title: 'Le résultat devient un nombre entier',
    question:
      'Que devrait-on trouver sur papier, et que sont devenus les chiffres après la virgule ?',
    hint: 'Theta est un nombre décimal. Cherche l’endroit où seule la partie entière est gardée.',
    statement:
      'Ta fonction change son résultat en nombre entier. Sans cette conversion, les décimales survivent.',
  }),
  'integer-cast-rate': words({
    title: 'Le taux d’apprentissage devient un nombre entier',
    question:
      'Affiche chaque valeur en chemin. Laquelle est un nombre entier, et ne devrait pas l’être ?',
    hint: 'D’un taux de 0.2, il ne reste rien quand on ne garde que la partie entière. Cherche cette conversion.',
    statement:
      'Ton code change le taux d’apprentissage en nombre entier. Un taux inférieur à 1 devient 0, et le pas disparaît.',
  }),
  'floor-division': words({
    title: 'Une division perd les décimales',
    question:
      'Affiche chaque valeur en chemin. Laquelle devrait avoir des décimales et n’en a pas ?',
    hint: 'Python a deux signes pour la division. L’un d’eux ne garde que la partie entière.',
    statement:
      'Tu divises avec deux barres, ce qui arrondit vers le bas. Une seule barre garde les décimales.',
  }),
  'rounds-result': words({
    title: 'Chaque pas est arrondi',
    question: 'Fais cet appel sur papier. Quels chiffres manquent ?',
    hint: 'Arrondir va bien pour ce que tu affiches. Avec quoi le pas suivant devrait-il travailler ?',
    statement:
      'Ton pas arrondit la valeur qu’il retourne. On arrondit ce qu’on affiche, pas le résultat.',
  }),
  'rounds-final': words({
    title: 'Le theta final est arrondi',
    question: 'Combien de chiffres de cette réponse restent ?',
    hint: 'Tes pas sont bons. Près du minimum, chaque chiffre qui reste est petit, et la dernière ligne les jette.',
    statement: 'Ta fonction arrondit theta avant de le retourner. On demande theta tel qu’il est.',
  }),
  'percent-rate': words({
    title: 'Le taux d’apprentissage est lu comme un pourcentage',
    question: 'Combien de fois ce pas est-il trop court ?',
    hint: 'Tes pas sont cent fois trop courts. Regarde ce qui arrive au taux d’apprentissage avant son emploi.',
    statement:
      'Tu divises le taux d’apprentissage par 100. C’est un simple facteur, à employer tel quel.',
  }),
  'returns-string': words({
    title: 'Un texte revient, pas un nombre',
    question: 'Ta réponse ressemble à un nombre. De quel type est-elle ?',
    hint: 'Mettre en forme donne un texte, et les textes sont pour les gens. De quoi le pas suivant a-t-il besoin pour calculer ?',
    statement:
      'Ta fonction retourne un texte mis en forme. Elle devrait retourner le nombre et ne mettre en forme que ce qu’elle affiche.',
  }),
  'returns-list': words({
    title: 'Tout le chemin revient, pas le dernier theta',
    question: 'Laquelle de ces valeurs est demandée ?',
    hint: 'Garder le chemin est utile pour un dessin. L’exercice demande le paramètre après le dernier pas, un seul nombre.',
    statement:
      'Ta fonction retourne une liste de tous les theta. Elle devrait retourner seulement le dernier.',
  }),
  'returns-tuple': words({
    title: 'Plusieurs valeurs reviennent',
    question: 'Combien de valeurs cet appel rend-il, et combien en demande-t-on ?',
    hint: 'Relis ce que la fonction doit retourner, et compare avec ta ligne return.',
    statement: 'Ta fonction retourne theta avec autre chose. On demande seulement theta.',
  }),
  'numpy-only-methods': words({
    title: 'Theta est traité comme un tableau',
    question:
      'Ici, theta est un simple nombre. Que lui demandes-tu que seul un tableau sait faire ?',
    hint: 'Regarde {line|la ligne que l’erreur nomme}. Un nombre ne se change pas sur place : cet appel est-il nécessaire ?',
    statement:
      'Ton code appelle sur theta une méthode de tableau. Theta est un simple nombre, et la règle s’en passe.',
  }),
  'tensor-only': words({
    title: 'Theta est traité comme un tenseur',
    question: 'Ici, theta est un simple nombre. Quelle partie de ton code attend un tenseur ?',
    hint: 'Un simple nombre n’enregistre pas de gradient ; les tenseurs viennent plus tard. Tu peux écrire toi-même la dérivée de θ².',
    statement:
      'Ton code demande à theta un gradient qu’un simple nombre n’a pas. Emploie la dérivée que tu calcules sur papier.',
  }),
};
