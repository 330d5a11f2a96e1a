"""Diffraction angles by Bragg's law, lambda = 2 d sin(theta)."""

import math


def cubic_spacing(a, hkl):
    """Spacing of lattice planes of a cubic lattice: d = a / sqrt(h2 + k2 + l2)."""
    h, k, l = hkl
    return a / math.sqrt(h * h + k * k + l * l)


def hexagonal_spacing(a, c, hkl):
    """Spacing of lattice planes of a hexagonal lattice: 1/d2 = 4/3 (h2 + hk + k2)/a2 + l2/c2."""
    h, k, l = hkl
    return 1 / math.sqrt(4 / 3 * (h * h + h * k + k * k) / (a * a) + l * l / (c * c))


def two_theta(spacing, wavelength):
    """Angle 2 theta [rad] of the first order."""
    return 2 * math.asin(wavelength / (2 * spacing))
