"""Libraries that students know and the sealed interpreter lacks.

Importing one of them gives a placeholder. Whatever is done with it gives another placeholder, so
that decoration (seeds, plots, logging) costs nothing; only where Python insists on a plain value
(a number, a truth, a length) does it raise, and our driver then knows which library the answer
needs. Drawing libraries are silent throughout. Progress bars hand through what they wrap.
"""

import sys
import types
from importlib.machinery import ModuleSpec

NEEDED = frozenset(
    "numpy torch scipy pandas sympy tensorflow jax jaxlib keras sklearn skimage cv2 numba autograd "
    "torchvision theano mpmath statsmodels networkx xarray cupy".split()
)
SILENT = frozenset(
    "matplotlib seaborn plotly bokeh altair IPython ipywidgets google wandb tensorboard rich "
    "termcolor colorama PIL imageio".split()
)
PROGRESS = frozenset(["tqdm"])


class NeedsLibrary(Exception):
    """Raised where a value of an absent library would have to be known."""

    def __init__(self, library):
        super().__init__(f"this needs {library}, which is not available here")
        self.library = library


def _make():
    new = object.__new__
    set_attribute = object.__setattr__
    get_attribute = object.__getattribute__

    def library_of(placeholder):
        return get_attribute(placeholder, "_library")

    class Placeholder:
        """Some value of an absent library."""

        def __init__(self, _name, bases, _namespace, **_keywords):
            # Reached only by `class Model(torch.nn.Module)`: the class is a placeholder too.
            set_attribute(self, "_library", library_of(bases[0]))

        def __getattr__(self, name):
            if name[:2] == "__" and name[-2:] == "__":
                raise AttributeError(name)
            return another(self)

        def __setattr__(self, _name, _value):
            pass

        def __delattr__(self, _name):
            pass

        def __call__(self, *arguments, **_keywords):
            return another(self)

        def __getitem__(self, _key):
            return another(self)

        def __setitem__(self, _key, _value):
            pass

        def __delitem__(self, _key):
            pass

        def __enter__(self):
            return another(self)

        def __exit__(self, *_error):
            return False

        def __instancecheck__(self, _instance):
            return False

        def __subclasscheck__(self, _subclass):
            return False

        def __format__(self, _spec):
            return repr(self)

        def __repr__(self):
            return f"<a value of {library_of(self)}>"

        def __hash__(self):
            return 0

        def __iter__(self):
            return insist(self)

    def another(placeholder):
        result = new(type(placeholder))
        set_attribute(result, "_library", library_of(placeholder))
        return result

    def insist(placeholder, *_arguments):
        raise NeedsLibrary(library_of(placeholder))

    def absorb(placeholder, *_arguments):
        return another(placeholder)

    for name in (
        "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow matmul "
        "rmatmul and rand or ror xor rxor lshift rlshift rshift rrshift neg pos abs invert iadd "
        "isub imul itruediv ifloordiv ipow imod eq ne lt le gt ge round floor ceil trunc divmod"
    ).split():
        setattr(Placeholder, f"__{name}__", absorb)
    for name in "bool float int complex index len contains next reversed".split():
        setattr(Placeholder, f"__{name}__", insist)

    class Silent(Placeholder):
        """Some value of a drawing library: nothing ever depends on it."""

        def __iter__(self):
            return iter(())

        def __bool__(self):
            return True

        def __len__(self):
            return 0

        def __contains__(self, _item):
            return False

    def make(kind, library):
        result = new(kind)
        set_attribute(result, "_library", library)
        return result

    def module_for(name):
        library = name.partition(".")[0]
        module = types.ModuleType(name)
        module.__path__ = []
        if library in PROGRESS:
            module.tqdm = lambda iterable=(), *_a, **_k: iterable
            module.trange = lambda *bounds, **_k: range(*bounds)
            module.notebook = module.auto = module
            return module
        value = make(Silent if library in SILENT else Placeholder, library)
        if library in SILENT:
            # The usual ways to unpack what drawing calls return.
            module.subplots = lambda *_a, **_k: (value, value)
            module.plot = lambda *_a, **_k: [value]
            module.hist = lambda *_a, **_k: (value, value, value)

        def attribute(wanted):
            if wanted[:2] == "__" and wanted[-2:] == "__":
                raise AttributeError(wanted)
            child = f"{name}.{wanted}"
            return sys.modules.get(child) or another(value)

        module.__getattr__ = attribute
        return module

    class Finder:
        """Answers for absent libraries, asked after every real finder."""

        @staticmethod
        def find_spec(name, _path=None, _target=None):
            library = name.partition(".")[0]
            if library not in NEEDED and library not in SILENT and library not in PROGRESS:
                return None
            return ModuleSpec(name, Loader, is_package=True)

    class Loader:
        @staticmethod
        def create_module(spec):
            return module_for(spec.name)

        @staticmethod
        def exec_module(_module):
            pass

    return Placeholder, Finder, library_of


Placeholder, Finder, library_of = _make()
