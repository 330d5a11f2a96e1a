#!/usr/bin/env python3
"""Expected values of claims of sanchez2024, in the units of the claims.

The Python standard library alone, from the printed numbers, the assumed inputs and closed forms. Nothing is shared with
src/. A relative tolerance of 1e-12 covers rounding. 1e-4 covers the SEI current on the plateau (1e-5 of the applied
current) and the error of the integrator (1e-5 per step). 1e-3 covers the charge of nuclei and pits before they matter,
and 1e-4 of a capacity of which pits give a tenth.
Running this reproduces expected.csv to the byte: python3 expected.py > expected.csv
"""

from math import asinh, cos, exp, log, pi, radians, sin, sqrt

CHARGE = 1.602176634e-19  # C
FARADAY = CHARGE * 6.02214076e23  # C/mol
GAS = 8.31446261815324  # J/mol/K
TEMPERATURE = 298.15  # K

# The circuit of parallel pathways: 10 A/m2 for an hour, an hour of rest, then 10 A/m2 back.
CURRENT, CAPACITY, TIME = 10.0, 36000.0, 3600.0  # A/m2, C/m2, s
CAPACITANCE, START = 0.1, 2.5  # F/m2, V
SEI_RATE, SEI_POTENTIAL, SEI_TRANSFER, SEI_PASSIVATION = 1.0, 0.8, 0.5, 3.0  # A/m2, V, 1, C/m2
EXCHANGE, DEAD = 10.0, 0.1  # A/m2, 1
PLATEAU = -2 * GAS * TEMPERATURE / FARADAY * asinh(CURRENT / (2 * EXCHANGE))  # V


def sei_rate(potential):
    """SEI current density without passivation at a potential, A/m2."""
    return SEI_RATE * exp(-SEI_TRANSFER * FARADAY * (potential - SEI_POTENTIAL) / (GAS * TEMPERATURE))


def lost_to_sei(initial):
    """Charge that the SEI takes on the plateau, at rest and while stripping: q0 ln(e^(q/q0) + sum kt/q0) - q."""
    parts = [sei_rate(PLATEAU) * TIME, sei_rate(0) * TIME, sei_rate(-PLATEAU) * TIME / (1 + DEAD)]
    return SEI_PASSIVATION * log(exp(initial / SEI_PASSIVATION) + sum(parts) / SEI_PASSIVATION) - initial


def wetting(angle):
    """C1 of the text below eq 1."""
    return 0.5 - 0.75 * cos(radians(angle)) + 0.25 * cos(radians(angle)) ** 3


def sign_of_eq_2(angle, overpotential):
    """Sign of eq 2 with the driving force of eq 3, as both are printed."""
    driving = -CHARGE * overpotential / 13.0e-6
    c = cos(radians(angle))
    radius = -(2 * (1 - c) * 0.5 + sin(radians(angle)) ** 2 * 0.2) / (2 * wetting(angle) * driving)
    return 1 if radius > 0 else -1


def young(shear, bulk=11.9):
    """Young's modulus from the shear and bulk moduli, GPa."""
    return 9 * bulk * shear / (3 * bulk + shear)


# Elastic constants of the crystal: (C11 - C12)/2 and C44, GPa.
SOFT, HARD = 1.05, 8.8
VOIGT, REUSS = (2 * SOFT + 3 * HARD) / 5, 5 * SOFT * HARD / (2 * HARD + 3 * SOFT)

# Creep of lithium: 0.8 MPa at 1e-3 1/s, stress exponent 6.56, 37 kJ/mol. All at 298.15 K.
YIELD, RATE, POWER, ACTIVATION = 0.8, 1e-3, 6.56, 37e3  # MPa, 1/s, 1, J/mol
MOLAR = 6.94e-3 / 534  # m3/mol
PLATING_RATE = CURRENT * MOLAR / FARADAY / 20e-6  # 1/s
WARM = TEMPERATURE + CURRENT**2 * 50e-4 / 10  # K


def sticking(thickness):
    """Flow pressure of a sticking disc of 5 mm over its yield stress."""
    return 1 + 2 * 5e-3 / (3 * sqrt(3) * thickness)


# The SEI carries the current until the potential of lithium. There its rate k e^(-q/q0) is the applied current.
SEI_AT_LITHIUM = SEI_PASSIVATION * log(sei_rate(0) / CURRENT)
TO_LITHIUM = SEI_AT_LITHIUM + CAPACITANCE * START
FRESH = CAPACITY - CAPACITANCE * START - lost_to_sei(0)
FRESH_ON_LITHIUM = CAPACITY - lost_to_sei(60.0)

ROWS = [
    ("eq2-sign", sign_of_eq_2(60, -0.1), 1e-12, "sign of eq 2 as printed with the driving force of eq 3"),
    ("eq2-critical-radius", 1, 1e-12, "the radius at which the derivative of eq 1 is zero"),
    ("eq3-charge-volume", 1 / 6.02214076e23, 1e-12, "one over Avogadro's number"),
    ("eq3-inverse", -1, 1e-12, "the radius is proportional to one over the overpotential"),
    ("eq4-zero-current", 76.9 / 1.0 - 1, 1e-12, "ratio of the concentrations minus one"),
    ("wetting-function-90", wetting(90), 1e-12, "C1 at 90 degrees"),
    ("wetting-function-180", wetting(180), 1e-12, "C1 at 180 degrees"),
    ("li-capacity", FARADAY / 3.6 / 6.94, 1e-12, "F/(3.6 M)"),
    ("li-potential", -293.31e3 / FARADAY, 1e-12, "Gibbs energy of formation over F"),
    ("ce-99p5-50-cycles", log(0.8) / log(0.995), 1e-12, "ln r/ln CE"),
    ("excess-hundreds", 2 / (1 - 0.995) + log(0.8) / log(0.995), 1e-12, "e/(1 - CE) + ln r/ln CE"),
    ("creep-rate-current", 1, 1e-12, "Faraday's law is linear"),
    ("stress-potential-shift", 1e3 * 1e6 * 6.94e-3 / 534 / FARADAY, 1e-12, "pressure times molar volume over F"),
    ("melting", 180.5, 1e-12, "handbook"),
    ("anode-free-open-circuit", 0.342 + GAS * TEMPERATURE / FARADAY / 2 * log(1e-6) + 293.31e3 / FARADAY, 1e-12, "Nernst for copper"),
    ("excess-keeps-density", (1 + (500 - log(0.8) / log(0.995)) * 0.005) * 3.6e9 * 550e-3 * MOLAR / FARADAY, 1e-9, "Faraday and e/(1 - CE)"),
    ("corrosion-calendar-life", 0.2 / 0.025, 1e-12, "a fifth at 2.5 % a day"),
    ("corrosion-within-efficiency", 2.5 * 6 / 24, 1e-12, "six hours at 2.5 % a day"),
    ("elastic-modulus", young((VOIGT + REUSS) / 2), 1e-12, "Hill"),
    ("elastic-modulus-bounds", (8 - young(REUSS)) / (young(VOIGT) - young(REUSS)), 1e-12, "Voigt and Reuss"),
    ("elastic-limit-low", 100 * YIELD / 8e3, 1e-12, "Hooke"),
    ("homologous-temperature", TEMPERATURE / 453.15, 1e-12, "ratio of temperatures"),
    ("creep-at-room-temperature", 100 * RATE * 0.5**POWER * 3600, 1e-9, "power law"),
    ("flow-stress-below-stack-pressure", YIELD * (PLATING_RATE / RATE) ** (1 / POWER), 1e-9, "power law"),
    ("joule-heating-softens", exp(-ACTIVATION / GAS * (1 / WARM - 1 / TEMPERATURE)), 1e-9, "heat balance and Arrhenius"),
    ("friction-doubles", sticking(50e-6) / sticking(750e-6), 1e-12, "upper bound of a sticking disc"),
    ("voids-more-stable", 1 / (RATE * 2**POWER) / 3600, 1e-9, "power law"),
    ("stress-changes-barrier", 100 * ((1 - 1e6 * 13.0e-6 / (FARADAY * 0.05)) ** -2 - 1), 1e-9, "one over the square of the driving force"),
    ("sei-collapses-into-pits", 0.02 * sqrt(20 / (0.75 * 0.1)), 1e-12, "clamped plate"),
    ("void-threshold", pi * 1e-15 * (FARADAY / MOLAR) ** 2 / 4 / 3.6e4 / 10, 1e-5, "Sand for a foil much thicker than the diffusion length"),
    ("eq2-follows-from-eq1", -1, 1e-12, "the sign of eq 2"),
    ("parallel-pathways-sum", 1, 1e-12, "Kirchhoff's law"),
    ("trace-sei-first", SEI_AT_LITHIUM / TO_LITHIUM, 1e-4, "steady SEI current beside the double layer"),
    ("growth-after-nucleation", 1, 1e-3, "nuclei carry the charge of half a critical sphere only"),
    ("strip-fresh-first", 1, 1e-3, "pits stay shut at the polarisation of a closed deposit"),
    ("trace-strip-polarises", 1e3 * (1 + PLATEAU), 1e-4, "cut-off minus the overpotential of a closed deposit"),
    ("trace-ce-below-one", FRESH / (1 + DEAD) / CAPACITY, 1e-4, "charge without SEI and dead lithium"),
    ("pit-path-needed", 1 - FRESH_ON_LITHIUM / (1 + DEAD) / CAPACITY, 1e-3, "capacity minus what the deposit gives"),
]

print("claim,value,relative_tolerance,how")
for row in ROWS:
    print(*row, sep=",")
