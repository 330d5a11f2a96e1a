"""Units of measurement by their symbols, as the requests of Litmus write them: mAh/cm2, J/m3/K, ohm cm2, degC."""

import math

_PREFIXES = {"f": 1e-15, "p": 1e-12, "n": 1e-9, "u": 1e-6, "m": 1e-3, "c": 1e-2, "d": 1e-1, "k": 1e3, "M": 1e6, "G": 1e9}

ELEMENTARY_CHARGE = 1.602176634e-19  # C, exact
_ZERO_CELSIUS = 273.15  # K

# Symbols that take a prefix, and those that do not, with their SI values.
_PREFIXED = {
    "m": 1.0, "g": 1e-3, "s": 1.0, "A": 1.0, "K": 1.0, "mol": 1.0, "N": 1.0, "J": 1.0, "W": 1.0, "Pa": 1.0, "Hz": 1.0,
    "eV": ELEMENTARY_CHARGE, "Wh": 3600.0, "V": 1.0, "C": 1.0, "Ah": 3600.0, "ohm": 1.0, "S": 1.0, "F": 1.0, "L": 1e-3,
}
_PLAIN = {
    "min": 60.0, "h": 3600.0, "d": 86400.0, "Angstrom": 1e-10, "1": 1.0, "%": 1e-2, "deg": math.pi / 180, "rad": 1.0,
    "decade": 1.0, "cycles": 1.0, "atoms": 1.0, "Li": 1.0,
}


def _symbol(word):
    """The SI value of a symbol with an optional prefix; None where there is no such symbol."""
    if word in _PLAIN:
        return _PLAIN[word]
    if word in _PREFIXED:
        return _PREFIXED[word]
    if len(word) > 1 and word[0] in _PREFIXES and word[1:] in _PREFIXED:
        return _PREFIXES[word[0]] * _PREFIXED[word[1:]]
    return None


def _factor_of_word(word):
    """The SI value of a symbol with an exponent behind it: cm2."""
    whole = _symbol(word)
    if whole is not None:
        return whole
    digits = len(word)
    while digits > 0 and (word[digits - 1].isdigit() or word[digits - 1] == "-"):
        digits -= 1
    value = _symbol(word[:digits])
    if value is None or digits == len(word):
        raise ValueError(f"unknown unit '{word}'")
    return value ** int(word[digits:])


def factor(unit):
    """The SI value of one unit."""
    parts = unit.split("/")
    value = 1.0
    for word in parts[0].split():
        value *= _factor_of_word(word)
    for part in parts[1:]:
        for word in part.split():
            value /= _factor_of_word(word)
    return value


def to_si(value, unit):
    """The SI value of a number in a unit."""
    return value + _ZERO_CELSIUS if unit == "degC" else value * factor(unit)


def from_si(value, unit):
    """The number in a unit of an SI value."""
    return value - _ZERO_CELSIUS if unit == "degC" else value / factor(unit)
