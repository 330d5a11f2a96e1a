// Films that grow by Eq 14 and 15 of Zhang et al. in one formulation: f0 = sum(-phi^2/2 + phi^4/4) + g sum phi_i^2 phi_j^2,
// rows that are not deposited yet hold phi = 0 and are seen by the row below, periodic sides, no flux below.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

constexpr int kFaces = 3;  // (001), (101), (111)

struct FilmSettings {
    int columns = 0, rows = 0, nuclei = 0, initial_rows = 0;
    double spacing = 0, well = 0, coupling = 0, radius = 0, height = 0, layer_time = 0, early = 0, late = 0;
    std::array<double, kFaces> mobility{}, gradient{};
};

struct Texture {
    std::array<double, kFaces> early{}, late{};  // parts of the grown area
    double filled = 0;                           // part of the domain that a grain fills at the end
};

Texture grow(const FilmSettings& settings, std::uint64_t seed);
