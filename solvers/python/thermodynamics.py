"""Competition of two grains by surface energy and by strain energy.

Zhang et al., Joule (2025), 10.1016/j.joule.2025.101847, Eq 4, 5, 12 and 13:

    dU = dGamma + dF,   dGamma = (E_S1 - E_S2) / h
    dF = sigma_y (eps_T - eps_c) [exp(-beta D_1/(L R)) - exp(-beta D_2/(L R))],   D = D_0 exp(-E_a/(k_B T))

dU > 0 prefers grain 2.
"""

import math


class Film:
    """What both grains share, in SI. k_B may be the printed one."""

    def __init__(self, thickness, rate, grain_size, yield_strength, span, boltzmann, beta, prefactor):
        self.thickness, self.rate, self.grain_size = thickness, rate, grain_size
        self.yield_strength, self.span, self.boltzmann = yield_strength, span, boltzmann
        self.beta, self.prefactor = beta, prefactor

    def replaced(self, **changes):
        """The same film with other numbers."""
        other = Film.__new__(Film)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(changes)
        return other

    def diffusivity(self, barrier, temperature):
        """D [m2/s], Eq 13."""
        return self.prefactor * math.exp(-barrier / (self.boltzmann * temperature))

    def exponent(self, barrier, temperature):
        """beta D / (L R)."""
        return self.beta * self.diffusivity(barrier, temperature) / (self.grain_size * self.rate)

    def surface(self, first, second):
        """dGamma [J/m3], Eq 5; a grain is (surface energy, barrier)."""
        return (first[0] - second[0]) / self.thickness

    def strain(self, first, second, temperature):
        """dF [J/m3], Eq 12. The difference of the exponentials is taken as one product, so that nothing cancels."""
        one, two = self.exponent(first[1], temperature), self.exponent(second[1], temperature)
        return self.yield_strength * self.span * math.exp(-two) * math.expm1(two - one)

    def total(self, first, second, temperature):
        """dU [J/m3], Eq 4."""
        return self.surface(first, second) + self.strain(first, second, temperature)


def _golden(function, lower, upper):
    """The largest value of a function with one peak between two points."""
    ratio = (math.sqrt(5) - 1) / 2
    a, b = lower, upper
    while b - a > 1e-9 * upper:
        left, right = b - ratio * (b - a), a + ratio * (b - a)
        if function(left) < function(right):
            a = left
        else:
            b = right
    return function(0.5 * (a + b))


def largest(function, lower, upper, points=2001):
    """The largest value of a smooth function on an interval: the best of a fine grid, refined between its neighbours."""
    grid = [lower + (upper - lower) * i / (points - 1) for i in range(points)]
    values = [function(x) for x in grid]
    best = max(range(points), key=values.__getitem__)
    if best in (0, points - 1):
        return values[best]
    return max(values[best], _golden(function, grid[best - 1], grid[best + 1]))


def smallest(function, lower, upper):
    """The smallest value of a smooth function on an interval."""
    return -largest(lambda x: -function(x), lower, upper)


def sign_changes(function, lower, upper, points=2001):
    """How often a function changes its sign on an interval, as a fine grid sees it."""
    values = [function(lower + (upper - lower) * i / (points - 1)) for i in range(points)]
    signs = [1 if value > 0 else -1 for value in values if value != 0]
    return sum(1 for one, next_one in zip(signs, signs[1:]) if one != next_one)


def trend(function, lower, upper, points=2001):
    """increasing, decreasing or not monotone."""
    values = [function(lower + (upper - lower) * i / (points - 1)) for i in range(points)]
    steps = [later - earlier for earlier, later in zip(values, values[1:])]
    return "increasing" if min(steps) > 0 else "decreasing" if max(steps) < 0 else "not monotone"
