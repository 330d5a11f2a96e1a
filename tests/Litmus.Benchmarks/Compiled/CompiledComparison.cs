using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;

namespace Litmus.Benchmarks.Compiled;

/// <summary>
/// The dense step beside a kernel in C++ with the same layout (dense.cpp, g++ -O3 -march=native), in one process and by turns: pieces of two steps of the
/// published film. Both must end with the same bits. Times are of the processor; other work still slows them by what it takes from the caches.
/// </summary>
internal static class CompiledComparison
{
    private const int Columns = 200, Rows = 70, Fields = 75, WarmUp = 300, Pieces = 300, StepsOfAPiece = 2;

    /// <summary>Compares both precisions and writes a line for each.</summary>
    public static void Run()
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Compiled", "dense.cpp"), library = Path.Combine(AppContext.BaseDirectory, "dense.so");
        ProcessStartInfo compiler = new("g++", ["-O3", "-march=native", "-shared", "-fPIC", source, "-o", library]);
        using (Process compiling = Process.Start(compiler)!)
        {
            compiling.WaitForExit();
        }

        nint handle = NativeLibrary.Load(library);
        Compare<double>(handle, "double", FieldPrecision.Double);
        Compare<float>(handle, "float", FieldPrecision.Single);
    }

    private static unsafe void Compare<T>(nint library, string type, FieldPrecision precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var create = (delegate* unmanaged<int, int, int, T*, T*, void*>)NativeLibrary.GetExport(library, $"create_{type}");
        var advance = (delegate* unmanaged<void*, int, void>)NativeLibrary.GetExport(library, $"advance_{type}");
        var read = (delegate* unmanaged<void*, T*, void>)NativeLibrary.GetExport(library, $"read_{type}");
        FieldStore ours = PhaseFieldProblems.Store(PhaseFieldProblems.Published(), FieldStorage.Dense, precision, threadCount: 1, WarmUp);
        void* theirs;
        fixed (T* start = Values<T>(ours.View(WarmUp)), given = Constants<T>())
        {
            theirs = create(Columns, Rows, Fields, start, given);
        }

        double[] ourTimes = new double[Pieces], theirTimes = new double[Pieces];
        for (int piece = 0; piece < Pieces; piece++)
        {
            TimeSpan begin = Environment.CpuUsage.TotalTime;
            ours.Advance(StepsOfAPiece, Rows);
            TimeSpan middle = Environment.CpuUsage.TotalTime;
            advance(theirs, StepsOfAPiece);
            (ourTimes[piece], theirTimes[piece]) = (PerUpdate(middle - begin), PerUpdate(Environment.CpuUsage.TotalTime - middle));
        }

        T[] expected = new T[Rows * Fields * Columns];
        fixed (T* to = expected)
        {
            read(theirs, to);
        }

        bool isEqual = MemoryMarshal.AsBytes<T>(Values<T>(ours.View(WarmUp))).SequenceEqual(MemoryMarshal.AsBytes<T>(expected));
        Array.Sort(ourTimes);
        Array.Sort(theirTimes);
        foreach ((string name, int at) in (ReadOnlySpan<(string, int)>)[("least", 0), ("tenth percentile", Pieces / 10), ("median", Pieces / 2)])
        {
            Console.WriteLine(
                $"{type}, {name}: {ourTimes[at]:F3} ns per update, C++ {theirTimes[at]:F3} ns, speed {theirTimes[at] / ourTimes[at]:F2} of C++");
        }

        Console.WriteLine($"{type}: the values are {(isEqual ? "equal to the bit" : "DIFFERENT")}");
    }

    private static double PerUpdate(TimeSpan time) => time.TotalNanoseconds / ((double)StepsOfAPiece * Columns * Rows * Fields);

    // Row × field × column.
    private static T[] Values<T>(PhaseFieldState state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = new T[Rows * Fields * Columns];
        for (int field = 0; field < Fields; field++)
        {
            double[] cells = state.Dense(field);
            for (int cell = 0; cell < cells.Length; cell++)
            {
                (int row, int column) = Math.DivRem(cell, Columns);
                values[(((row * Fields) + field) * Columns) + column] = T.CreateTruncating(cells[cell]);
            }
        }

        return values;
    }

    // Minus the faces of a cell, D, r₁, r₂, r₃, r_S of each field: the constants of VectorCoefficients.
    private static T[] Constants<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        AllenCahnParameters parameters = PhaseFieldProblems.FullyActive(PhaseFieldProblems.Published());
        double substep = ExplicitStability.LargestStep(parameters), coupling = 2 * parameters.FreeEnergy.Coupling;
        List<double> constants = [];
        for (int field = 0; field < Fields; field++)
        {
            WellPolynomial well = parameters.FreeEnergy.Well(field);
            double rate = -(substep * parameters.Mobility(field)) * parameters.WellHeight;
            constants.AddRange(
                [-4, parameters.DiffusionNumber(field, substep), rate * well.Linear, rate * well.Quadratic, rate * (well.Cubic - coupling), rate * coupling]);
        }

        return [.. constants.Select(T.CreateChecked)];
    }
}
