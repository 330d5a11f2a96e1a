"""A solver for Litmus in Python, with the standard library alone: depletion, grain selection, Faraday, Bragg.

    python3 solver.py request.json answer.json

It shares no code with the solvers of this repository. It was written from the papers and their equations. One function
answers one claim or a family of claims; it reads inputs by name and returns SI values.
"""

import json
import math
import os
import sys

import bragg
import depletion
import faraday
import thermodynamics
import units


class Inputs:
    """The inputs of a request, in SI."""

    def __init__(self, request):
        self._inputs = request["inputs"]

    def __getitem__(self, name):
        entry = self._inputs[name]
        return units.to_si(entry["value"], entry["unit"])

    def option(self, name):
        """Number of the option of a choice."""
        return int(self._inputs[name]["value"])


class Number:
    """A result in SI with the standard uncertainty of its numerics."""

    def __init__(self, value, uncertainty=0.0):
        self.value, self.uncertainty = value, uncertainty


def number(of_nodes):
    """A result of the Laplace inversion: with all nodes, and how far the result with fewer nodes lies from it."""
    value = of_nodes(depletion.NODES)
    return Number(value, abs(value - of_nodes(depletion.FEWER_NODES)))


# Depletion (Yoon et al.)


def concentration(inputs):
    return inputs["lithiumDensity"] / inputs["lithiumMolarMass"]


def anode(inputs, thickness, nodes=depletion.NODES, current=None, diffusivity="diffusivity"):
    return depletion.Anode(
        thickness, inputs["currentDensity"] if current is None else current, inputs[diffusivity], concentration(inputs),
        faraday.FARADAY, nodes)


def sand_time(inputs):
    reservoir = faraday.FARADAY * concentration(inputs)
    return math.pi * inputs["diffusivity"] * (reservoir / inputs["currentDensity"]) ** 2 / 4


def implied_diffusivity(inputs):
    reservoir = faraday.FARADAY * concentration(inputs)
    return 4 * inputs["currentDensity"] ** 2 * inputs["printedDepletionTime"] / (math.pi * reservoir**2)


def plateau_thickness(inputs, nodes):
    """The thickness at which the depletion time comes as near to its limit as the criterion says."""
    limit = sand_time(inputs)
    option = inputs.option("plateauCriterion")
    wanted = limit - 1800.0 if option == 0 else (0.98, 0.99, 0.995, 0.999)[option - 1] * limit
    lower, upper = 1e-6, 1e-3
    for _ in range(100):
        middle = 0.5 * (lower + upper)
        if middle in (lower, upper):
            break
        if anode(inputs, middle, nodes).time < wanted:
            lower = middle
        else:
            upper = middle
    return 0.5 * (lower + upper)


def rises_with_thickness(inputs):
    times = [anode(inputs, inputs["plateauThickness"] * i / 40).time for i in range(1, 41)]
    steps = [later - earlier for earlier, later in zip(times, times[1:])]
    return "increasing" if min(steps) > 0 else "decreasing" if max(steps) < 0 else "not monotone"


def least_is_left(inputs):
    """Whether the anode of the plateau leaves the least lithium behind."""
    half, plateau, twice, widest = (
        anode(inputs, inputs[name])
        for name in ("halfPlateauThickness", "plateauThickness", "doublePlateauThickness", "largestThickness"))
    holds = plateau.inaccessible < twice.inaccessible
    if inputs.option("inaccessibleReading") == 0:
        holds = holds and plateau.inaccessible < half.inaccessible
    else:
        full = (1 - 0.05 / 3.6) * widest.capacity
        holds = holds and half.capacity < full <= plateau.capacity
    return "true" if holds else "false"


def place_of_fastest_fall(inputs):
    tau = anode(inputs, inputs["thickness"]).tau
    grid = [i / 100 for i in range(101)]
    return max(grid, key=lambda xi: depletion.steepness(xi, tau))


def lost_over_charge(inputs):
    """The quadrature is less exact than the inversion: with half of the points it errs sixteen times as much."""
    slab = anode(inputs, inputs["thickness"])
    fine, coarse = slab.lost_over_charge(200), slab.lost_over_charge(100)
    return Number(fine, abs(fine - coarse) / 15)


def ratio_of_capacities(inputs, nodes):
    return anode(inputs, inputs["largestThickness"], nodes).capacity / anode(inputs, inputs["plateauThickness"], nodes).capacity


def thick_target(inputs, target):
    """The least diffusivity of a thick anode: 4 Q I / (pi (F C0)^2)."""
    reservoir = faraday.FARADAY * concentration(inputs)
    return 4 * inputs[f"{target}Capacity"] * inputs[f"{target}CurrentDensity"] / (math.pi * reservoir**2)


def boundaries_of_foil(inputs, nodes):
    """The least diffusivity at the stated thickness, carried over to coarse grains in inverse proportion to their size."""
    least = depletion.least_diffusivity(
        inputs["ionicsCapacity"], inputs["ionicsCurrentDensity"], inputs["ionicsThickness"], concentration(inputs), faraday.FARADAY, nodes)
    return least * inputs["ionicsGrainLimit"] / inputs["foilGrainSize"]


def foil_capacity(inputs, nodes):
    return anode(inputs, inputs["foilThickness"], nodes, inputs["ionicsCurrentDensity"], "foilDiffusivity").capacity


# Grain selection (Zhang et al.)


def film(inputs):
    return thermodynamics.Film(
        inputs["filmThickness"], inputs["depositionRate"], inputs["grainSize"], inputs["yieldStrength"], inputs["strainSpan"],
        inputs["boltzmannConstant"], inputs["materialConstant"], inputs["diffusionPreFactor"])


def grain(inputs, face, state):
    return inputs[f"surfaceEnergy{state}{face}"], inputs[f"diffusionBarrier{face}"]


def difference(inputs, state, kind="total", changed=None, first="001", second="101"):
    """dU, or one of its parts, of two faces as a function of temperature."""
    chosen = changed or film(inputs)
    one, two = grain(inputs, first, state), grain(inputs, second, state)
    if kind == "strain":
        return lambda temperature: chosen.strain(one, two, temperature)
    return lambda temperature: chosen.total(one, two, temperature)


def surface_over_strain(inputs, state):
    chosen, room = film(inputs), inputs["roomTemperature"]
    one, two = grain(inputs, "001", state), grain(inputs, "101", state)
    return abs(chosen.surface(one, two) / chosen.strain(one, two, room))


def crossings(inputs, **changes):
    chosen = film(inputs).replaced(**changes)
    return float(thermodynamics.sign_changes(
        difference(inputs, "Solid", changed=chosen), inputs["roomTemperature"], inputs["hotTemperature"]))


def least_excess_of_111(inputs):
    room = inputs["roomTemperature"]
    return min(
        difference(inputs, state, first="111", second=other)(room) for state in ("Liquid", "Solid") for other in ("001", "101"))


def heated_ratio(inputs):
    chosen, room, hot = film(inputs), inputs["roomTemperature"], inputs["hotTemperature"]
    one, two = inputs["diffusionBarrier001"], inputs["diffusionBarrier101"]
    return (chosen.diffusivity(two, hot) / chosen.diffusivity(one, hot)) / (chosen.diffusivity(two, room) / chosen.diffusivity(one, room))


def relieved(chosen, barrier, temperature):
    return -math.expm1(-chosen.exponent(barrier, temperature))


def ceiling_over_surface(inputs):
    chosen = film(inputs)
    ceiling = chosen.yield_strength * chosen.span * relieved(chosen, 0.0, inputs["roomTemperature"])
    return ceiling / abs(chosen.surface(grain(inputs, "001", "Solid"), grain(inputs, "101", "Solid")))


def typical(inputs, face):
    return film(inputs).diffusivity(inputs[f"diffusionBarrier{face}"], inputs["roomTemperature"]) / inputs["measuredSelfDiffusivity"]


# Charge and thickness


def film_of(inputs, charge):
    return faraday.thickness(charge, inputs["lithiumMolarMass"], inputs["lithiumDensity"])


def held_by(inputs, thickness):
    return faraday.charge(thickness, inputs["lithiumMolarMass"], inputs["lithiumDensity"])


def largest_measured_share(inputs):
    return max(inputs[f"measuredThickness{q}"] / film_of(inputs, inputs[f"arealCapacity{q}"]) for q in "135")


def reflection(inputs, phase, hkl):
    indices = [int(digit) for digit in hkl]
    spacing = {
        "cu": lambda: bragg.cubic_spacing(inputs["latticeConstantCu"], indices),
        "cu2te": lambda: bragg.hexagonal_spacing(inputs["latticeConstantCu2TeA"], inputs["latticeConstantCu2TeC"], indices),
        "li2te": lambda: bragg.cubic_spacing(inputs["latticeConstantLi2Te"], indices),
    }[phase]()
    return bragg.two_theta(spacing, inputs["wavelength"])


# The claims

YOON = {
    "td-120um": lambda i: number(lambda n: anode(i, i["thickness"], n).time),
    "td-closure-d": implied_diffusivity,
    "td-model-over-exp": lambda i: number(lambda n: anode(i, i["thickness"], n).time),
    "interface-drop-shape": place_of_fastest_fall,
    "capacity-is-current-times-td": lost_over_charge,
    "plateau-thickness": lambda i: number(lambda n: plateau_thickness(i, n)),
    "plateau-time": lambda i: number(lambda n: anode(i, i["largestThickness"], n).time),
    "plateau-capacity": lambda i: number(lambda n: anode(i, i["largestThickness"], n).capacity),
    "thin-limited-below-40": rises_with_thickness,
    "diffusion-limited-above-40": lambda i: number(lambda n: ratio_of_capacities(i, n)),
    "inaccessible-minimum": least_is_left,
    "target-diffusivity-ionics": lambda i: thick_target(i, "ionics"),
    "target-diffusivity-mixed": lambda i: thick_target(i, "mixed"),
    "target-diffusivity-fast": lambda i: thick_target(i, "fast"),
    "commercial-foil-fails": lambda i: number(lambda n: foil_capacity(i, n)),
    "box-corner-foil": lambda i: number(lambda n: boundaries_of_foil(i, n)),
    "thickness-3mah": lambda i: film_of(i, i["smallCapacity"]),
    "thickness-5mah": lambda i: film_of(i, i["largeCapacity"]),
    "fast-thickness": lambda i: film_of(i, i["fastCapacity"]),
    "mixed-thickness": lambda i: film_of(i, i["mixedCapacity"]),
    "ionics-thickness": lambda i: film_of(i, i["ionicsCapacity"]),
}

ZHANG = {
    "fig3a-df-positive": lambda i: thermodynamics.smallest(
        difference(i, "Solid", "strain"), i["lowestTemperature"], i["meltingTemperature"]),
    "fig3a-df-rises": lambda i: thermodynamics.trend(
        difference(i, "Solid", "strain"), i["lowestTemperature"], i["meltingTemperature"]),
    "fig3a-liquid-diffusion-wins": lambda i: thermodynamics.smallest(
        difference(i, "Liquid"), i["coldTemperature"], i["hotTemperature"]),
    "fig3a-liquid-surface-slight": lambda i: surface_over_strain(i, "Liquid"),
    "fig3a-solid-comparable": lambda i: 1 / surface_over_strain(i, "Solid"),
    "fig3a-solid-rt-001": lambda i: thermodynamics.largest(
        difference(i, "Solid"), i["lowestTemperature"], i["roomTemperature"]),
    "fig3a-solid-hot-101": lambda i: thermodynamics.largest(
        difference(i, "Solid"), i["roomTemperature"], i["meltingTemperature"]),
    "fig3a-solid-crossover-25-80c": crossings,
    "fig3a-solid-crossover-span-0p4": lambda i: crossings(i, span=2 * i["strainSpan"]),
    "fig3a-solid-crossover-20um": lambda i: crossings(i, thickness=i["layerThicknessUpper"]),
    "face-111-least-favourable": least_excess_of_111,
    "diffusivity-ratio-on-heating": heated_ratio,
    "relaxation-101-compressive": lambda i: relieved(film(i), i["diffusionBarrier101"], i["roomTemperature"]),
    "strain-ceiling-over-surface": ceiling_over_surface,
    "diffusivity-101-typical": lambda i: typical(i, "101"),
    "diffusivity-001-typical": lambda i: typical(i, "001"),
    "rate-from-current": lambda i: film_of(i, i["currentDensity"]),
    "rate-times-deposition-time": lambda i: i["depositionRate"] * i["arealCapacityTexture"] / i["currentDensity"],
    "thickness-10um-matches": lambda i: film_of(i, i["arealCapacityTexture"]),
    "li-layer-10-20um": lambda i: film_of(i, i["arealCapacityTexture"]),
    "si-9mah-thickness": lambda i: film_of(i, i["arealCapacityThick"]),
}

WANG = {
    "li-specific-capacity": lambda i: faraday.specific_capacity(i["lithiumMolarMass"]),
    "graphite-specific-capacity": lambda i: faraday.specific_capacity(i["molarMassC"], i["lithiumPerCarbon"]),
    "theory-thickness-1": lambda i: film_of(i, i["arealCapacity1"]),
    "theory-thickness-3": lambda i: film_of(i, i["arealCapacity3"]),
    "theory-thickness-5": lambda i: film_of(i, i["arealCapacity5"]),
    "measured-below-theory": largest_measured_share,
    "plate-15-mah-thickness": lambda i: film_of(i, i["platedOnCoated"]),
    "plated-within-foil": lambda i: held_by(i, i["foilThickness"]),
    "cu-below-20um": lambda i: film_of(i, i["platedOnBare"]),
}
for _phase, _planes in {"cu": "111 200 220", "cu2te": "001 100 101 103", "li2te": "111 200 220 311 222 331"}.items():
    for _hkl in _planes.split():
        WANG[f"xrd-{_phase}-{_hkl}"] = lambda i, phase=_phase, hkl=_hkl: reflection(i, phase, hkl)

LEWIS = {
    claim: (lambda i, name=name: film_of(i, i[name]))
    for claim, name in {
        "thickness-1": "capacity1", "thickness-3": "capacity3", "thickness-25": "capacity25", "thickness-6p5": "capacity6p5",
        "thickness-0p3": "capacity0p3", "thickness-0p5": "capacity0p5", "thickness-0p75": "capacity0p75", "thickness-5p5": "capacity5p5",
        "section-half-1p5-mass-balance": "capacity1", "section-full-0p5-mass-balance": "capacity3", "section-half-0p5-uniform": "capacity3",
        "map-brackets-faraday": "capacity5p5", "transfer-below-foil": "capacity3",
    }.items()
}
LEWIS.update({
    "xps-sample-28mah": lambda i: film_of(i, i["xpsDepositionTime"] * i["xpsCurrentDensity"]),
    "residual-section-1p5": lambda i: film_of(i, i["capacity3"] * (1 - i["firstEfficiencyFull"])),
    "local-current-centre-1p5": lambda i: i["currentDensity1p5"] * held_by(i, i["centreThickness1p5"]) / i["capacity1"],
})

SANCHEZ = {
    "li-capacity": lambda i: faraday.specific_capacity(i["lithiumMolarMass"]),
    "li-potential": lambda i: faraday.potential_of_ion(i["formationGibbsEnergy"], i["acidity"], i["temperature"]),
}

CLAIMS = {
    f"{paper}.{name}": answer
    for paper, answers in {"yoon2023": YOON, "zhang2025": ZHANG, "wang2023": WANG, "lewis2023": LEWIS, "sanchez2024": SANCHEZ}.items()
    for name, answer in answers.items()
}


def answer_to(request):
    """The answer to a request."""
    inputs, claims = Inputs(request), {}
    for claim, asked in request["claims"].items():
        found = CLAIMS[claim](inputs)
        if isinstance(found, str):
            claims[claim] = {"token": found}
            continue
        if not isinstance(found, Number):
            found = Number(found)
        unit = asked["unit"]
        claims[claim] = {
            "value": units.from_si(found.value, unit), "unit": unit,
            "numericalUncertainty": found.uncertainty / (1.0 if unit == "degC" else units.factor(unit)),
        }
    return {"claims": claims}


def main(arguments):
    if len(arguments) != 2:
        print("usage: python3 solver.py request.json answer.json", file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        request = json.load(file)
    try:
        answer = answer_to(request)
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        answer = {"refuses": str(error) or type(error).__name__}
    # Written beside and renamed, so that an answer is there whole or not at all.
    with open(arguments[1] + ".part", "w", encoding="utf-8") as file:
        json.dump(answer, file, indent=1)
    os.replace(arguments[1] + ".part", arguments[1])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
