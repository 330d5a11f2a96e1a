#include "depletion.hpp"

#include <algorithm>
#include <cmath>

namespace {

constexpr double kPi = 3.14159265358979323846;

// Cells between faces xi_k = (k/n)^2, so that the first ones resolve the start, where s grows as the root of time.
class Slab {
public:
    explicit Slab(int cells) : width_(cells), conductance_(cells + 1, 0.0), value_(cells, 0.0), lower_(cells), diagonal_(cells), right_(cells) {
        std::vector<double> centre(cells);
        for (int k = 0; k < cells; ++k) {
            double left = face(k, cells), right = face(k + 1, cells);
            width_[k] = right - left;
            centre[k] = 0.5 * (left + right);
        }
        for (int k = 1; k < cells; ++k) {
            conductance_[k] = 1 / (centre[k] - centre[k - 1]);
        }
    }

    // One step of TR-BDF2 (Bank et al. 1985), L-stable and of second order. The flux into the electrolyte face is given.
    void step(double tau, double flux) {
        const double gamma = 2 - std::sqrt(2.0);
        std::vector<double> start = value_;
        std::vector<double> rate = rates(start, flux);
        std::vector<double> known(start.size());
        for (std::size_t k = 0; k < start.size(); ++k) {
            known[k] = start[k] + 0.5 * gamma * tau * rate[k];
        }
        solve(0.5 * gamma * tau, flux, known);
        std::vector<double> middle = value_;
        const double weight = 1 / (gamma * (2 - gamma));
        for (std::size_t k = 0; k < start.size(); ++k) {
            known[k] = weight * middle[k] - (1 - gamma) * (1 - gamma) * weight * start[k];
        }
        solve((1 - gamma) / (2 - gamma) * tau, flux, known);
    }

    // Value at the electrolyte: the parabola through the mean of the first two cells that has the slope of the flux.
    double surface(double flux) const {
        // s = a - flux xi + c xi^2: mean over [0, h1] and over [h1, h1 + h2].
        double h1 = width_[0], h2 = h1 + width_[1];
        double mean1 = value_[0] + 0.5 * flux * h1;
        double mean2 = (value_[0] * h1 + value_[1] * width_[1]) / h2 + 0.5 * flux * h2;
        double c = (mean2 - mean1) / ((h2 * h2 - h1 * h1) / 3);
        return mean1 - c * h1 * h1 / 3;
    }

    double mean() const {
        double sum = 0;
        for (std::size_t k = 0; k < value_.size(); ++k) {
            sum += width_[k] * value_[k];
        }
        return sum;
    }

private:
    static double face(int k, int cells) {
        double y = static_cast<double>(k) / cells;
        return y * y;
    }

    std::vector<double> rates(const std::vector<double>& s, double flux) const {
        std::vector<double> rate(s.size());
        for (std::size_t k = 0; k < s.size(); ++k) {
            double in = k == 0 ? flux : conductance_[k] * (s[k - 1] - s[k]);
            double out = k + 1 == s.size() ? 0 : conductance_[k + 1] * (s[k] - s[k + 1]);
            rate[k] = (in - out) / width_[k];
        }
        return rate;
    }

    // value - tau * rate(value) = known, by elimination.
    void solve(double tau, double flux, const std::vector<double>& known) {
        const std::size_t n = known.size();
        for (std::size_t k = 0; k < n; ++k) {
            double left = tau * conductance_[k] / width_[k], next = k + 1 == n ? 0 : tau * conductance_[k + 1] / width_[k];
            double source = known[k] + (k == 0 ? tau * flux / width_[0] : 0);
            diagonal_[k] = 1 + left + next;
            lower_[k] = -next;
            right_[k] = source;
            if (k > 0) {
                double factor = -left / diagonal_[k - 1];
                diagonal_[k] -= factor * lower_[k - 1];
                right_[k] -= factor * right_[k - 1];
            }
        }
        value_[n - 1] = right_[n - 1] / diagonal_[n - 1];
        for (std::size_t k = n - 1; k-- > 0;) {
            value_[k] = (right_[k] - lower_[k] * value_[k + 1]) / diagonal_[k];
        }
    }

    std::vector<double> width_, conductance_, value_, lower_, diagonal_, right_;
};

// Steps end at tau = last (k/n)^2, because s is smooth in the root of time.
double depletion_on(double current, int cells, int steps) {
    const double wanted = 1 / current;
    const double last = 1.05 * std::min(wanted, 0.25 * kPi * wanted * wanted);
    Slab slab(cells);
    std::vector<double> root(steps + 1, 0.0), surface(steps + 1, 0.0);
    for (int k = 1; k <= steps; ++k) {
        root[k] = std::sqrt(last) * k / steps;
        slab.step(root[k] * root[k] - root[k - 1] * root[k - 1], 1.0);
        surface[k] = slab.surface(1.0);
    }
    int k = 2;
    while (k < steps - 1 && surface[k] < wanted) {
        ++k;
    }
    // The cubic through four points, as a function of s, at the wanted value.
    double found = 0;
    for (int i = k - 2; i <= k + 1; ++i) {
        double term = root[i];
        for (int j = k - 2; j <= k + 1; ++j) {
            term *= i == j ? 1 : (wanted - surface[j]) / (surface[i] - surface[j]);
        }
        found += term;
    }
    return found * found;
}

double remaining_on(double stripping, double rest, int cells, int steps) {
    Slab slab(cells);
    double last = 0;
    for (int k = 1; k <= steps; ++k) {
        double now = stripping * k / steps * k / steps;
        slab.step(now - last, 1.0);
        last = now;
    }
    double before = slab.surface(1.0) - slab.mean();
    last = 0;
    for (int k = 1; k <= steps; ++k) {
        double now = rest * k / steps * k / steps;
        slab.step(now - last, 0.0);
        last = now;
    }
    return (slab.surface(0.0) - slab.mean()) / before;
}

// Second order in cells and steps: a third of the last change is left, and is taken off. That third is also the uncertainty.
template <typename Function>
Result extrapolated(Function on) {
    double coarse = on(200, 200), fine = on(400, 400);
    double rest = (fine - coarse) / 3;
    return {fine + rest, std::abs(rest)};
}

}  // namespace

Result depletion_time(double current) {
    return extrapolated([=](int cells, int steps) { return depletion_on(current, cells, steps); });
}

Result remaining_after_rest(double stripping, double rest) {
    return extrapolated([=](int cells, int steps) { return remaining_on(stripping, rest, cells, steps); });
}
