// What intake and engines say in English, in French.

import type { SaidPairs } from '../translate-said.js';

export const said: SaidPairs = {
  // Intake
  'nothing handed in': 'rien n’a été rendu',
  'no .py or .ipynb among: {files} and {rest} more':
    'aucun .py ni .ipynb parmi : {files} et {rest} autres',
  'no .py or .ipynb among: {files}': 'aucun .py ni .ipynb parmi : {files}',
  '{files} (a link out of the folder), {others}': '{files} (un lien hors du dossier), {others}',
  '{files} (a link out of the folder)': '{files} (un lien hors du dossier)',
  '{name} is not a text file': '{name} n’est pas un fichier texte',
  '{name} could not be read': '{name} n’a pas pu être lu',
  '{name} is larger than {size}': '{name} dépasse {size}',
  '{bytes} MiB': '{bytes} Mio',
  '{bytes} KiB': '{bytes} Kio',
  '{name} is a notebook for {language}, not Python':
    '{name} est un notebook pour {language}, pas pour Python',
  '{name} has no code cells': '{name} n’a aucune cellule de code',
  '{name} is not a notebook ({why})': '{name} n’est pas un notebook ({why})',
  'its JSON is damaged': 'son JSON est abîmé',
  'its list of cells is missing or damaged': 'sa liste de cellules manque ou est abîmée',
  '{name} is a link out of the input folder': '{name} est un lien hors du dossier à noter',

  // Engines
  'the program ended its own interpreter': 'le programme a mis fin à son propre interpréteur',
  'the program broke its own interpreter': 'le programme a cassé son propre interpréteur',
  'the program crashed its own interpreter ({why})':
    'le programme a fait planter son propre interpréteur ({why})',
  'the program asked for {what}, which is closed':
    'le programme a demandé {what}, qui est fermé ici',
  'the interpreter could not go on': 'l’interpréteur n’a pas pu continuer',
  'loading has not begun': 'le chargement n’a pas commencé',

  // Failures that are nobody's among the students
  'The grader failed on this submission ({cause}).':
    'Le programme de notation a échoué sur cette copie ({cause}).',
  'the worker hangs, and not in the program':
    'le programme de notation est bloqué, et pas dans la copie',
  'The server of the native engine ended while a program ran. Grade this submission again; if it happens twice, look whether the machine ran out of memory.':
    'Le serveur du moteur natif s’est arrêté pendant un programme. Notez de nouveau cette copie ; si cela se répète, regardez si la machine manque de mémoire.',
  'The native engine needs bubblewrap, which was not found. {hint}':
    'Le moteur natif a besoin de bubblewrap, qui n’a pas été trouvé. {hint}',
  'Install it (Debian: apt install bubblewrap).': 'Installez-le (Debian : apt install bubblewrap).',
  'The native engine runs on Linux only. {hint}':
    'Le moteur natif ne marche que sous Linux. {hint}',
  'Run the grader in WSL or in a container, or use the sealed engine.':
    'Utilisez WSL, un conteneur ou le moteur scellé.',
  'The native engine could not start ({why}). {hint}':
    'Le moteur natif n’a pas pu démarrer ({why}). {hint}',
  'The native engine could not start. {hint}': 'Le moteur natif n’a pas pu démarrer. {hint}',
  'Allow bubblewrap to make user namespaces on this machine (docs/native-engine.md tells how), or use the sealed engine.':
    'Autorisez bubblewrap à créer des espaces de noms sur cette machine (docs/native-engine.md dit comment), ou utilisez le moteur scellé.',

  // Libraries that are lacking, as results have it
  '{needs}, which is not here; {help}': '{needs}, qui n’est pas ici ; {help}',
  '{needs} and {more} needs {library}': '{needs} et {more} a besoin de {library}',
  '{name} needs {library}': '{name} a besoin de {library}',
  'install it for the Python that grades': 'à installer pour le Python qui note',
  'grade again with --engine native': 'à noter de nouveau avec --engine native',

  // What is wrong with one of several files, and with an archive
  '{files} ({why}), {others}': '{files} ({why}), {others}',
  '{files} ({why})': '{files} ({why})',
  'could not be read': 'n’a pas pu être lu',
  'is larger than {size}': 'dépasse {size}',
  'holds more than {count} files': 'contient plus de {count} fichiers',
  'unpacks to more than {size}': 'dépasse {size} une fois décompressé',
  'unpacks to more than 200 times its size': 'dépasse 200 fois sa taille une fois décompressé',
  'is encrypted': 'est chiffré',
  'holds a file that would be written elsewhere ({entry})':
    'contient un fichier qui serait écrit ailleurs ({entry})',
  'holds folders too deep in each other': 'contient des dossiers trop imbriqués',
  'holds archives too deep in each other': 'contient des archives trop imbriquées',
  'is damaged or no zip': 'est abîmé ou n’est pas un zip',
};
