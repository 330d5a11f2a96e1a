"""Charge, amount and thickness of a metal by Faraday's law: h = Q M / (F rho)."""

import math

AVOGADRO = 6.02214076e23  # 1/mol, exact
ELEMENTARY_CHARGE = 1.602176634e-19  # C, exact
BOLTZMANN = 1.380649e-23  # J/K, exact
FARADAY = AVOGADRO * ELEMENTARY_CHARGE  # C/mol
GAS = AVOGADRO * BOLTZMANN  # J/(mol K)


def thickness(charge, molar_mass, density):
    """Thickness [m] of a dense film of a charge per area [C/m2], one electron per atom."""
    return charge * molar_mass / (FARADAY * density)


def charge(film, molar_mass, density):
    """Charge per area [C/m2] that a dense film of a thickness [m] holds."""
    return film * FARADAY * density / molar_mass


def specific_capacity(molar_mass, electrons=1.0):
    """Charge per mass [C/kg] of a substance that gives some electrons per formula unit."""
    return electrons * FARADAY / molar_mass


def potential_of_ion(formation_gibbs_energy, ph, temperature):
    """Potential [V] of M/M+ against the reversible hydrogen electrode at a pH.

    dG_f is the Gibbs energy of formation of the aqueous ion M+ [J/mol]; against the standard hydrogen electrode
    E0 = dG_f / F. The reversible electrode lies R T ln(10) pH / F below the standard one.
    """
    return formation_gibbs_energy / FARADAY + GAS * temperature * math.log(10) * ph / FARADAY
