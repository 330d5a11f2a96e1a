#include "profile.hpp"

#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace {

// The surface energy over sqrt(kappa w): phi = tanh(x sqrt(w/(2 kappa))) from phi = 0 to 1 has
// integral sqrt(2 kappa w) (1 - phi^2)/2 dphi = sqrt(2)/3 sqrt(kappa w).
const double kSurface = std::sqrt(2.0) / 3;

using Pair = std::array<double, 2>;

struct Block {
    double a, b, c, d;  // rows (a b), (c d)

    Block inverse() const {
        double det = a * d - b * c;
        return {d / det, -b / det, -c / det, a / det};
    }
    Pair times(const Pair& v) const { return {a * v[0] + b * v[1], c * v[0] + d * v[1]}; }
};

// Energy of a boundary with kappa_1 = 1, kappa_2 = ratio and w = 1 on a line of equal cells. The gradient flow of
// Eq 14 is followed in implicit steps that grow, so that it ends as Newton's method.
double boundary_energy(double ratio, double g, double spacing) {
    const Pair kappa = {1, ratio};
    const double half = 18 * std::sqrt(ratio > 1 ? ratio : 1.0);
    const int n = 2 * static_cast<int>(std::ceil(half / spacing)) + 1;
    std::vector<Pair> phi(n), residual(n), carried(n);
    std::vector<Block> factor(n);
    for (int k = 0; k < n; ++k) {
        double x = (k - n / 2) * spacing / std::sqrt(2 * (1 + ratio));
        phi[k] = {0.5 * (1 - std::tanh(x)), 0.5 * (1 + std::tanh(x))};
    }
    phi[0] = {1, 0};
    phi[n - 1] = {0, 1};
    double step = 0.5;
    for (int iteration = 0; iteration < 2000; ++iteration) {
        double worst = 0;
        for (int k = 1; k + 1 < n; ++k) {
            for (int q = 0; q < 2; ++q) {
                double own = phi[k][q], other = phi[k][1 - q];
                double bend = (phi[k - 1][q] - 2 * own + phi[k + 1][q]) / (spacing * spacing);
                residual[k][q] = -own + own * own * own + 2 * g * own * other * other - kappa[q] * bend;
                worst = std::max(worst, std::abs(residual[k][q]));
            }
        }
        // The flat profile may drift along the line without a change of energy; far below rounding of the energy it is done.
        if (worst < 1e-10) {
            double energy = 0;
            for (int k = 0; k < n; ++k) {
                double p = phi[k][0] * phi[k][0], q = phi[k][1] * phi[k][1];
                energy += spacing * (0.25 - 0.5 * (p + q) + 0.25 * (p * p + q * q) + g * p * q);
                for (int i = 0; i < 2 && k + 1 < n; ++i) {
                    double rise = (phi[k + 1][i] - phi[k][i]) / spacing;
                    energy += spacing * 0.5 * kappa[i] * rise * rise;
                }
            }
            return energy;
        }
        const double left0 = -kappa[0] / (spacing * spacing), left1 = -kappa[1] / (spacing * spacing);
        for (int k = 1; k + 1 < n; ++k) {
            double p = phi[k][0], q = phi[k][1];
            Block diagonal = {
                1 / step - 1 + 3 * p * p + 2 * g * q * q - 2 * left0, 4 * g * p * q,
                4 * g * p * q, 1 / step - 1 + 3 * q * q + 2 * g * p * p - 2 * left1};
            Pair known = {-residual[k][0], -residual[k][1]};
            if (k > 1) {
                // Off-diagonal blocks are diagonal: L inv(D) U with L = U = diag(left).
                Block inverse = factor[k - 1];
                diagonal.a -= left0 * inverse.a * left0;
                diagonal.b -= left0 * inverse.b * left1;
                diagonal.c -= left1 * inverse.c * left0;
                diagonal.d -= left1 * inverse.d * left1;
                Pair moved = inverse.times(carried[k - 1]);
                known[0] -= left0 * moved[0];
                known[1] -= left1 * moved[1];
            }
            factor[k] = diagonal.inverse();
            carried[k] = known;
        }
        Pair next = {0, 0};
        for (int k = n - 2; k > 0; --k) {
            Pair known = {carried[k][0] - left0 * next[0], carried[k][1] - left1 * next[1]};
            next = factor[k].times(known);
            phi[k][0] += next[0];
            phi[k][1] += next[1];
        }
        step = std::min(step * 1.3, 1e4);
    }
    throw std::runtime_error("the profile of the boundary did not come to rest");
}

// sigma_2 - sigma_1 - sigma_boundary, in units of sqrt(kappa_1 w).
double excess(double ratio, double g, double spacing) {
    return kSurface * (std::sqrt(ratio) - 1) - boundary_energy(ratio, g, spacing);
}

double ratio_on(double g, double spacing) {
    double lower = 1, upper = 4;
    while (excess(upper, g, spacing) < 0) {
        lower = upper;
        upper *= 2;
    }
    double at_lower = excess(lower, g, spacing), at_upper = excess(upper, g, spacing);
    for (int k = 0; k < 60 && upper - lower > 1e-10 * upper; ++k) {
        // Secant inside the bracket, with a bisection where it hardly moves.
        double next = k % 3 == 2 ? 0.5 * (lower + upper) : upper - at_upper * (upper - lower) / (at_upper - at_lower);
        double value = excess(next, g, spacing);
        if (std::abs(value) < 1e-11) {
            return next;
        }
        if (value < 0) {
            lower = next;
            at_lower = value;
        } else {
            upper = next;
            at_upper = value;
        }
    }
    return 0.5 * (lower + upper);
}

}  // namespace

Result wetting_ratio(double coupling) {
    double coarse = ratio_on(coupling, 0.1), fine = ratio_on(coupling, 0.05);
    double rest = (fine - coarse) / 3;
    return {fine + rest, std::abs(rest) / 10};
}
