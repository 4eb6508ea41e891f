// Sentences of the French book that hold for Python only, with what is true of JavaScript.

export const inJavascript: Readonly<Record<string, string>> = {
  'Python a deux signes pour la division. L’un d’eux ne garde que la partie entière.':
    'Math.floor, Math.trunc et les signes pour les bits ne gardent que la partie entière.',
  'Ton return est en retrait dans la boucle, et la fonction finit au premier passage.':
    'Ton return se trouve entre les accolades de la boucle, et la fonction finit au premier passage.',
  'Une valeur par défaut est faite une fois, quand la fonction est définie. Regarde la liste dans ta ligne def.':
    'Ce qui se trouve hors de la fonction est fait une fois. Cherche une liste que tous les appels partagent.',
  'Que rend print lui-même ?': 'Que rend console.log lui-même ?',
};
