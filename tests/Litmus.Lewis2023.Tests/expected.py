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

# Fig. 6 with an efficiency: what is stripped after n cycles against what was plated and can be stripped.
E = 0.993


def left(first, cycled, cycle):
    """E (q0 + (n - 1) q) - n q."""
    return E * (first + (cycle - 1) * cycled) - cycle * cycled


expect(
    "E (q0 + (n - 1) q) - n q",
    ("inventory-6a", left(3, 1.5, 74)),
    ("inventory-6c", left(1, 0.5, 45)),
    ("inventory-6d", left(3, 2.3, 8)),
)
expect("111/112.5 less 22.5/23", ("efficiency-6a-excludes-6c", (111 / 112.5 - 22.5 / 23) * 100))

# The anode-free full cell: 3 mAh/cm2, then eight charges of what the discharge before returned.
CHARGES = [3.0] + [3 * 0.8 * E**n for n in range(8)]
expect("sum of nine charges", ("full-total-below-continuous", sum(CHARGES)))
expect("ninth charges of both full cells", ("areal-capacity-comparable", CHARGES[8] / (3 * 0.8 * 0.994**7)))
expect("1.5 um over what 0.6 mAh/cm2 would be", ("first-loss-metal-share", 1.5 / thickness(0.6)))

# Pellets of 1.6 g/cm3: mg, cm2, mS/cm. The tomography cell has a foil of 0.3 mm and the deposit of 5.5 mAh/cm2.
PELLET = 0.090 / (1.6 * math.pi / 4)  # cm
expect("thickness over conductivity", ("pellet-resistance", PELLET / 2.5e-3))
SMALL = 0.007 / (1.6 * math.pi / 4 * 0.2**2) * 10  # mm
expect("pellet, deposit and foil in mm", ("tomo-cell-fits-view", SMALL + thickness(5.5) / 1e3 + 0.3))
expect("half diagonal of the map times pi/1500", ("tomo-angular-sampling", 400 * math.sqrt(2) * math.pi / 1500))
expect("56 h at 0.5 mA/cm2", ("xps-exceeds-25", 56 * 0.5))
expect("0.5 mA/cm2 over 47 %", ("local-current-85", 0.5 / 0.47))
expect("1.5 mA/cm2 times 11 um over an even layer", ("local-current-centre-1p5", 1.5 * 11 / thickness(1)))

# Thicknesses evenly spread over 14.5 to 15.5 um: at a depth d, E[min(h, d)] = d - (d - 14.5)^2/2. One hundredth is lost at 14.51 um.
DEPTH = 14.51
EVEN = 100 * (DEPTH - (DEPTH - 14.5) ** 2 / 2) / 15
ROWS.append(["even-deposit-loses-area", f"{EVEN:.10g}", "1e-4", "integral over an even spread, which the case takes in 4000 levels"])

expect(
    "printed numbers",
    ("plate-over-5-at-1ma", 6.5),
    ("ce-comparable", 99.4 - 99.3),
)

with open("expected.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["claim", "value", "relative_tolerance", "how"])
    writer.writerows(ROWS)
