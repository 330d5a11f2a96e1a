#!/usr/bin/env python3
"""Expected values of claims of across, in the units of the claims.

The Python standard library alone, from the printed numbers, the assumed inputs and closed forms. Nothing is shared with
src/. The depletion times are the root of the cosine series of a slab, by bisection.
Running this reproduces expected.csv to the byte: python3 expected.py > expected.csv
"""

from math import exp, pi, sqrt

CHARGE = 1.602176634e-19  # C
BOLTZMANN = 1.380649e-23  # J/K
FARADAY = CHARGE * 6.02214076e23  # C/mol
CONCENTRATION = 534.0 / 6.94e-3  # mol/m3


def face(barrier):
    """Diffusivity of a face at 300 K, m2/s."""
    return 1e-15 * exp(-barrier * CHARGE / (BOLTZMANN * 300))


def fraction(size):
    """Share of boundaries of a width of 13.1 Angstrom around grains of a size in m."""
    return 1 - (1 - 13.1e-10 / size) ** 2


SLOPE = (1e-13 - 2.9e-15) / (fraction(1e-6) - fraction(150e-6))
GRAINS = 2.9e-15 - fraction(150e-6) * SLOPE


def interface_drop(time):
    """Drop of the concentration at the stripped face in units of B, for a dimensionless time."""
    total = time + 1 / 3
    for n in range(1, 400):
        total -= 2 / (n * pi) ** 2 * exp(-((n * pi) ** 2) * time)
    return total


def capacity(diffusivity, thickness, current):
    """Capacity until the face is empty, mAh/cm2."""
    number = current * thickness / (FARADAY * diffusivity * CONCENTRATION)
    low, high = 0.0, 1 / number
    for _ in range(200):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if number * interface_drop(middle) < 1 else (low, middle)
    return current * low * thickness**2 / diffusivity / 36000


def flow_pressure(thickness):
    """Pressure at which a disc of 10 mm with 0.65 MPa flows between sticking faces, MPa."""
    return 0.65 * (1 + 2 * 5e-3 / (3 * sqrt(3) * thickness))


AREA = pi * 0.5**2  # cm2
PELLET = 0.090 / (AREA * 1.6) / 3.2e-3  # ohm cm2
DEPOSIT = 3 * 36000 / (FARADAY * CONCENTRATION)  # m

ROWS = [
    ("diffusivity-101-bulk", face(0.02) / GRAINS, 1e-9, "Arrhenius law over the grains of a line through two points"),
    ("diffusivity-001-bulk", face(0.14) / GRAINS, 1e-9, "Arrhenius law over the grains of a line through two points"),
    ("diffusivity-101-measured", face(0.02) * 1e4, 1e-12, "Arrhenius law"),
    ("barrier-reaches-bulk", 0.41, 1e-12, "the largest printed barrier"),
    ("thickness-per-charge", 24.5 / 5 / (125 / 25), 1e-12, "quotient of printed numbers"),
    ("section-3mah", 13.3, 1e-12, "the printed number"),
    ("young-from-bulk", 3 * 14 * (1 - 2 * 0.37), 1e-12, "isotropic elasticity"),
    ("pressure-flows-film", 13 / flow_pressure(13.3e-6), 1e-12, "plastic disc between rough faces"),
    ("foil-supplies-discharge", capacity(2.9e-15, 300e-6, 5), 1e-6, "cosine series of a slab"),
    ("deposit-supplies-discharge", capacity(GRAINS + fraction(40e-6) * SLOPE, DEPOSIT, 5), 1e-6, "cosine series of a slab"),
    ("copper-cell-resistance", PELLET + 360 * AREA, 1e-12, "pellet and interface in series"),
    ("copper-capacity-0p5", 3.1, 1e-12, "the printed number"),
]

print("claim,value,relative_tolerance,how")
for claim, value, tolerance, how in ROWS:
    print(f"{claim},{value!r},{tolerance:g},{how}")
