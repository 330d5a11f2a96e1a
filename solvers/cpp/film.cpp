#include "film.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace {

constexpr int kTile = 8;
constexpr double kNothing = 1e-7;  // an order parameter below this is dropped where a whole tile and its neighbours are below it
constexpr int kStepsBetweenLooks = 4;  // the stencil reaches one cell per step, and a tile is wider

class Film {
public:
    Film(const FilmSettings& settings, std::uint64_t seed)
        : s_(settings), tiles_x_((s_.columns + kTile - 1) / kTile), tiles_y_((s_.rows + kTile - 1) / kTile),
          now_(s_.nuclei, std::vector<double>(s_.columns * s_.rows, 0.0)), next_(now_), active_(tiles_x_ * tiles_y_) {
        plant(seed);
        look();
    }

    Texture run() {
        double fastest = 0;
        for (int q = 0; q < kFaces; ++q) {
            fastest = std::max(
                fastest, 4 * s_.mobility[q] * s_.gradient[q] / (s_.spacing * s_.spacing) + s_.well * s_.mobility[q] * (1.5 + s_.coupling));
        }
        const double wanted = 0.05;
        const int parts = static_cast<int>(std::ceil(wanted * fastest / 0.9));
        const double step = wanted / parts;
        Texture texture;
        const long early = std::lround(s_.early / wanted), late = std::lround(s_.late / wanted);
        for (long k = 0; k < late; ++k) {
            rows_ = std::min(s_.rows, s_.initial_rows + static_cast<int>(std::floor(static_cast<double>(k) * wanted / s_.layer_time + 1e-9)));
            for (int part = 0; part < parts; ++part) {
                if (since_look_++ >= kStepsBetweenLooks) {
                    look();
                }
                advance(step);
            }
            if (k + 1 == early) {
                texture.early = fractions().early;
            }
            // A full film of one grain orientation does not change any more.
            if (k > early && k % 200 == 0 && rows_ == s_.rows) {
                Texture so_far = fractions();
                if (so_far.filled > 0.999 && *std::max_element(so_far.early.begin(), so_far.early.end()) == 1.0) {
                    break;
                }
            }
        }
        Texture last = fractions();
        texture.late = last.early;
        texture.filled = last.filled;
        return texture;
    }

private:
    int face_of(int grain) const { return grain % kFaces; }

    std::size_t cell(int x, int y) const { return static_cast<std::size_t>(y) * s_.columns + x; }

    // Discs whose centres are drawn evenly over the lowest rows. The faces are dealt in turn.
    void plant(std::uint64_t seed) {
        std::mt19937_64 random(seed);
        std::uniform_real_distribution<double> unit(0.0, 1.0);
        for (int grain = 0; grain < s_.nuclei; ++grain) {
            double x0 = unit(random) * s_.columns, y0 = unit(random) * s_.height;
            for (int y = 0; y < s_.initial_rows; ++y) {
                for (int x = 0; x < s_.columns; ++x) {
                    double dx = std::abs(x + 0.5 - x0), dy = y + 0.5 - y0;
                    dx = std::min(dx, s_.columns - dx);
                    if (dx * dx + dy * dy <= s_.radius * s_.radius) {
                        now_[grain][cell(x, y)] = 1;
                    }
                }
            }
        }
    }

    // Which grains are where: those that are in a tile or in one of its neighbours.
    void look() {
        since_look_ = 0;
        std::vector<char> there(active_.size());
        std::vector<std::vector<int>> found(active_.size());
        for (int grain = 0; grain < s_.nuclei; ++grain) {
            for (int ty = 0; ty < tiles_y_; ++ty) {
                for (int tx = 0; tx < tiles_x_; ++tx) {
                    double most = 0;
                    for (int y = ty * kTile; y < std::min(s_.rows, (ty + 1) * kTile); ++y) {
                        for (int x = tx * kTile; x < std::min(s_.columns, (tx + 1) * kTile); ++x) {
                            most = std::max(most, std::abs(now_[grain][cell(x, y)]));
                        }
                    }
                    there[ty * tiles_x_ + tx] = most > kNothing;
                }
            }
            for (int ty = 0; ty < tiles_y_; ++ty) {
                for (int tx = 0; tx < tiles_x_; ++tx) {
                    bool near = false;
                    for (int dy = -1; dy <= 1; ++dy) {
                        for (int dx = -1; dx <= 1; ++dx) {
                            int y = ty + dy, x = (tx + dx + tiles_x_) % tiles_x_;
                            near = near || (y >= 0 && y < tiles_y_ && there[y * tiles_x_ + x]);
                        }
                    }
                    if (near) {
                        found[ty * tiles_x_ + tx].push_back(grain);
                    } else {
                        clear(grain, tx, ty);
                    }
                }
            }
        }
        active_.swap(found);
    }

    void clear(int grain, int tx, int ty) {
        for (int y = ty * kTile; y < std::min(s_.rows, (ty + 1) * kTile); ++y) {
            auto begin = cell(tx * kTile, y), end = cell(std::min(s_.columns, (tx + 1) * kTile) - 1, y) + 1;
            std::fill(now_[grain].begin() + begin, now_[grain].begin() + end, 0.0);
            std::fill(next_[grain].begin() + begin, next_[grain].begin() + end, 0.0);
        }
    }

    void advance(double step) {
        const double inverse = 1 / (s_.spacing * s_.spacing);
        double squares[kTile * kTile];
        for (int ty = 0; ty < tiles_y_ && ty * kTile < rows_; ++ty) {
            const int y1 = std::min(rows_, (ty + 1) * kTile);
            for (int tx = 0; tx < tiles_x_; ++tx) {
                const auto& grains = active_[ty * tiles_x_ + tx];
                if (grains.empty()) {
                    continue;
                }
                const int x0 = tx * kTile, x1 = std::min(s_.columns, x0 + kTile);
                std::fill(squares, squares + kTile * kTile, 0.0);
                for (int grain : grains) {
                    for (int y = ty * kTile; y < y1; ++y) {
                        const double* row = now_[grain].data() + cell(0, y);
                        double* sum = squares + (y - ty * kTile) * kTile - x0;
                        for (int x = x0; x < x1; ++x) {
                            sum[x] += row[x] * row[x];
                        }
                    }
                }
                for (int grain : grains) {
                    const double well = step * s_.mobility[face_of(grain)] * s_.well;
                    const double spread = step * s_.mobility[face_of(grain)] * s_.gradient[face_of(grain)] * inverse;
                    for (int y = ty * kTile; y < y1; ++y) {
                        const double* row = now_[grain].data() + cell(0, y);
                        const double* below = y == 0 ? row : row - s_.columns;
                        // What lies above the last row that is deposited is empty; above a full film nothing flows.
                        const double* above = y + 1 < s_.rows ? row + s_.columns : row;
                        const double* sum = squares + (y - ty * kTile) * kTile - x0;
                        double* out = next_[grain].data() + cell(0, y);
                        for (int x = x0; x < x1; ++x) {
                            double p = row[x], left = x == 0 ? row[s_.columns - 1] : row[x - 1], right = x + 1 == s_.columns ? row[0] : row[x + 1];
                            double others = sum[x] - p * p;
                            out[x] = p - well * p * (-1 + p * p + 2 * s_.coupling * others) + spread * (left + right + below[x] + above[x] - 4 * p);
                        }
                    }
                }
            }
        }
        now_.swap(next_);
    }

    // Each cell belongs to its largest grain if that is above one half.
    Texture fractions() const {
        std::array<long, kFaces> count{};
        long grown = 0;
        for (int y = 0; y < rows_; ++y) {
            for (int x = 0; x < s_.columns; ++x) {
                const auto& grains = active_[(y / kTile) * tiles_x_ + x / kTile];
                int best = -1;
                double most = 0.5;
                for (int grain : grains) {
                    if (now_[grain][cell(x, y)] > most) {
                        most = now_[grain][cell(x, y)];
                        best = grain;
                    }
                }
                if (best >= 0) {
                    ++count[face_of(best)];
                    ++grown;
                }
            }
        }
        Texture texture;
        for (int q = 0; q < kFaces; ++q) {
            texture.early[q] = grown == 0 ? 0 : static_cast<double>(count[q]) / static_cast<double>(grown);
        }
        texture.filled = static_cast<double>(grown) / (static_cast<double>(s_.columns) * s_.rows);
        return texture;
    }

    const FilmSettings s_;
    const int tiles_x_, tiles_y_;
    std::vector<std::vector<double>> now_, next_;
    std::vector<std::vector<int>> active_;
    int rows_ = 0, since_look_ = 0;
};

}  // namespace

Texture grow(const FilmSettings& settings, std::uint64_t seed) {
    return Film(settings, seed).run();
}
