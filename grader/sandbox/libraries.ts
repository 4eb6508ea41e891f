// What a Python submission may import: told to people; the engine itself decides. A test compares.

/** Modules of Python's own that the sealed engine has, without those inside packages. */
export const pythonModules = names(`
  __future__ abc annotationlib array ast atexit binascii bisect builtins calendar cmath codecs codeop
  collections contextlib copy copyreg dataclasses datetime decimal dis encodings enum errno fractions
  functools gc genericpath heapq importlib inspect io itertools json keyword linecache locale marshal
  math numbers opcode operator os posix posixpath pprint random re reprlib site stat statistics string
  struct sys textwrap time timeit token tokenize traceback types typing unicodedata warnings weakref
  zipimport zlib
`);

/** Libraries that the sealed engine lacks and that answers may depend on: native may have them. */
export const absentLibraries = names(`
  autograd cupy cv2 jax jaxlib keras mpmath networkx numba numpy pandas scipy skimage sklearn
  statsmodels sympy tensorflow theano torch torchvision xarray
`);

/** Libraries that draw, log or show progress: their calls are let pass and do nothing. */
export const silentLibraries = names(`
  IPython PIL altair bokeh colorama google imageio ipywidgets matplotlib plotly rich seaborn
  tensorboard termcolor tqdm wandb
`);

function names(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
