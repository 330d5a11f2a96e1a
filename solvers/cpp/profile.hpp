// Energies of a flat grain boundary and of a free surface in the phase field of Zhang et al., Eq 15:
// F = integral of w f0 + sum kappa_q/2 (grad phi_q)^2, with f0 = sum(-phi^2/2 + phi^4/4) + g sum_{i<j} phi_i^2 phi_j^2.
#pragma once

#include "depletion.hpp"

// The ratio kappa_2/kappa_1 from which a front of grain 1 wets the surface of grain 2:
// sigma_2 = sigma_1 + sigma_boundary, where phi = 0 lies above the film.
Result wetting_ratio(double coupling);
