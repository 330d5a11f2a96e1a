// A solver for Litmus in C++17 without libraries: depletion by finite volumes, and the phase field of grain selection in
// one formulation. It shares no code with the solvers of this repository; it was written from the papers.
//
//     litmus-cpp request.json answer.json

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "depletion.hpp"
#include "film.hpp"
#include "json.hpp"
#include "profile.hpp"

namespace {

constexpr double kFaraday = 6.02214076e23 * 1.602176634e-19;  // C/mol, exact
constexpr double kCharge = 1.602176634e-19;                   // C, exact

// A request that the model does not cover. It is refused with the reason, which is no failure.
struct Refusal : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// SI values of the units that these claims and inputs have.
const std::map<std::string, double> kUnits = {
    {"1", 1}, {"%", 0.01}, {"m", 1}, {"um", 1e-6}, {"s", 1}, {"min", 60}, {"h", 3600}, {"K", 1}, {"A/m2", 1}, {"mA/cm2", 10},
    {"mAh/cm2", 36000}, {"C/m2", 1}, {"m2/s", 1}, {"cm2/s", 1e-4}, {"g/cm3", 1000}, {"kg/m3", 1}, {"g/mol", 1e-3}, {"kg/mol", 1},
    {"J/m2", 1}, {"eV", kCharge}, {"eV/K", kCharge}, {"Angstrom", 1e-10}};

double unit(const std::string& symbol) {
    auto found = kUnits.find(symbol);
    if (found == kUnits.end()) {
        throw Refusal("the unit '" + symbol + "' is not known to this solver");
    }
    return found->second;
}

struct Found {
    double value = 0, uncertainty = 0;
    std::string token;
    int replicas = 0;
};

class Request {
public:
    explicit Request(const Json& json) : json_(json) {}

    double operator[](const std::string& name) const {
        const Json& input = json_.at("inputs").at(name);
        return input.at("value").number * unit(input.at("unit").text);
    }
    int option(const std::string& name) const { return static_cast<int>(json_.at("inputs").at(name).at("value").number); }
    const std::string& tier() const { return json_.at("tier").text; }
    std::uint64_t seed() const { return static_cast<std::uint64_t>(json_.at("seed").number); }

private:
    const Json& json_;
};

// Depletion

struct Anode {
    double time, capacity, uncertainty, inventory;  // s, C/m2, relative, C/m2

    Anode(const Request& in, double thickness, double current, double diffusivity) {
        double concentration = in["lithiumDensity"] / in["lithiumMolarMass"];
        Result tau = depletion_time(current * thickness / (kFaraday * diffusivity * concentration));
        time = tau.value * thickness * thickness / diffusivity;
        capacity = current * time;
        uncertainty = tau.uncertainty / tau.value;
        inventory = kFaraday * concentration * thickness;
    }
};

Anode anode(const Request& in, const std::string& thickness) {
    return {in, in[thickness], in["currentDensity"], in["diffusivity"]};
}

Found time_of(const Request& in, const std::string& thickness) {
    Anode found = anode(in, thickness);
    return {found.time, found.time * found.uncertainty, "", 0};
}

Found rises(const Request& in) {
    double last = 0;
    for (int k = 1; k <= 40; ++k) {
        double time = Anode(in, in["plateauThickness"] * k / 40, in["currentDensity"], in["diffusivity"]).time;
        if (time <= last) {
            return {0, 0, "not monotone", 0};
        }
        last = time;
    }
    return {0, 0, "increasing", 0};
}

Found ratio_of_capacities(const Request& in) {
    Anode wide = anode(in, "largestThickness"), plateau = anode(in, "plateauThickness");
    double ratio = wide.capacity / plateau.capacity;
    return {ratio, ratio * std::hypot(wide.uncertainty, plateau.uncertainty), "", 0};
}

Found least_left(const Request& in) {
    if (in.option("inaccessibleReading") != 0) {
        throw Refusal("this solver knows one reading of 'inaccessible' only");
    }
    auto left = [&](const std::string& name) {
        Anode found = anode(in, name);
        return found.inventory - found.capacity;
    };
    double plateau = left("plateauThickness");
    bool holds = plateau < left("halfPlateauThickness") && plateau < left("doublePlateauThickness");
    return {0, 0, holds ? "true" : "false", 0};
}

Found foil(const Request& in) {
    Anode found(in, in["foilThickness"], in["ionicsCurrentDensity"], in["foilDiffusivity"]);
    return {found.capacity, found.capacity * found.uncertainty, "", 0};
}

Found remains(const Request& in, const std::string& thickness) {
    const double ever = 10;  // by then the shape of the profile no longer changes
    double scale = in[thickness] * in[thickness] / in["coarseDiffusivity"], rest = in["restTime"] / scale;
    Result left = remaining_after_rest(in.option("strippingBefore") == 0 ? ever : rest, rest);
    return {left.value, left.uncertainty, "", 0};
}

// Phase field

Found wetting_threshold(const Request& in) {
    const int formulation = in.option("formulation");
    if (formulation > 1) {
        throw Refusal("without a free surface nothing is wetted");
    }
    // kappa_101/kappa_001 = exp(kappa_2 A/E_0) with E_0 the mean of the three surface energies, one of which is E_001 + A.
    Result ratio = wetting_ratio(formulation == 0 ? 1.0 : 1.5);
    double part = std::log(ratio.value) / (3 * in["gradientFactor"]);
    double others = 2 * in["surfaceEnergySolid001"] + in["surfaceEnergySolid111"];
    double threshold = part * others / (1 - part);
    double slope = others / ((1 - part) * (1 - part)) / (3 * in["gradientFactor"] * ratio.value);
    return {threshold, slope * ratio.uncertainty, "", 0};
}

enum class Equal { nothing, mobility, gradient };

FilmSettings settings(const Request& in, const std::string& state, Equal equal) {
    if (in.option("formulation") != 0) {
        throw Refusal("this solver knows the exposed surface of the Landau form with g = 1 only");
    }
    FilmSettings film;
    film.columns = static_cast<int>(std::lround(in["columnCount"]));
    film.rows = static_cast<int>(std::lround(in["rowCount"]));
    film.nuclei = static_cast<int>(std::lround(in["nucleusCount"]));
    film.initial_rows = static_cast<int>(std::lround(in["initialRows"]));
    film.spacing = in["modelSpacing"];
    film.well = in["wellHeight"];
    film.coupling = in["coupling"];  // a factor on g = 1
    film.radius = in["nucleusRadius"];
    film.height = in["nucleusHeight"];
    film.layer_time = in["layerTime"];
    film.early = in["earlySnapshot"];
    film.late = in["lastSnapshot"];
    const char* faces[] = {"001", "101", "111"};
    double mean = 0;
    for (const char* face : faces) {
        mean += in["surfaceEnergy" + state + face] / 3;
    }
    double mobility = 0, gradient = 0;
    for (int q = 0; q < kFaces; ++q) {
        // Eq 16 and 17.
        film.mobility[q] = in["mobilityPreFactor"]
            * std::exp(-in["mobilityFactor"] * in[std::string("diffusionBarrier") + faces[q]] / (in["boltzmannConstant"] * in["temperature"]));
        film.gradient[q] = in["gradientPreFactor"] * std::exp(in["gradientFactor"] * in["surfaceEnergy" + state + faces[q]] / mean);
        mobility += film.mobility[q] / kFaces;
        gradient += film.gradient[q] / kFaces;
    }
    if (equal == Equal::mobility) {
        film.mobility.fill(mobility);
    }
    if (equal == Equal::gradient) {
        film.gradient.fill(gradient);
    }
    return film;
}

int seeds_at(const std::string& tier) { return tier == "smoke" ? 2 : tier == "standard" ? 8 : 16; }

const std::vector<Texture>& films(const Request& in, const std::string& state, Equal equal, const std::function<void()>& done) {
    static std::map<std::pair<std::string, Equal>, std::vector<Texture>> known;
    auto& ensemble = known[{state, equal}];
    if (ensemble.empty()) {
        FilmSettings film = settings(in, state, equal);
        for (int k = 0; k < seeds_at(in.tier()); ++k) {
            ensemble.push_back(grow(film, in.seed() + static_cast<std::uint64_t>(k)));
            done();
        }
    }
    return ensemble;
}

struct Mean {
    double value = 0, error = 0;
};

// Two area fractions differ by at least one cell, so seeds that agree still leave that rounding.
Mean mean_of(const std::vector<double>& values, double resolution) {
    const double n = static_cast<double>(values.size());
    double mean = 0, variance = 0;
    for (double value : values) {
        mean += value / n;
    }
    for (double value : values) {
        variance += (value - mean) * (value - mean) / (n - 1);
    }
    return {mean, std::sqrt(std::max(variance, resolution * resolution / 12) / n)};
}

Found lead(const std::vector<Texture>& ensemble, int face, double resolution) {
    std::vector<double> leads;
    for (const Texture& texture : ensemble) {
        double other = 0;
        for (int q = 0; q < kFaces; ++q) {
            other = q == face ? other : std::max(other, texture.late[q]);
        }
        leads.push_back(texture.late[face] - other);
    }
    Mean mean = mean_of(leads, resolution);
    return {mean.value, mean.error, "", static_cast<int>(ensemble.size())};
}

// Ratio of the means.
Found retained(const std::vector<Texture>& ensemble, int face, double resolution) {
    std::vector<double> early, late;
    for (const Texture& texture : ensemble) {
        early.push_back(texture.early[face]);
        late.push_back(texture.late[face]);
    }
    Mean first = mean_of(early, resolution), last = mean_of(late, resolution);
    double ratio = last.value / first.value;
    return {ratio, std::hypot(last.error, ratio * first.error) / first.value, "", static_cast<int>(ensemble.size())};
}

Found answer(const std::string& claim, const Request& in, const std::function<void()>& done) {
    const std::string name = claim.substr(claim.find('.') + 1);
    auto resolution = [&] { return 1 / (in["columnCount"] * in["rowCount"]); };
    if (name == "td-120um" || name == "td-model-over-exp") return time_of(in, "thickness");
    if (name == "plateau-time") return time_of(in, "largestThickness");
    if (name == "plateau-capacity") {
        Anode wide = anode(in, "largestThickness");
        return {wide.capacity, wide.capacity * wide.uncertainty, "", 0};
    }
    if (name == "thin-limited-below-40") return rises(in);
    if (name == "diffusion-limited-above-40") return ratio_of_capacities(in);
    if (name == "inaccessible-minimum") return least_left(in);
    if (name == "commercial-foil-fails") return foil(in);
    if (name == "rest-remains-5um") return remains(in, "measuredAnode");
    if (name == "rest-remains-15um") return remains(in, "thinAnode");
    if (name == "rest-remains-25um") return remains(in, "thickAnode");
    if (name == "pf-wetting-threshold") return wetting_threshold(in);
    if (name == "pf-solid-001-dominates") return lead(films(in, "Solid", Equal::nothing, done), 0, resolution());
    if (name == "pf-solid-101-consumed") return retained(films(in, "Solid", Equal::nothing, done), 1, resolution());
    if (name == "pf-liquid-101-dominates") return lead(films(in, "Liquid", Equal::nothing, done), 1, resolution());
    if (name == "pf-kappa-alone-selects-001") return lead(films(in, "Solid", Equal::mobility, done), 0, resolution());
    if (name == "pf-mobility-alone-selects-101") return lead(films(in, "Solid", Equal::gradient, done), 1, resolution());
    throw Refusal("the claim " + claim + " is not answered by this solver");
}

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    return text;
}

std::string answer_to(const Json& json) {
    Request in(json);
    const double all = json.at("claims").members.count("zhang2025.pf-solid-001-dominates") ? 4.0 * seeds_at(in.tier()) : 0;
    int grown = 0;
    auto done = [&] {
        if (all > 0) {
            std::cout << "@progress " << std::min(1.0, ++grown / all) << std::endl;
        }
    };
    std::ostringstream out;
    out << "{\"claims\": {";
    const char* comma = "";
    for (const auto& [claim, asked] : json.at("claims").members) {
        Found found = answer(claim, in, done);
        out << comma << "\n  \"" << claim << "\": {";
        comma = ",";
        if (!found.token.empty()) {
            out << "\"token\": \"" << found.token << "\"}";
            continue;
        }
        const std::string& symbol = asked.at("unit").text;
        out << "\"value\": " << number(found.value / unit(symbol)) << ", \"unit\": \"" << symbol
            << "\", \"numericalUncertainty\": " << number(found.uncertainty / unit(symbol));
        if (found.replicas > 0) {
            out << ", \"replicas\": " << found.replicas;
        }
        out << "}";
    }
    out << "\n}}\n";
    return out.str();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: litmus-cpp request.json answer.json\n";
        return 2;
    }
    std::ifstream file(arguments[1]);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        std::cerr << "cannot read " << arguments[1] << "\n";
        return 1;
    }
    std::string written;
    try {
        written = answer_to(parse_json(text.str()));
    } catch (const Refusal& refusal) {
        written = std::string("{\"refuses\": \"") + refusal.what() + "\"}\n";
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
    // Written beside and renamed, so that an answer is there whole or not at all.
    const std::string part = std::string(arguments[2]) + ".part";
    std::ofstream out(part);
    out << written;
    out.close();
    if (!out || std::rename(part.c_str(), arguments[2]) != 0) {
        std::cerr << "cannot write " << arguments[2] << "\n";
        return 1;
    }
    return 0;
}
