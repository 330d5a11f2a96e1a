// The dense storage of Litmus.PhaseField in C++, for the comparison of speed alone: the same layout (row x field x column, lines that begin at a cache line),
// stepped in place in blocks of four rows, and the same operations in the same order. Two dimensions, periodic sides, zero flux below and above.
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace {

constexpr int rows_per_block = 4;

template <class T>
struct Coefficients { T minus_faces, diffusion, linear, quadratic, cubic, squares; };

// A function of its own, so that all pointers stay in registers. A destination is the line below or above, which is read before it is written.
template <class T>
__attribute__((noinline)) void step_line(
    const T* center, const T* below, const T* above, const T* squares, T* next_squares, T* destination, int count, const Coefficients<T>& given)
{
    const Coefficients<T> c = given;
#pragma GCC ivdep
    for (int i = 0; i < count; i++)
    {
        T phi = center[i];
        T laplacian = std::fma(c.minus_faces, phi, (center[i - 1] + center[i + 1]) + (below[i] + above[i]));
        T rate = std::fma(std::fma(c.cubic, phi, c.quadratic), phi, std::fma(c.squares, squares[i], c.linear));
        T stepped = phi + std::fma(c.diffusion, laplacian, phi * rate);
        destination[i] = stepped;
        next_squares[i] = std::fma(stepped, stepped, next_squares[i]);
    }
}

template <class T>
class Dense
{
    int columns, rows, fields, slack, stride, first_plane = 1;
    long plane;
    bool is_ascending = true, was_finite = true;
    T *values, *squares, *next_squares;
    const Coefficients<T>* coefficients;

    static T* zeros(long count)
    {
        size_t bytes = (count * sizeof(T) + 127) / 64 * 64;
        return static_cast<T*>(std::memset(std::aligned_alloc(64, bytes), 0, bytes));
    }

    T* line(int row, int field) { return values + (row + first_plane) * plane + static_cast<long>(field) * stride + slack; }

    void set_ghosts(T* line)
    {
        line[-1] = line[columns - 1];
        line[columns] = line[0];
    }

    void step_block(int first, int count)
    {
        T zero_if_finite[8] = {};
        for (const T* square = squares + static_cast<long>(first) * stride; square < squares + static_cast<long>(first + count) * stride; square += 8)
        {
            for (int k = 0; k < 8; k++)
            {
                zero_if_finite[k] = std::fma(square[k], T(0), zero_if_finite[k]);
            }
        }

        for (T zero : zero_if_finite)
        {
            was_finite &= zero == 0;
        }

        std::memset(next_squares + static_cast<long>(first) * stride, 0, sizeof(T) * count * stride);
        for (int field = 0; field < fields; field++)
        {
            for (int i = 0; i < count; i++)
            {
                int row = is_ascending ? first + i : first + count - 1 - i;
                T* center = line(row, field);
                T* destination = is_ascending ? center - plane : center + plane;
                long sums = static_cast<long>(row) * stride + slack;
                step_line(
                    center, row == 0 ? center : center - plane, row == rows - 1 ? center : center + plane,
                    squares + sums, next_squares + sums, destination, columns, coefficients[field]);
                set_ghosts(destination);
            }
        }
    }

public:
    // start: row x field x column. given: six constants of each field.
    Dense(int columns, int rows, int fields, const T* start, const T* given)
        : columns(columns), rows(rows), fields(fields), slack(64 / sizeof(T)), stride(slack + (columns + slack) / slack * slack),
          plane(static_cast<long>(fields) * stride), values(zeros((rows + 1) * plane)), squares(zeros(static_cast<long>(rows) * stride)),
          next_squares(zeros(static_cast<long>(rows) * stride))
    {
        coefficients = static_cast<Coefficients<T>*>(std::memcpy(zeros(6L * fields), given, 6 * fields * sizeof(T)));
        for (int row = 0; row < rows; row++)
        {
            for (int field = 0; field < fields; field++)
            {
                T* to = line(row, field);
                std::memcpy(to, start + (static_cast<long>(row) * fields + field) * columns, columns * sizeof(T));
                set_ghosts(to);
                for (int i = 0; i < columns; i++)
                {
                    T& sum = squares[static_cast<long>(row) * stride + slack + i];
                    sum = std::fma(to[i], to[i], sum);
                }
            }
        }
    }

    void step()
    {
        for (int done = 0; done < rows; done += rows_per_block)
        {
            int count = rows - done < rows_per_block ? rows - done : rows_per_block;
            step_block(is_ascending ? done : rows - done - count, count);
        }

        first_plane += is_ascending ? -1 : 1;
        is_ascending = !is_ascending;
        std::swap(squares, next_squares);
    }

    void read(T* to)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int field = 0; field < fields; field++)
            {
                std::memcpy(to + (static_cast<long>(row) * fields + field) * columns, line(row, field), columns * sizeof(T));
            }
        }
    }
};

}

#define LITMUS_DENSE(T) \
    extern "C" void* create_##T(int columns, int rows, int fields, const T* start, const T* given) \
    { \
        return new Dense<T>(columns, rows, fields, start, given); \
    } \
    extern "C" void advance_##T(void* dense, int steps) \
    { \
        while (steps-- > 0) \
        { \
            static_cast<Dense<T>*>(dense)->step(); \
        } \
    } \
    extern "C" void read_##T(void* dense, T* to) { static_cast<Dense<T>*>(dense)->read(to); }

LITMUS_DENSE(double)
LITMUS_DENSE(float)
