#!/usr/bin/env python3
"""Computes expected.csv: numbers of zhang2025 from its printed inputs and equations.

Running it reproduces the file to the byte. It shares nothing with the solvers. The printed numbers are typed in again from
the paper. Only the surveys (Tables S1 and S3) are read from the reference data.
"""
import csv
import math
import pathlib

K_B = 8.61e-5                      # eV/K, Table S2
K_B_EXACT = 1.380649e-23 / 1.602176634e-19
FARADAY = 1.602176634e-19 * 6.02214076e23
ROOM, HOT, MELTING, COLD, LOWEST = 298.15, 353.15, 453.65, 273.15, 200.0
FACES = ("001", "101", "111")
LIQUID = dict(zip(FACES, (0.46, 0.49, 0.53)))      # J/m2
SOLID = dict(zip(FACES, (0.465, 0.570, 0.565)))
BARRIER = dict(zip(FACES, (0.14, 0.02, 0.41)))     # eV
THICKNESS, RATE, GRAIN, YIELD, SPAN, BETA, D_0 = 1e-5, 1e-9, 1e-5, 0.55e6, 0.2, 1.0, 1e-15

rows = []


def add(claim, value, how, tolerance="1e-9"):
    rows.append((claim, format(value, ".12g"), tolerance, how))


# Eq 4, 5, 12, 13
def relaxation(face, temperature):
    return math.exp(-BETA * D_0 * math.exp(-BARRIER[face] / (K_B * temperature)) / (GRAIN * RATE))


def strain(temperature, first="001", second="101"):
    return YIELD * SPAN * (relaxation(first, temperature) - relaxation(second, temperature))


def surface(energies, first="001", second="101"):
    return (energies[first] - energies[second]) / THICKNESS


def total(energies, temperature, first="001", second="101"):
    return surface(energies, first, second) + strain(temperature, first, second)


def extreme(function, low, high, choose):
    """The extreme of a smooth function: the best of 4001 points, then three finer scans around it."""
    for _ in range(4):
        points = [low + (high - low) * i / 4000 for i in range(4001)]
        best = choose(points, key=function)
        step = (high - low) / 4000
        low, high = max(low, best - step), min(high, best + step)
    return function(best)


add("fig3a-df-positive", extreme(strain, LOWEST, MELTING, min), "Eq 12 and 13, smallest value between 200 K and melting")
add(
    "fig3a-liquid-diffusion-wins",
    extreme(lambda t: total(LIQUID, t), COLD, HOT, min),
    "Eq 4, smallest value between 0 and 80 °C without load")
add("fig3a-liquid-surface-slight", abs(surface(LIQUID) / strain(ROOM)), "Eq 5 over Eq 12 at 25 °C without load")
add("fig3a-solid-comparable", abs(strain(ROOM) / surface(SOLID)), "Eq 12 over Eq 5 at 25 °C under load")
add(
    "fig3a-solid-rt-001",
    extreme(lambda t: total(SOLID, t), LOWEST, ROOM, max),
    "Eq 4, largest value between 200 K and 25 °C under load")
add(
    "fig3a-solid-hot-101",
    extreme(lambda t: total(SOLID, t), ROOM, MELTING, max),
    "Eq 4, largest value between 25 °C and melting under load")
add(
    "face-111-least-favourable",
    min(total(energies, ROOM, "111", other) for energies in (LIQUID, SOLID) for other in ("001", "101")),
    "Eq 4 of (111) against each other face, without and under load")
add("critical-anisotropy-threshold", THICKNESS * strain(ROOM), "Eq 4 = 0 solved for E_S101 - E_S001 at 25 °C")
add("eq12-sign-fast-grain1", strain(ROOM, "101", "001"), "Eq 12 with (101) as grain 1")

# Table S2
add("es-101-shift-value", SOLID["101"] - LIQUID["101"], "difference of two entries of Table S2")
add(
    "liquid-es-similar",
    (max(LIQUID.values()) - min(LIQUID.values())) / (max(SOLID.values()) - min(SOLID.values())),
    "spread without over spread under load")
add("tabs2-kb", K_B_EXACT, "k_B/e from the exact SI values")
add("tabs2-rate-unit", 0.001e-6, "0.001 um/s in m/s")


# Eq 16, 17 and the explicit limit dx^2/(4 L kappa)
def mobility(face, temperature=ROOM):
    return 7.5 * math.exp(-0.27 * BARRIER[face] / (K_B * temperature))


def gradient(energies, face):
    return 4.1e-9 * math.exp(20 * energies[face] / (sum(energies.values()) / 3))


def advantage(temperature):
    return mobility("101", temperature) / mobility("001", temperature)


constants = [mobility(face) for face in FACES]
constants += [gradient(energies, face) for energies in (LIQUID, SOLID) for face in FACES]
add("eq1617-range", min(constants), "Eq 16 and 17, smallest of all constants")
add("eq1617-range-max", max(constants), "Eq 16 and 17, largest of all constants")
add("pf-temperature-direction", advantage(HOT) / advantage(ROOM), "Eq 16, ratio of L_101/L_001 at 80 and 25 °C")
fastest = max(mobility(face) * gradient(energies, face) for energies in (LIQUID, SOLID) for face in FACES)
add("pf-explicit-stability", 0.01 * 4 * fastest / 0.5**2, "printed step over dx^2/(4 L kappa)")
add("pf-fill-rate", 70 * 0.5e-6 / 400 / RATE, "70 rows of 0.5 um in 400 s over the printed rate")
add("pf-layer-per-step", 400 / 0.01 / 70, "steps up to 400 s over rows")

# Faraday's law: M = 6.94 g/mol, rho = 0.534 g/cm3
PER_CHARGE = 6.94e-3 / (FARADAY * 534.0)                  # m3/C
add("rate-from-current", 1.0 * PER_CHARGE, "I M/(F rho) with 0.1 mA/cm2")
add("rate-times-deposition-time", RATE * 20 * 3600 * 1e6, "R Q/I: 20 h at the printed rate, in um")
for claim, capacity in (("thickness-10um-matches", 2), ("li-layer-10-20um", 2), ("si-9mah-thickness", 9)):
    add(claim, capacity * 36000 * PER_CHARGE * 1e6, f"Q M/(F rho) with {capacity} mAh/cm2, in um")
add("thermal-dissipation-fast", 50e-6 * RATE / 4.45e-5, "h R/alpha")

# Loads, moduli, single numbers
add("yield-strength-in-range", 0.55, "Table S2, in MPa")
add("pressure-ratio-solid-liquid", 5000 / 350, "5 MPa over 350 kPa")
add("load-10mpa-vs-used-5mpa", 5, "stacking pressure, in MPa")
add("stack-pressure-exceeds-yield", 5 / 0.89, "5 MPa over 0.89 MPa")
add("lattice-strain-from-load", 10 / (3 * 14000), "p/(3 B)")
add("bulk-modulus-na-softer", 8 / 14, "8 GPa over 14 GPa")
add("grain-size-10um-matches", 10, "Table S2, in um")
add("grain-size-10um-matches-liquid", 10, "Table S2, in um")
add("grain-size-ratio", 30 / 10, "30 um over 10 um")
add("homologous-temperature", ROOM / MELTING, "25 °C over the melting point")
add("c-over-2-current", 3 * 0.5, "3 mAh/cm2 times 0.5 1/h, in mA/cm2")
add("cathode-mix-sums", 66 + 31 + 3, "sum of the weight parts")
add("ebsd-crosscorr-bound", 0.35, "Fig S9")

# Strain relief: largest strain term without a barrier, diffusivities, measured coefficient 7.9e-15 m2/s
def diffusivity(face, temperature):
    return D_0 * math.exp(-BARRIER[face] / (K_B * temperature))


MEASURED = 7.9e-15
ratios = [diffusivity("101", t) / diffusivity("001", t) for t in (HOT, ROOM)]
add("diffusivity-ratio-on-heating", ratios[0] / ratios[1], "Eq 13, ratio of D_101/D_001 at 80 and 25 °C")
add("relaxation-101-compressive", 1 - relaxation("101", ROOM), "Eq 11, part of the span relieved in (101)")
ceiling = YIELD * SPAN * (1 - math.exp(-BETA * D_0 / (GRAIN * RATE)))
add("strain-ceiling-over-surface", ceiling / abs(surface(SOLID)), "Eq 12 without a barrier for (101) over Eq 5")
add("prefactor-typical", MEASURED, "geometric mean of 3.9e-15 and 1.6e-14, two digits, in m2/s")
for face in ("101", "001"):
    add(f"diffusivity-{face}-typical", diffusivity(face, ROOM) / MEASURED, "Eq 13 over the measured coefficient")
spread = LIQUID["101"] - LIQUID["001"]
at_load = spread + (SOLID["101"] - SOLID["001"] - spread) * 5 / (3 * 14000) / 0.03
add("anisotropy-at-cell-load", at_load / (THICKNESS * strain(ROOM)), "anisotropy at 5 MPa over the critical one")

# Constants of the phase field and its domain
add("eq16-range-na-k", 7.5 * math.exp(-0.27 * 0.04 / (K_B * ROOM)), "Eq 16 for Na (101)")
add("eq17-liquid-similar", gradient(LIQUID, "111") / gradient(LIQUID, "001"), "Eq 17, largest over smallest without load")
add(
    "pf-solid-kappa-outweighs",
    gradient(SOLID, "101") / gradient(SOLID, "001") / advantage(ROOM),
    "Eq 17 over Eq 16, (101) against (001) under load")
add(
    "pf-liquid-mobility-outweighs",
    advantage(ROOM) * gradient(LIQUID, "001") / gradient(LIQUID, "101"),
    "Eq 16 over Eq 17, (101) against (001) without load")
add("pf-domain-capacity", 35e-6 / (6.94e-3 / (FARADAY * 534.0)) / 36000, "70 rows of 0.5 um, in mAh/cm2")
add("nucleus-spacing", 200 * 0.5 / 75, "100 um over 75 nuclei, in um")

# Creep: 1e-3 1/s at 0.8 MPa, exponent 6.56, 20 h at 25 °C
def creep(pressure):
    return 1e-3 * (pressure / 0.8) ** 6.56 * 20 * 3600


add("liquid-creep-minimal", math.log10(creep(0.35) / SPAN), "power law at 0.35 MPa, in decades of the span")
add("solid-creep-expected", math.log10(creep(5)), "power law at 5 MPa, in decades")
add("liquid-load-below-yield", 0.35 / 0.41, "350 kPa over 0.41 MPa")
add("seed-raises-current", 0.5 / 0.025, "C/2 over C/40")

# Electron range of Kanaya and Okayama: A = 6.94, Z = 3, rho = 0.534
for claim, kilovolts in (("ebsd-range-7kv", 7), ("ebsd-range-20kv", 20)):
    add(claim, 0.0276 * 6.94 * kilovolts**1.67 / (3**0.889 * 0.534), f"range at {kilovolts} kV, in um")

# Silicon seed and alloys: M_Si = 28.085 g/mol, rho = 2.2 g/cm3, V_Li = 9 cm3/mol
lithium = 3.6 * 2320 * 28.085 / FARADAY
add("si-li-ratio", lithium, "3.6 q M_Si/F")
add("si-below-full", lithium, "3.6 q M_Si/F")
add("si-window-contains", lithium / (1 + lithium), "y/(1 + y)")
add("si-fraction", 2.43 / 3.43, "y/(1 + y)")
add("si-full-fraction", 3.75 / 4.75, "y/(1 + y)")
add("si-areal-capacity", 0.25 / (2.2 * 500e-7), "Q/(rho h), in mAh/g")
add("si-swelling", 0.5 * (1 + 2.43 * 9 / (28.085 / 2.2)), "h0 (1 + y V_Li/V_Si), in um")
for claim, modulus in (("linear-alloy-x-threshold", 100.7), ("linear-alloy-x-threshold-au", 173.2)):
    add(claim, (modulus - 30) / (modulus - 14), "(B_M - 30)/(B_M - B_Li)")
add("si-density-below-dense", 0.25 / (2320 * 500e-7) / 2.285, "implied density over 2.285 g/cm3")
add("a-si-30-possible", 1 / (0.5 / 14 + 0.5 / 98.8), "Reuss bound at x = 0.5, in GPa")
add("a-si-softening", 0.5 * 14 + 0.5 * 98.8, "x B_Li + (1 - x) B_Si, in GPa")


# Tables S1 and S3
def table(name):
    path = pathlib.Path(__file__).resolve().parents[2] / "reference-data" / "zhang2025" / f"{name}.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def current(row):
    return float(row["current_density_mA_per_cm2"])


def key(row):
    materials = tuple(row[name] for name in ("working_electrode", "electrolyte", "counter_electrode", "reference"))
    return (row["areal_capacity_mAh_per_cm2"], current(row), *materials)


survey, anode_free = table("table-s1"), table("table-s3")
at_room = [current(row) for row in survey if float(row["temperature_degC"]) <= 25]
heated = [current(row) for row in survey if float(row["temperature_degC"]) > 25]
own = max(current(row) for row in anode_free if row["reference"] == "This work")
add("tabs1-rt-below-1p5", max(at_room), "largest current at 25 °C, in mA/cm2")
add("tabs1-hot-about-3", max(heated), "largest current above 25 °C, in mA/cm2")
fast = [float(row["temperature_degC"]) for row in survey if current(row) > 1.5]
add("tabs1-above-1p5-only-hot", min(fast), "lowest temperature above 1.5 mA/cm2, in °C")
small = sum(float(row["areal_capacity_mAh_per_cm2"]) <= 2 for row in survey)
add("tabs1-capacity-filter", small, "rows with at most 2 mAh/cm2")
others = max(current(row) for row in anode_free if row["reference"] != "This work")
add("tabs3-best", own / others, "this work over the next cell")
shared = {key(row) for row in anode_free} & {key(row) for row in survey}
add("tabs3-subset-s1", len(shared), "rows of Table S3 that are also in Table S1")

with open(pathlib.Path(__file__).with_name("expected.csv"), "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("claim", "value", "relative_tolerance", "how"))
    writer.writerows(rows)
