#!/usr/bin/python3
"""The engine side of electronic structure: reads request.json, computes with GPAW, writes answer.json.

usage: compute.py [request.json [answer.json]]

There is no science here: structures, constraints and settings come from the caller. Lengths are in angstrom, energies in eV.

request   settings    functional, cutoff_eV, kpoints [n, n, n], width_eV, energy_tolerance_eV, density_tolerance,
                      spin (true: spin-polarised by Hund's rule), dipole (true: corrected along z)
          structures  name, elements, positions, cell, periodic; optional fixed [atom], along_z [atom],
                      relax (largest force in eV per angstrom), steps (limit), forces (true: they are stored)
answer    numbers     <name>.energy (extrapolated to width 0), <name>.largestForce where forces were needed
          series      <name>.positions where it was relaxed, <name>.forces where asked for
          parts       versions of the libraries, fingerprint of the data set of each element; done: true

The log of GPAW goes to the standard output, and "@P part" says how much is done. It can be killed at any time.
Finished structures stay in the answer, and a relaxation goes on from its last geometry.
"""
import glob
import hashlib
import importlib.metadata
import json
import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

import ase
import numpy
from ase import Atoms
from ase.constraints import FixAtoms, FixedLine
from ase.optimize import BFGS
from gpaw import GPAW, PW, FermiDirac, Mixer, MixerSum, __version__


def write(path, content):
    with open(path + ".part", "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".part", path)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def calculator(settings):
    spin = settings.get("spin", False)
    words = dict(
        mode=PW(settings["cutoff_eV"]), xc=settings["functional"], kpts=dict(size=settings["kpoints"], gamma=True),
        occupations=FermiDirac(settings["width_eV"]), mixer=MixerSum(0.1, 5, 50) if spin else Mixer(0.25, 5, 50), maxiter=200, txt="-",
        convergence={"energy": settings["energy_tolerance_eV"], "density": settings["density_tolerance"]})
    if spin:
        words.update(spinpol=True, hund=True)
    if settings.get("dipole", False):
        words.update(poissonsolver={"dipolelayer": "xy"})
    return GPAW(**words)


def compute(structure, settings, answer):
    name = structure["name"]
    atoms = Atoms(structure["elements"], positions=structure["positions"], cell=structure["cell"], pbc=structure["periodic"])
    geometry = f"{name}.geometry.json"
    if os.path.exists(geometry):
        atoms.set_positions(read(geometry))
    fixed = [FixAtoms(indices=structure["fixed"])] if structure.get("fixed") else []
    atoms.set_constraint(fixed + [FixedLine(atom, [0, 0, 1]) for atom in structure.get("along_z", [])])
    atoms.calc = calculator(settings)
    if "relax" in structure:
        descent = BFGS(atoms, logfile="relaxation.txt", maxstep=0.2)
        descent.attach(lambda: write(geometry, atoms.get_positions().tolist()))
        if not descent.run(fmax=structure["relax"], steps=structure.get("steps", 60)):
            raise SystemExit(f"ERROR: {name} has not relaxed after {descent.nsteps} steps. Allow more steps or a larger force.")
        answer["series"][f"{name}.positions"] = atoms.get_positions().round(5).ravel().tolist()
    answer["numbers"][f"{name}.energy"] = round(atoms.get_potential_energy(), 7)
    for setup in atoms.calc.setups:
        answer["parts"][f"setup.{setup.symbol}"] = setup.fingerprint
    if "relax" in structure or structure.get("forces", False):
        forces = atoms.get_forces()
        answer["numbers"][f"{name}.largestForce"] = round(float(numpy.sqrt((forces ** 2).sum(axis=1)).max()), 6)
    if structure.get("forces", False):
        answer["series"][f"{name}.forces"] = atoms.get_forces(apply_constraint=False).round(6).ravel().tolist()


def main():
    request_path, answer_path = (sys.argv[1:] + ["request.json", "answer.json"][len(sys.argv) - 1:])[:2]
    request = read(request_path)
    digest = hashlib.sha256(json.dumps(request, sort_keys=True).encode("utf-8")).hexdigest()
    answer = read(answer_path) if os.path.exists(answer_path) else {}
    if answer.get("request") != digest:
        for geometry in glob.glob("*.geometry.json"):
            os.remove(geometry)
        parts = {"ase": ase.__version__, "numpy": numpy.__version__, "scipy": importlib.metadata.version("scipy")}
        answer = {"engine": "gpaw", "version": __version__, "parts": parts, "request": digest, "numbers": {}, "series": {}, "done": False}
    structures = request["structures"]
    for number, structure in enumerate(structures):
        if f"{structure['name']}.energy" not in answer["numbers"]:
            start = time.process_time()
            compute(structure, request["settings"], answer)
            write(answer_path, answer)
            print(f"{structure['name']} {answer['numbers'][structure['name'] + '.energy']:.6f} eV {time.process_time() - start:.1f} s")
        print(f"@P {(number + 1) / len(structures):.4f}", flush=True)
    write(answer_path, answer | {"done": True})
    print("@DONE", flush=True)


if __name__ == "__main__":
    main()
