using System.Text.Json;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Engines.Gpaw;

namespace Litmus.Engines.Tests;

/// <summary>
/// What GPAW is asked. It takes edges for equal if their squares differ by less than 10⁻⁷ bohr², and a mirror that it misses costs twice the time.
/// </summary>
public sealed class GpawCalculatorTests
{
    private const double Bohr = 0.529177;

    [TestCase(0, 0, 1)]
    [TestCase(1, 0, 1)]
    [TestCase(1, 1, 1)]
    public void The_request_keeps_the_mirrors_of_a_face(int h, int k, int l)
    {
        SurfaceEnergySweep sweep = new() { Face = new(CrystalLattice.BodyCentred("Li", 3.437), new(h, k, l)), Layers = [5, 7] };

        EngineJob job = GpawCalculator.JobOf(sweep.Batch());

        using JsonDocument request = JsonDocument.Parse(job.Files["request.json"]);
        JsonElement cell = request.RootElement.GetProperty("structures")[0].GetProperty("cell");
        int[] mesh = [.. request.RootElement.GetProperty("settings").GetProperty("kpoints").EnumerateArray().Select(count => count.GetInt32())];
        Math.Abs(SquareOf(cell[0]) - SquareOf(cell[1])).Should().BeLessThan(1e-8, "a tenth of what GPAW allows");
        mesh[1].Should().Be(mesh[0]);
    }

    private static double SquareOf(JsonElement vector) => vector.EnumerateArray().Sum(length => Math.Pow(length.GetDouble() / Bohr, 2));
}
