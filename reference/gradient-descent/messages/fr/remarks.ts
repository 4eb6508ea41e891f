// What is worth saying and costs no points, in French: texts by remark id.

export const remarks: Readonly<Record<string, string>> = {
  'unbound-when-zero-steps':
    'Si on demande zéro pas, ta fonction n’a encore rien à retourner. Donne au résultat sa première valeur avant la boucle.',
  'zero-steps-returns-zero':
    'Si on demande zéro pas, ta fonction répond 0. Sans aucun pas, tu es encore au départ.',
  'zero-steps-differs':
    'Si on demande zéro pas, ta fonction quitte le départ. Sans aucun pas, tu devrais encore y être.',
  'formula-repeated':
    'Ta boucle écrit encore une fois la formule. Elle pourrait appeler ta première fonction ; il n’y aurait plus qu’un endroit à changer.',
  'slow-quadratic-history':
    'La réponse est bonne. Chaque position est recalculée depuis le départ, et beaucoup de pas durent longtemps ; se souvenir de la dernière position suffit.',
  'mutates-argument':
    'Ta fonction change son argument sur place. Avec des nombres, personne ne le remarque ; un tableau changerait aussi pour l’appelant.',
  'recursion-depth-limit':
    'Ta récursion est juste et élégante. Python limite la profondeur des appels emboîtés, et elle ne peut donc pas faire des milliers de pas ; une boucle le peut.',
  'deliberate-guard':
    'Ta fonction refuse exprès des entrées inhabituelles. C’est prudent, et cela ne coûte rien.',
  'numeric-slope':
    'Tu mesures la pente, et cela marche. Pour cette courbe, tu peux aussi l’écrire exactement.',
  'nearly-there-forward-difference':
    'Presque : tu mesures la pente d’un seul côté, et elle est donc toujours un peu décalée. Écrite, la dérivée est exacte.',
  'single-precision':
    'Tes nombres portent environ sept chiffres. C’est assez ici ; les nombres de Python en portent environ seize.',
  'fine-early-stop':
    'Ta boucle s’arrête quand theta ne change presque plus. Ici, cela ne fait aucune différence, mais ce ne sont pas tous les pas demandés.',
  'answers-change':
    'Quand on a reposé plus tard la même question, ta fonction a donné une autre réponse. Ce qu’elle donne ne devrait venir que de ses arguments.',
  'top-level-crash':
    'Une erreur hors de tes fonctions a mis fin au programme. Les fonctions ont été vérifiées quand même, et l’erreur ne coûte pas de points.',
  'cell-skipped':
    'Une cellule que Python ne peut pas lire a été laissée de côté. Toutes les autres ont été vérifiées.',
  'magics-dropped':
    'Les commandes de notebook, qui commencent par % ou !, ont été laissées de côté : elles ne sont pas du Python.',
  'not-utf-8':
    'Ton fichier n’est pas enregistré en UTF-8 et a été lu comme du texte Windows. Si une lettre comme θ a l’air étrange, enregistre-le de nouveau en UTF-8.',
};
