"""Computes expected.csv from the printed numbers and the textbook equations; shares nothing with src/.

Run it in this folder with `python3 expected.py > expected.csv`. It reproduces the file to the byte.
"""
from math import asin, cos, degrees, exp, floor, log, pi, radians, sin, sqrt

E_CHARGE, AVOGADRO, BOLTZMANN = 1.602176634e-19, 6.02214076e23, 1.380649e-23  # exact in SI
F, R = E_CHARGE * AVOGADRO, BOLTZMANN * AVOGADRO

# Relative tolerances: another order of arithmetic; a small difference of large numbers; iterations that end elsewhere.
ARITHMETIC, DIFFERENCE, ITERATION = 1e-9, 1e-8, 1e-6

M_LI, M_C, M_CU, M_TE, DENSITY = 6.94, 12.011, 63.546, 127.60, 0.534  # g/mol, g/cm3
M_CU2TE = 2 * M_CU + M_TE
Q_LI, Q_GRAPHITE = F / 3.6 / M_LI, F / 3.6 / (6 * M_C)  # mAh/g
UM_PER_MAH = 1e4 / (Q_LI * 1.0 * DENSITY)  # um of dense lithium per mAh/cm2

rows = []


def row(claim, value, how, tolerance=ARITHMETIC):
    rows.append(f'{claim},{value!r},{tolerance!r},"{how}"')


# Faraday's law, Fig 2 and Fig 4
row("li-specific-capacity", Q_LI, "F/M")
row("graphite-specific-capacity", Q_GRAPHITE, "F/(6 M), one Li per six C")
for charge in (1, 3, 5):
    row(f"theory-thickness-{charge}", charge * UM_PER_MAH, "charge times M/(F rho)")
row("measured-below-theory", max(4.2 / 1, 13.3 / 3, 23.8 / 5) / UM_PER_MAH, "largest printed thickness over M/(F rho) per mAh/cm2")
row("plate-15-mah-thickness", 15 * UM_PER_MAH, "15 mAh/cm2 times M/(F rho)")
row("plated-within-foil", 70 / UM_PER_MAH, "70 um over M/(F rho)")
row("cu-below-20um", 4.5 * UM_PER_MAH, "4.5 mAh/cm2 times M/(F rho)")
row("theory-thickness-linear", 14.1 / 4.9, "ratio of printed thicknesses")
row("theory-thickness-linear-5", 24.5 / 4.9, "ratio of printed thicknesses")
row("foil-70um-vs-100um", 100 / 70, "ratio of printed thicknesses")
lost = (0.4e-3 / M_CU2TE * 2 * F / 3.6) + (1 - 0.96) * 1  # mAh/cm2: activation and first-cycle loss
row("deficit-by-activation", lost * UM_PER_MAH, "activation charge and 4 % of 1 mAh/cm2 times M/(F rho)")

# Creep: a thin disc of a power-law body between sticking faces, F = [2 pi K/(n+3)] [(2n+1)/n]^n R^(n+3) v^n/h^(2n+1), F = p pi R^2.
m, stress, strain_rate, reference, temperature, energy = 6.56, 0.8e6, 1e-3, 298.15, 298.15, 37e3
n = 1 / m
unit_stress = stress * (1 / strain_rate) ** n * exp(energy * n / R * (1 / temperature - 1 / reference))  # at 1/s, uniaxial
consistency = unit_stress * sqrt(3) ** -(n + 1)  # shear
radius, pressure, growth, height = 5e-3, 13e6, 0.5 * UM_PER_MAH * 1e-6 / 3600, UM_PER_MAH * 1e-6
thinning_rate = (pressure * (n + 3) / (2 * consistency) * height ** (2 * n + 1) / radius ** (n + 1)) ** m * n / (2 * n + 1)
# The rate grows as h^(2 + m) and h as the time, so the loss of a film is rate * h/(growth (3 + m)).
row("deficit-by-creep", thinning_rate / growth / (3 + m), "squeeze film with p pi R^2, integrated over h = v t", ITERATION)

# Nucleation and interfaces, Fig 2d and Fig S5
current = 0.5 * pi * 0.5**2  # mA on the disc of 10 mm
row("nucleation-ordering", max(18 / 44, 25 / 58), "largest ratio of printed potentials")
row("nucleation-rises-with-j", 25 / 18, "ratio of printed potentials")
row("nucleation-rises-with-j-cu", 58 / 44, "ratio of printed potentials")
row("nucleation-absolute-vs-eis", current * 62, "current on 10 mm times 62 ohm")
row("nucleation-absolute-vs-eis-cu", current * 360, "current on 10 mm times 360 ohm")

pellet = 0.150 / (pi * 0.6**2) / (1.86 * 0.9)  # cm
areal = pellet / 3.2e-3 + 62 * pi * 0.5**2  # ohm cm2
row("nucleation-vs-whole-resistance", 0.5 * areal, "0.5 mA/cm2 over pellet and interfaces, in mV")
row("strip-8ma-below-cutoff", 8e-3 * areal, "8 mA/cm2 over pellet and interfaces")
row("lipon-too-resistive", 0.5e-3 * pellet / 1e-6, "0.5 mA/cm2 over the pellet at 1e-6 S/cm")


def wetting(degrees_):
    c = cos(radians(degrees_))
    return (2 + c) * (1 - c) ** 2 / 4


low, high = 0.0, 180.0
for _ in range(100):  # bisection: f(theta) grows with theta
    middle = (low + high) / 2
    low, high = (middle, high) if wetting(middle) < (18 / 44) ** 2 * wetting(120) else (low, middle)
row("lithiophilic-contact-angle", low, "angle whose f(theta) is (18/44)^2 of that of 120 degrees", ITERATION)

# Thermodynamics of the coating: V from kJ/mol
row("li2te-delithiation-equilibrium", 340e3 / (2 * F), "340 kJ/mol over 2 F")
row("coating-stable-below-cutoff", (340e3 - 43e3) / (2 * F), "340 less 43 kJ/mol over 2 F")
row("activation-plateau-below-equilibrium", (340e3 - 43e3) / (2 * F), "340 less 43 kJ/mol over 2 F")

# Efficiencies and full cells, Fig 2c and Fig 7
row("full-cell-ce-cycles-2-5", 100 * (159 / 168) ** (1 / 3), "third root of the ratio of capacities")
row("adams-ce-li2te", 99.70, "the printed efficiency: closure")
row("adams-ce-cu", 98.47, "the printed efficiency: closure")
row("half-cell-explains-full-li2te", 100 * (1 - 0.9970**50), "1 - CE^50", DIFFERENCE)
row("half-cell-explains-full-cu", 100 * (1 - 0.9847**8), "1 - CE^8", DIFFERENCE)
row("cathode-loss-same", (208 * 0.91 - 151) - ((199 - 25) * 0.96 - 165), "what efficiency and activation leave of the two first losses", DIFFERENCE)
row("full-cell-below-short-capacity", 208 * 9e-3 * 0.8, "first charge times 9 mg/cm2 times 0.8")
row("ice-li2te-above-cu", min(96 - 91, 95 - 88, 92 - 85), "smallest difference of printed efficiencies")
row("ice-full-li2te", 100 * 165 / 199, "discharge over charge")
row("ice-full-cu", 100 * 151 / 208, "discharge over charge")
row("retention-ce", 100 * exp(log(0.8) / 50), "50th root of the retention of 80 %")
row("rate-0p2c-between", 165.0, "printed first discharge")
row("cathode-limits-life", 57 / 67, "ratio of printed cycles")

# Half-cell cycling, Fig 3, S7, S8: a cycle takes (1 + CE) q/j
row("cycles-650h", float(floor(650 / ((1 + 0.9970) * 1 / 0.1))), "whole cycles of (1 + 0.9970) x 10 h in 650 h")
row("cycle12-43h", ((1 + 0.91) + 10 * (1 + 0.9847)) * 1 / 0.5, "eleven cycles: one with 91 %, ten with 98.47 %")
row("cu-cycling-fails-first", max(3 / 32, 43 / 380, 5 * 2 * 3 / 0.5 / 200), "largest ratio of lives, a cycle of Fig S7 taken as 2 q/j")
row("loading-optimum", 122 / 380, "larger of 44 and 122 h over 380 h")
row("cu-reservoir-below-short-capacity", 5 / 3.1, "reservoir over the charge at the short")

# Coating: one Cu2Te gives one Li2Te and two Cu; volumes of formula units in nm3
A_CU, A_LI2TE, A_CU2TE, C_CU2TE, LOADING = 0.3613, 0.6517, 0.4237, 0.7274, 0.4
units_per_nm2 = LOADING * 1e-3 / M_CU2TE * AVOGADRO * 1e-14
row("loading-0p1-vs-0p2", 0.1 / 0.2, "ratio of printed loadings")
row("cu2te-loading-from-te", 2.5 / (2 * 5) * M_CU2TE / M_TE, "all Te as Cu2Te on 2 cm x 5 cm")
row("cu2te-layer-thickness", units_per_nm2 * A_CU2TE**2 * sqrt(3) / 2 * C_CU2TE / 2 / 1000, "formula units per area times half a hexagonal cell")
row("li2te-layer-thickness", units_per_nm2 * (A_LI2TE**3 / 4 + 2 * A_CU**3 / 4) / 1000, "formula units per area times the cells of Li2Te and 2 Cu")
row("activation-25mahg", 2 * F / 3.6 * LOADING / M_CU2TE / (9 * 0.8), "2 F loading/M per mass of NMC at 9 mg/cm2")
row("activation-limit-of-te", 2 * F / 3.6 * 2.5 / (2 * 5) / M_TE / (6 * 0.8), "2 F m/(A M) of the tellurium per mass of NMC at 6 mg/cm2")
row("activation-inventory", 168 / (199 - 25), "second discharge over first charge less activation")
row("cathode-loading-area", 5 / (pi * 0.6**2), "5 mg on 12 mm")
row("cathode-loading-upper", 10 / (pi * 0.6**2), "10 mg on 12 mm")
row("cathode-loading-disc", 5 / (pi * 0.5**2), "5 mg on 10 mm")

# Potentials and conductivity
row("li2te-anodic-stability", 1.8 - 1, "difference of printed potentials")
row("alloys-below-cutoff", max(0.2, 0.4, 0.3, 0.6, 0.2), "largest printed potential")
row("cv-peak-shift", min(4.20 - 4.13, 4.04 - 3.96, 4.06 - 3.97), "smallest difference of printed peaks", DIFFERENCE)
row("bulk-conductivity-range", 3.2e-3, "printed conductivity in S/cm")

# Photoemission
splittings = [952.2 - 932.4, 954.0 - 934.2, 951.5 - 931.8, 952.5 - 932.8]
row("xps-te-activated", 582.9 - (582.9 - 572.5), "upper line less the splitting of the tellurised sample")
row("xps-cu-splitting", max(splittings) - min(splittings), "largest less smallest splitting", DIFFERENCE)
row("xps-minimal-change", 954.0 - 952.5, "largest shift: the Cu2+ 2p1/2 line", DIFFERENCE)
row("xps-cu-chemical-shift", (934.2 - 932.4) - (932.8 - 931.8), "difference of the two distances", DIFFERENCE)

# Diffraction: sin(theta) = lambda/(2 d)
WAVELENGTH = 0.154178


def two_theta(inverse_spacing):
    return degrees(2 * asin(WAVELENGTH * inverse_spacing / 2))


def cubic(indices, constant):
    return two_theta(sqrt(sum(int(i) ** 2 for i in indices)) / constant)


for indices in ("111", "200", "220"):
    row(f"xrd-cu-{indices}", cubic(indices, A_CU), "Bragg, cubic")
for indices in ("001", "100", "101", "103"):
    h, k, l = map(int, indices)
    row(f"xrd-cu2te-{indices}", two_theta(sqrt(4 / 3 * (h * h + h * k + k * k) / A_CU2TE**2 + (l / C_CU2TE) ** 2)), "Bragg, hexagonal")
observed = {"111": 23.6, "200": 27.3, "220": 39.1, "311": 46.2, "222": 48.3, "331": 62.0}
for indices in observed:
    row(f"xrd-li2te-{indices}", cubic(indices, A_LI2TE), "Bragg, cubic")
low, high = 0.64, 0.66
for _ in range(100):  # bisection: at the optimum the largest deviations up and down are equal
    middle = (low + high) / 2
    deviations = [cubic(indices, middle) - position for indices, position in observed.items()]
    low, high = (middle, high) if max(deviations) + min(deviations) > 0 else (low, middle)
row("xrd-li2te-one-lattice", max(deviations), "one lattice constant with equal largest deviations up and down", ITERATION)
copper = {"111": 43.3, "200": 50.4, "220": 74.1}
low, high = 0.35, 0.37
for _ in range(100):
    middle = (low + high) / 2
    deviations = [cubic(indices, middle) - position for indices, position in copper.items()]
    low, high = (middle, high) if max(deviations) + min(deviations) > 0 else (low, middle)
row("xrd-cu-one-lattice", max(deviations), "one lattice constant with equal largest deviations up and down", ITERATION)
telluride = {(0, 0, 1): 12.1, (1, 0, 0): 24.4, (1, 0, 1): 27.2, (1, 0, 3): 44.8}


def worst(a, c):
    return max(
        abs(two_theta(sqrt(4 / 3 * (h * h + h * k + k * k) / a**2 + (l / c) ** 2)) - position) for (h, k, l), position in telluride.items()
    )


best, step = (0.4237, 0.7274), 2e-4  # pattern search: the best of a 41 x 41 grid, refined around it; the valley is narrow
for _ in range(60):
    best = min(((best[0] + i * step, best[1] + j * step) for i in range(-20, 21) for j in range(-20, 21)), key=lambda pair: worst(*pair))
    step *= 0.8
row("xrd-cu2te-one-lattice", worst(*best), "two lattice constants, by pattern search", 1e-4)

# Binding energies, Tables 1 and 2
for claim, value in {
    "wet-cu4-degenerate": abs(-0.570 - -0.560),
    "wet-cu5-film": -0.531 - -0.320,
    "wet-li2te-film": max(0.535 - 0.630, 0.538 - 0.595),
    "wet-li-islands": min(0.168 - 0.121, 0.188 - 0.111),
    "be-li2te-weaker-than-cu": min(0.535 + 0.570, 0.538 + 0.531, 0.630 + 0.560, 0.595 + 0.320),
    "be-li2te-vs-li-self": 0.537 - 0.116,
    "be2-cu-weakening": 0.088 - -0.570,
    "be2-li2te-strengthening": 0.077 - 0.537,
    "be2-second-ml-li2te": -0.025 - 0.077,
    "be2-second-ml-cu": 0.108 - 0.088,
    "be2-second-ml-resolved": min(0.108 - 0.088, 0.077 - -0.025),
    "be2-li-monolayer-invariance": 0.182 - 0.116,
}.items():
    row(claim, value, "difference of printed energies", DIFFERENCE)

# Stack of 4 mAh/cm2 in g/m2: cathode, separator, half of each collector. Energies per 40 Ah/m2.
layers = 30 * 1.86 + 5 * 8.96 + 6 * 2.70
free = 40_000 / (193 * 0.8) + layers
row("anode-free-30-percent", 100 * 3 * 40_000 / Q_LI / free, "mass of threefold lithium over all other mass")
row("li-vs-graphite-50-percent", 100 * (3.8 / 3.7 * (free + 1.1 * 40_000 / (372 * 0.95)) / free - 1), "ratio of voltages over ratio of masses")
row("nmc-sulfide-400whkg", 0.9 * 3.8 * 40 / free * 1000, "energy over mass of the anode-free stack, less a tenth for the case")
row("af-higher-specific-energy", 100 * 100e-6 * DENSITY * 1e6 / free, "mass of 100 um of lithium over all other mass")

print("# Made by expected.py from the printed numbers. Units are those of the claims.")
print("claim,value,relative_tolerance,how")
print("\n".join(rows))
