"""Computes the values that the cases of lewis2023 must find, from the printed numbers alone.

Run `python3 expected.py` in this folder. It writes expected.csv and reproduces it to the byte. It needs the standard
library alone and shares nothing with src/.

Capacities are in mAh/cm2, thicknesses in um and densities in g/cm3.
"""

import csv
import math

FARADAY = 96485.33212  # C/mol
MOLAR_MASS, LITHIUM = 6.94, 0.534  # g/mol, g/cm3


def thickness(capacity):
    """Faraday's law: q M/(F rho) in um, with 3.6 C/mAh and 1e4 um/cm."""
    return capacity * 3.6 * MOLAR_MASS / (FARADAY * LITHIUM) * 1e4


ROWS = []


def expect(how, *claims):
    """One row per claim, with ten digits."""
    for claim, value in claims:
        ROWS.append([claim, f"{value:.10g}", "1e-9", how])


expect(
    "Faraday's law: q M/(F rho)",
    ("thickness-1", thickness(1)),
    ("thickness-3", thickness(3)),
    ("thickness-25", thickness(25)),
    ("thickness-6p5", thickness(6.5)),
    ("thickness-0p3", thickness(0.3)),
    ("thickness-0p5", thickness(0.5)),
    ("thickness-0p75", thickness(0.75)),
    ("thickness-5p5", thickness(5.5)),
    ("section-half-1p5-mass-balance", thickness(1)),
    ("section-full-0p5-mass-balance", thickness(3)),
    ("section-half-0p5-uniform", thickness(3)),
    ("map-brackets-faraday", thickness(5.5)),
    ("transfer-below-foil", thickness(3)),
)
expect("Faraday's law with q = 56 h at 0.5 mA/cm2", ("xps-sample-28mah", thickness(56 * 0.5)))
expect("Faraday's law with q = 3 (1 - 0.8) mAh/cm2", ("residual-section-1p5", thickness(3 * 0.2)))

expect("total less two full depositions", ("half-cell-cumulative", 6.5 - 2 * 3))
expect("q (1 - CE)", ("half-first-ce", 3 * 0.1), ("full-first-ce-residual", 3 * 0.2))
expect("q0 + (N - 1) q", ("cumulative-6a", 3 + 74 * 1.5), ("retention-extends-capacity", 3 + 74 * 1.5))
expect("1 + (Q - q0)/q", ("cumulative-6c", 1 + (25 - 1) / 0.5))
expect("fraction times first deposition", ("fraction-6d", 0.75 * 3))
expect("q0 (1 - fraction)", ("residual-6c", 1 - 0.5), ("residual-6d", 3 * 0.25))
expect("ln(retention)/ln(CE)", ("ce-short-independent", math.log(0.8) / math.log(0.993)))
expect("ratio of the losses at 80 % and 80 %", ("nmc-full-residual-cathode", (1 - 0.8) / (1 - 0.8)))

expect("j ASR: 1 mA/cm2 times 45 ohm cm2", ("plateau-vs-eis", 1 * 45))
expect("4.2 mm times 1.7 mm over the square of 1.7 um", ("tomo-field-of-view", 4200 * 1700 / 1.7**2))
expect("q A/(c w) on a die of 10 mm", ("loading-5p9mg", math.pi / 4 / (190 * 0.7) * 1e3))
expect("sum of the weight parts", ("composite-sum", 70 + 27.5 + 2.5))
expect("1/A", ("strip-2p1", 1 / 0.47))

# Stack of 5 mAh/cm2 at 3.8 V: 80 % oxide, 17.5 % electrolyte and 2.5 % carbon with 10 % of pores, 190 mAh/g.
CATHODE_DENSITY = (1 - 0.1) / (0.8 / 4.75 + 0.175 / 1.86 + 0.025 / 2)
CATHODE = 5 / (190 * 0.8) / CATHODE_DENSITY * 1e4
STACK = CATHODE + 30 + 10 / 2 + 12 / 2  # separator, half of each collector


def energy_density(utilisation, thickness_um):
    """1 mWh/cm2 in 1 um is 1e4 mWh/cm3, that is 1e4 Wh/L."""
    return 5 * utilisation * 3.8 / thickness_um * 1e4


HALF = energy_density(0.5, STACK + thickness(5 * 0.5 * 0.5))  # half of the unused lithium stays at the anode
expect("areal energy over the sum of the layers", ("energy-1500", energy_density(1, STACK)))
expect("the same at half utilisation, over that at full", ("energy-750", HALF / energy_density(1, STACK)))
expect("35 um of foil in the volume of stack and foil", ("stack-15-percent", 35 / (STACK + 35) * 100))

with open("expected.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["claim", "value", "relative_tolerance", "how"])
    writer.writerows(ROWS)
