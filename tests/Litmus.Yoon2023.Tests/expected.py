"""Expected values of the claims of yoon2023, computed apart from the suite.

Uses the Python standard library alone, the numbers that the paper prints and its equations. It shares no code with the solvers: Cramer's rule gives the
two inferred diffusivities, plain sums of 400 terms give the concentrations of Eq 9, and bisection gives every root.
Running it writes expected.csv beside it, equal to the stored file to the byte:  python3 expected.py
"""
import csv
import math
import pathlib

# SI throughout. Constants: SI of 2019. Lithium: CRC Handbook (density) and IUPAC (molar mass).
E, FARADAY, KB = 1.602176634e-19, 1.602176634e-19 * 6.02214076e23, 1.380649e-23
C0 = 534.0 / 6.94e-3
CM2, UM, HOUR = 1e-4, 1e-6, 3600.0
MA, MAH = 10.0, 36000.0  # mA/cm2 and mAh/cm2

# Printed numbers.
WIDTH = 0.5 * (10.9 + 15.3) * 1e-10
FINE, MICRON, COARSE, FOIL = 0.01 * UM, 1 * UM, 1000 * UM, 150 * UM
D_FOIL = 2.9e-11 * CM2
TARGETS = {"ionics": (3 * MA, 3 * MAH), "mixed": (3 * MA, 5 * MAH), "fast": (10 * MA, 5 * MAH)}
IONICS_LIMIT = 1.8 * UM
FASTEST, SLOWEST = [2.3e-6, 1.7e-6, 1.6e-6], [8.4e-8, 8e-8, 8e-8]  # cm2/s
I_STRIP, T_PRINTED = 0.1 * MA, 36 * HOUR


def bisect(function, low, high):
    """Root of a function with opposite signs at both ends."""
    sign = function(low) > 0
    for _ in range(300):
        middle = 0.5 * (low + high)
        if (function(middle) > 0) == sign:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


def fraction(d):
    """Eq 7."""
    return 1 - (1 - WIDTH / d) ** 2


def inferred(d1, diffusivity1, d2, diffusivity2):
    """(D_GB, D_bulk) with f D_GB + (1 - f) D_bulk = D at two grain sizes, by Cramer's rule."""
    f1, f2 = fraction(d1), fraction(d2)
    determinant = f1 * (1 - f2) - f2 * (1 - f1)
    return ((diffusivity1 * (1 - f2) - diffusivity2 * (1 - f1)) / determinant, (f1 * diffusivity2 - f2 * diffusivity1) / determinant)


def hart(pair, d):
    """Eq 6."""
    return fraction(d) * pair[0] + (1 - fraction(d)) * pair[1]


def sand_diffusivity(current, time):
    """D of an endless anode that is depleted at a time."""
    return 4 * current**2 * time / (math.pi * (FARADAY * C0) ** 2)


def surface(tau):
    """s(0, tau) of C/C0 = 1 - B s, by eigenfunctions late and by images early (400 terms of either)."""
    if tau > 0.1:
        return tau + 1 / 3 - 2 / math.pi**2 * sum(math.exp(-(n * math.pi) ** 2 * tau) / n**2 for n in range(1, 401))
    root = math.sqrt(tau)
    ierfc = lambda z: math.exp(-z * z) / math.sqrt(math.pi) - z * math.erfc(z)
    return 2 * root * (ierfc(0) + 2 * sum(ierfc(n / root) for n in range(1, 401)))


def depletion_time(diffusivity, current, thickness):
    """s(0, tau) = 1/B."""
    target = FARADAY * diffusivity * C0 / (current * thickness)
    return bisect(lambda tau: surface(tau) - target, 1e-9, target + 1) * thickness**2 / diffusivity


def required_diffusivity(target, thickness):
    """D that delivers a target at a thickness: s(0, tau) = tau/u and D = tau L^2 / t."""
    current, capacity = target
    used = capacity / (FARADAY * C0 * thickness)
    tau = bisect(lambda tau: surface(tau) / tau - 1 / used, 1e-4, 1e4)
    return tau * thickness**2 * current / capacity


def grain_size(pair, diffusivity):
    """Grain size at which Eq 6 gives a diffusivity."""
    return math.exp(bisect(lambda x: hart(pair, math.exp(x)) - diffusivity, math.log(WIDTH), math.log(1.0)))


def arrhenius(value, barrier, t1, t2):
    """A diffusivity at another temperature; the barrier in eV."""
    return value * math.exp(barrier * E / KB * (1 / t1 - 1 / t2))


def barrier(value1, t1, value2, t2):
    """The barrier in eV between two diffusivities."""
    return KB / E * math.log(value2 / value1) / (1 / t1 - 1 / t2)


def coated(inclusion, matrix, share, n):
    """Maxwell-Garnett in n dimensions, from the ratio (D - D_m)/(D + (n - 1) D_m); share is that of the inclusion."""
    contrast = share * (inclusion - matrix) / (inclusion + (n - 1) * matrix)
    return matrix * (1 + (n - 1) * contrast) / (1 - contrast)


def belova_murch(pair, d):
    x = WIDTH / d
    return x * pair[0] + (1 - x) / (x / pair[0] + (1 - x) / pair[1])


def junctions(pair, d):
    """Grain in boundary in triple junction, coated spheres."""
    x = WIDTH / d
    boundary, junction = 3 * x * (1 - x) ** 2, x * x * (3 - 2 * x)
    inner = coated(pair[1], pair[0], 1 - boundary / (1 - junction), 3)
    return coated(inner, 100 * pair[0], 1 - junction, 3)


def scan(first, last):
    return [first * (last / first) ** (i / 200) for i in range(201)]


def factor(a, b):
    return max(a / b, b / a)


def twist(sigma, axis_square, rank):
    """Coincidence angles in degrees: tan(angle/2) = (n/m) sqrt(N), where sigma is m^2 + N n^2 without factors of two."""
    found = set()
    for m in range(1, 60):
        for n in range(1, 60):
            odd = m * m + axis_square * n * n
            while odd % 2 == 0:
                odd //= 2
            if math.gcd(m, n) == 1 and odd == sigma:
                found.add(round(math.degrees(2 * math.atan2(n * math.sqrt(axis_square), m)), 9))
    return sorted(found)[rank]


def tilt(plane):
    """Twice the angle in degrees between a plane and (100)."""
    return 2 * math.degrees(math.acos(plane[0] / math.sqrt(sum(index * index for index in plane))))


ROWS = []


def row(claim, value, how, tolerance=1e-9):
    ROWS.append((claim, repr(float(f"{value:.12g}")), f"{tolerance:g}", how))


current_i, capacity_i = TARGETS["ionics"]
pair = inferred(FOIL, D_FOIL, IONICS_LIMIT, sand_diffusivity(current_i, capacity_i / current_i))
gb, bulk = pair
cold = (arrhenius(gb, 0.2, 300, 250), arrhenius(bulk, 0.48, 300, 250))
hot = (arrhenius(gb, 0.3, 300, 400), arrhenius(bulk, 0.48, 300, 400))
needed = {name: sand_diffusivity(i, q / i) for name, (i, q) in TARGETS.items()}
limits = {name: grain_size(pair, value) for name, value in needed.items()}
two_point = {t: inferred(COARSE, coarse * CM2, FINE, fine * CM2) for t, coarse, fine in [(250, 1e-12, 1e-8), (300, 1e-11, 1e-7), (400, 1e-8, 1e-6)]}
comparable, everywhere = scan(0.1 * UM, COARSE), scan(FINE, COARSE)
two_phase = [lambda d: coated(bulk, gb, 1 - fraction(d), 2), lambda d: coated(bulk, gb, 1 - fraction(d), 3), lambda d: belova_murch(pair, d)]
series = lambda d: 1 / (fraction(d) / gb + (1 - fraction(d)) / bulk)
thick = depletion_time(D_FOIL, I_STRIP, 160 * UM)
sand = math.pi * D_FOIL * (FARADAY * C0) ** 2 / (4 * I_STRIP**2)
foil = depletion_time(D_FOIL, current_i, 160 * UM) * current_i
length = math.sqrt(D_FOIL * 1800)
layer = lambda capacity: capacity / (FARADAY * C0)

INFERRED = "Cramer's rule for D_GB and D_bulk"
row("close-contact-steps", (2.6 - 1) / 0.1 + 1, "(2.6 - 1)/0.1 + 1")
row("structures-min", 8 * 8 * 17, "8 x 8 x 17")
row("structures-max", 16 * 16 * 17, "16 x 16 x 17")
row("structures-total", min((1088 * n for n in range(55, 221)), key=lambda n: abs(n - 162112)), "multiple of 1088 nearest to the printed total")
row("structures-mean-in-range", 162112 / 55, "quotient of printed counts")
row("bulk-cell-sites", 2 * 10**3, "two sites in each of 10 x 10 x 10 cells")
row("bulk-ea-split", 0.48 - 0.40, "difference of printed barriers")
row("ea-gb-below-bulk", 0.3, "printed")
row("rule-of-thumb", 0.33, "inside 0.60 x 0.52 to 0.67 x 0.57 eV")
row("rule-of-thumb-own-bulk", 0.67 * 0.48, "upper end of the rule")
row("rule-underestimates-d", 0.33, "printed")
row("vacancy-energy-gb-vs-bulk", 0.39 - 0.40, "difference of printed energies")
row("einstein-3d", 6, "three directions of 2 D t", 1e-12)
row("sigma-from-planes", 8, "by hand: all eight named planes fit their index")
row("csl-angle-s5-tilt", tilt((2, 1, 0)), "angle between the plane and (100)")
row("csl-angle-s9-tilt", tilt((4, 1, 1)), "angle between the plane and (100)")
row("csl-angle-s3-tilt", tilt((2, 1, 1)), "angle between the plane and (100)")
row("csl-angle-s11-tilt", tilt((2, 3, 3)), "angle between the plane and (100)")
row("csl-angle-s5-twist-37", twist(5, 1, 0), "generating function, all pairs below 60")
row("csl-angle-s5-twist-53", twist(5, 1, 1), "generating function, all pairs below 60")
row("csl-angle-s9-twist", twist(9, 2, 0), "generating function, all pairs below 60")
row("csl-angle-s3-twist", twist(3, 2, 0), "generating function, all pairs below 60")
row("csl-angle-s31-twist", twist(31, 3, 0), "generating function, all pairs below 60")
row("dgb-spread", sum(FASTEST) / sum(SLOWEST), "quotient of printed means")
row("llzo-vs-li", 2.15e-9 / 5.6e-11, "quotient of printed diffusivities")
row("two-orders-smaller", 150 / 1, "quotient of printed grain sizes")
row("d-150um", 2.9e-11, "one of the two fitted statements")
row("ionics-grain", 1.8, "one of the two fitted statements")
row("siniscalchi-low", 2.9e-11, "one of the two fitted statements")
row("siniscalchi-high", 2.9e-11, "one of the two fitted statements")
row("d-1mm", hart(pair, COARSE) / CM2, INFERRED)
row("d-10nm", hart(pair, FINE) / CM2, INFERRED)
row("d-1um-target", hart(pair, MICRON) / CM2, INFERRED)
row("grain-gain-300k", hart(pair, FINE) / hart(pair, COARSE), INFERRED)
row("dgb-mean-within-extremes", gb / CM2, INFERRED)
row("dgb-over-bulk-300k", math.log10(gb / bulk), INFERRED)
row("dgb-slowest-over-bulk-300k", math.log10(min(SLOWEST) * CM2 / bulk), INFERRED)
row("dgb-fastest-over-bulk-300k", math.log10(max(FASTEST) * CM2 / bulk), INFERRED)
for name, at in (("250k", cold), ("400k", hot)):
    row(f"d-1mm-{name}", hart(at, COARSE) / CM2, INFERRED + ", then Arrhenius")
    row(f"d-10nm-{name}", hart(at, FINE) / CM2, INFERRED + ", then Arrhenius")
    row(f"grain-gain-{name}", hart(at, FINE) / hart(at, COARSE), INFERRED + ", then Arrhenius")
    row(f"dgb-over-bulk-{name}", math.log10(at[0] / at[1]), INFERRED + ", then Arrhenius")
row("ea-bulk-implied-low", barrier(two_point[250][1], 250, two_point[300][1], 300), "Cramer's rule at 250 and 300 K")
row("ea-bulk-implied-high", barrier(two_point[300][1], 300, two_point[400][1], 400), "Cramer's rule at 300 and 400 K")
row("ea-gb-low-implied", barrier(two_point[250][0], 250, two_point[300][0], 300), "Cramer's rule at 250 and 300 K")
row("ea-gb-high-implied", barrier(two_point[300][0], 300, two_point[400][0], 400), "Cramer's rule at 300 and 400 K")
row("models-agree-above-100nm", max(factor(model(d), hart(pair, d)) for model in two_phase for d in comparable), "201 grain sizes")
row("cs-agrees-above-100nm", max(factor(junctions(pair, d), hart(pair, d)) for d in comparable), "201 grain sizes", 1e-8)
row("mg1d-single-crystal", max(factor(series(d), bulk) for d in everywhere), "series average at 201 grain sizes")
row("columnar-is-best", min(hart(pair, d) / max(series(d), *(model(d) for model in two_phase)) for d in everywhere), "201 grain sizes")
shares = bisect(lambda x: x * x * (3 - 2 * x) * 100 - 3 * x * (1 - x) ** 2, 1e-6, 0.5)
row("cs-departs-below-100nm", WIDTH / shares / UM, "bisection for equal shares")
row("diffusion-length", length / UM, "sqrt(D t)")
row("diffusion-length-fraction-lo", 100 * length / (25 * UM), "sqrt(D t) over 25 um")
row("diffusion-length-fraction-hi", 100 * length / (15 * UM), "sqrt(D t) over 15 um")
row("kasemchainan-ratio", 5 * UM / length, "5 um over sqrt(D t)")
for claim, capacity in (("thickness-3mah", 3), ("thickness-5mah", 5), ("ionics-thickness", 3), ("mixed-thickness", 5), ("fast-thickness", 5)):
    row(claim, layer(capacity * MAH) / UM, "Q/(F C0)")
SUMS = "bisection on sums of 400 terms"
row("td-120um", depletion_time(D_FOIL, I_STRIP, 120 * UM) / HOUR, SUMS)
row("td-model-over-exp", depletion_time(D_FOIL, I_STRIP, 120 * UM) / HOUR, SUMS)
row("td-closure-d", sand_diffusivity(I_STRIP, T_PRINTED) / CM2, "Sand's time inverted")
plateau = bisect(lambda x: depletion_time(D_FOIL, I_STRIP, x) - (sand - 0.5 * HOUR), 20 * UM, 80 * UM)
row("plateau-thickness", plateau / UM, SUMS)
row("plateau-time", thick / HOUR, SUMS)
row("plateau-capacity", I_STRIP * thick / MAH, SUMS)
row("diffusion-limited-above-40", thick / depletion_time(D_FOIL, I_STRIP, 40 * UM), SUMS)
row("commercial-foil-fails", foil / MAH, SUMS)
for name, value in needed.items():
    row(f"target-diffusivity-{name}", value / CM2, "Sand's time inverted")
GRAIN = INFERRED + ", bisection on Eq 6"
row("mixed-grain", limits["mixed"] / UM, GRAIN)
row("fast-grain", limits["fast"] / UM, GRAIN)
row("ionics-over-mixed-thick", limits["ionics"] / limits["mixed"], GRAIN)
row("ionics-over-fast-thick", limits["ionics"] / limits["fast"], GRAIN)
row("targets-reachable", sum(limit >= FINE for limit in limits.values()), GRAIN)
for name, thickness in (("ionics", 16), ("mixed", 26), ("fast", 26)):
    row(f"box-corner-{name}", grain_size(pair, required_diffusivity(TARGETS[name], thickness * UM)) / UM, GRAIN + " and " + SUMS)
joint = required_diffusivity(TARGETS["ionics"], layer(capacity_i) / 0.8)
row("ionics-80pct-joint", grain_size(pair, joint) / UM, GRAIN + " and " + SUMS)

# Boundaries that differ: type with plane or axis, and the smallest angle under the symmetry of the axis.
kinds = {("tilt", tuple(sorted(plane))) for plane in [(3, 1, 0), (2, 1, 0), (5, 2, 0), (4, 1, 1), (2, 1, 1), (2, 3, 3), (3, 1, 1), (8, 1, 1)]}
for sigma, square, rank, period in [(5, 1, 0, 90), (5, 1, 1, 90), (9, 2, 0, 180), (3, 2, 0, 180), (31, 3, 0, 120)]:
    rest = twist(sigma, square, rank) % period
    kinds.add(("twist", square, round(min(rest, period - rest), 6)))
row("boundaries-distinct", len(kinds), "set of types, planes and smallest angles")
row("dgb-fastest-over-bulk-250k", math.log10(arrhenius(max(FASTEST), 0.2, 300, 250) * CM2 / cold[1]), INFERRED + ", then Arrhenius")
row("dgb-slowest-over-bulk-400k", math.log10(arrhenius(min(SLOWEST), 0.3, 300, 400) * CM2 / hot[1]), INFERRED + ", then Arrhenius")
for t in (300, 250):
    row(f"dgb-over-bulk-ends-{t}k", math.log10(two_point[t][0] / two_point[t][1]), f"Cramer's rule at {t} K")
row("dgb-mean-from-10nm", math.log10(two_point[300][0] / CM2 / (sum(SLOWEST) / 3)), "Cramer's rule at 300 K")
PREFACTOR = (3.51e-10) ** 2 * 0.7272 * KB * 344 / 6.62607015e-34
jumps = lambda barrier_eV: PREFACTOR * math.exp(-barrier_eV * E / (KB * 300)) / CM2
row("bulk-by-vacancy-jumps", jumps(0.48), "a^2 f nu exp(-E/kT)")
row("rule-diffusivity-below-slowest", jumps(0.33), "a^2 f nu exp(-E/kT)")
row("vacancy-scatter-concentration", math.exp(0.08 * E / (KB * 300)), "Boltzmann factor of the scatter")
row("grain-gain-10nm-1um", hart(pair, FINE) / hart(pair, MICRON), INFERRED)
row("siniscalchi-low-grain", grain_size(pair, 3.9e-11 * CM2) / UM, GRAIN)
row("siniscalchi-high-grain", grain_size(pair, 1.6e-10 * CM2) / UM, GRAIN)


def remaining(diffusivity, thickness):
    """What half an hour leaves at the end of a parabola (x - L)^2: cosine series with coefficients 1/n^2."""
    tau = diffusivity * 1800 / thickness**2
    return 600 / math.pi**2 * sum(math.exp(-(n * math.pi) ** 2 * tau) / n**2 for n in range(1, 2001))


for thickness in (5, 15, 25):
    row(f"rest-remains-{thickness}um", remaining(D_FOIL, thickness * UM), "cosine series of a parabola", 1e-6)
row("rest-fine-grains", remaining(hart(pair, MICRON), 25 * UM), "cosine series of a parabola", 1e-6)
row("krauskopf-any-grain", depletion_time(bulk, I_STRIP, 120 * UM) / HOUR, INFERRED + " and " + SUMS)
row("box-corner-foil", required_diffusivity(TARGETS["ionics"], 15 * UM) * 1.8 / 150 / CM2, SUMS)
ionics_anode = depletion_time(hart(pair, MICRON), current_i, layer(capacity_i) / 0.8) * current_i / MAH
row("one-micron-ionics", ionics_anode, GRAIN + " and " + SUMS)
for name in ("mixed", "fast"):
    row(f"one-micron-{name}", TARGETS[name][1] / MAH * hart(pair, MICRON) / needed[name], "capacity of a thick anode is proportional to D")
row("foil-400k-over-target", hart(hot, FOIL) / needed["ionics"], INFERRED + ", then Arrhenius")
mean = math.sqrt((sum(FASTEST + SLOWEST) + 49 * max(SLOWEST)) * (sum(FASTEST + SLOWEST) + 49 * min(FASTEST))) / 55 * CM2
bulk_of_mean = (D_FOIL - fraction(FOIL) * mean) / (1 - fraction(FOIL))
row("optimal-grain-1um", grain_size((mean, bulk_of_mean), needed["ionics"]) / UM, "geometric middle of the bounds of the mean, bisection on Eq 6")

with open(pathlib.Path(__file__).with_name("expected.csv"), "w", encoding="utf-8", newline="") as file:
    file.write("# Made by expected.py.\n")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("claim", "value", "relative_tolerance", "how"))
    writer.writerows(ROWS)
