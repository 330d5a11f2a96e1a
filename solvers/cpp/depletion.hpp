// Depletion of a slab that is stripped at one face, by finite volumes.
//
// Yoon et al., J. Mater. Chem. A (2023), 10.1039/d3ta03814a, Eq 8: C_t = D C_xx for 0 < x < L, C(x, 0) = C0,
// D C_x = I/F at x = 0 (electrolyte), C_x = 0 at x = L. With tau = D t/L2, xi = x/L, B = I L/(F D C0) and
// C/C0 = 1 - B s one problem without parameters is left: s_tau = s_xixi, -s_xi(0) = 1, s_xi(1) = 0, s(xi, 0) = 0.
#pragma once

#include <vector>

struct Result {
    double value = 0;
    double uncertainty = 0;  // standard uncertainty of the numerics
};

// tau_d, where 1 = B s(0, tau_d), for a dimensionless current B.
Result depletion_time(double current);

// What a rest of a duration leaves of s(0) - mean(s), after stripping for another duration, both in tau.
Result remaining_after_rest(double stripping, double rest);
