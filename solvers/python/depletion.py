"""Depletion of a slab that is stripped at one face, by numerical inversion of its Laplace transform.

Yoon et al., J. Mater. Chem. A (2023), 10.1039/d3ta03814a, Eq 8: C_t = D C_xx for 0 < x < L, C(x, 0) = C0,
D C_x = I/F at the electrolyte x = 0 and C_x = 0 at the collector x = L. With tau = D t/L2, xi = x/L and
B = I L/(F D C0) the solution is C/C0 = 1 - B s(xi, tau), whose transform in tau is

    s^(xi, p) = cosh((1 - xi) sqrt p) / (p^1.5 sinh sqrt p).

Neither the images nor the eigenfunctions of Eq 9 are summed. The inversion is the fixed Talbot method (J. Abate,
P. P. Valko, Int. J. Numer. Meth. Engng 60 (2004) 979). What it gives with fewer nodes says how exact it is.
"""

import cmath
import math

NODES, FEWER_NODES = 22, 18


def _invert(transform, time, nodes):
    """The original of a Laplace transform at a time > 0."""
    r = 2 * nodes / (5 * time)
    total = 0.5 * math.exp(r * time) * transform(complex(r, 0)).real
    for k in range(1, nodes):
        theta = k * math.pi / nodes
        cotangent = math.cos(theta) / math.sin(theta)
        s = r * theta * complex(cotangent, 1)
        sigma = theta + (theta * cotangent - 1) * cotangent
        total += (cmath.exp(time * s) * transform(s) * complex(1, sigma)).real
    return total * r / nodes


def _transform(xi):
    def of(p):
        root = cmath.sqrt(p)
        # cosh((1 - xi) q)/sinh(q) without overflow.
        ratio = (cmath.exp(-xi * root) + cmath.exp(-(2 - xi) * root)) / (1 - cmath.exp(-2 * root))
        return ratio / (p * root)

    return of


def _slope_transform(xi):
    """The transform of -ds/dxi: sinh((1 - xi) q)/(p sinh q)."""

    def of(p):
        root = cmath.sqrt(p)
        return (cmath.exp(-xi * root) - cmath.exp(-(2 - xi) * root)) / (1 - cmath.exp(-2 * root)) / p

    return of


def shape(xi, tau, nodes=NODES):
    """s(xi, tau)."""
    return _invert(_transform(xi), tau, nodes)


def steepness(xi, tau, nodes=NODES):
    """-ds/dxi."""
    return _invert(_slope_transform(xi), tau, nodes)


def depletion_time(current, nodes=NODES):
    """tau_d where s(0, tau_d) = 1/B, for the dimensionless current B, by bisection.

    s(0, tau) lies between its two limits, 2 sqrt(tau/pi) for short and tau + 1/3 for long times.
    """
    wanted = 1 / current
    lower = max(0.25 * math.pi * wanted * wanted * 0.2, wanted - 1 / 3 - 0.05 * wanted)
    upper = min(wanted, 0.25 * math.pi * wanted * wanted) * 1.001
    while shape(0.0, lower, nodes) > wanted:
        lower *= 0.5
    for _ in range(200):
        middle = 0.5 * (lower + upper)
        if middle in (lower, upper):
            break
        if shape(0.0, middle, nodes) < wanted:
            lower = middle
        else:
            upper = middle
    return 0.5 * (lower + upper)


class Anode:
    """A slab of lithium that is stripped, in SI."""

    def __init__(self, thickness, current, diffusivity, concentration, faraday, nodes=NODES):
        self.thickness, self.current, self.nodes = thickness, current, nodes
        self.faraday, self.concentration = faraday, concentration
        self.dimensionless = current * thickness / (faraday * diffusivity * concentration)
        self.tau = depletion_time(self.dimensionless, nodes)
        self.time = self.tau * thickness * thickness / diffusivity
        self.capacity = current * self.time
        self.inventory = faraday * concentration * thickness

    @property
    def inaccessible(self):
        """Charge per area that stays behind [C/m2]."""
        return self.inventory - self.capacity

    def lost_over_charge(self, points=200):
        """Lithium that has left until the depletion time over the charge that flowed, by Simpson's rule.

        The profile bends most at the electrolyte; xi = y2 spreads the points there.
        """
        total = 0.0
        for i in range(points + 1):
            y = i / points
            weight = 1 if i in (0, points) else 4 if i % 2 else 2
            total += weight * shape(y * y, self.tau, self.nodes) * 2 * y
        return total / (3 * points) / self.tau


def least_diffusivity(charge, current, thickness, concentration, faraday, nodes=NODES):
    """The least D [m2/s] at which a slab gives a charge per area at a current density, by bisection in log D."""

    if charge >= faraday * concentration * thickness:
        raise ValueError("the anode holds less than the charge, so no diffusivity is large enough")

    def given(log_diffusivity):
        return Anode(thickness, current, math.exp(log_diffusivity), concentration, faraday, nodes).capacity

    # A thick slab needs 4 Q I / (pi (F C0)^2), and no slab needs less.
    thick = 4 * charge * current / (math.pi * (faraday * concentration) ** 2)
    lower, upper = math.log(thick) - 0.01, math.log(thick) + 5
    while given(upper) < charge:
        upper += 5
    for _ in range(100):
        middle = 0.5 * (lower + upper)
        if middle in (lower, upper):
            break
        if given(middle) < charge:
            lower = middle
        else:
            upper = middle
    return math.exp(0.5 * (lower + upper))
