using Litmus.Cases;
using Litmus.ReferenceData;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>
/// The deposit of the tomography cell: what the paper prints of its map (Fig 3c, 5e-f), and the random field that stands in for the map.
/// The map itself is not published.
/// </summary>
internal sealed class TomographyDeposit(PrintedNumbers numbers)
{
    /// <summary>Column of the printed share of stripped lithium.</summary>
    public const string StrippedFraction = "stripped_fraction_percent";

    /// <summary>Column of the printed active area.</summary>
    public const string ActiveArea = "active_area_percent";

    /// <summary>Table of the numbers that describe the map.</summary>
    public const string Map = "thickness-map";

    // Seed of the window that the figures show. The other windows follow it.
    private const ulong FirstSeed = 1;

    /// <summary>Edge of the map, printed.</summary>
    public Input MapEdge { get; } = numbers.Printed("mapEdge", Map, "map_edge");

    /// <summary>Mean thickness. The paper prints that of an even deposit and no mean of the map.</summary>
    public Input Mean { get; } = numbers.Printed("meanThickness", Map, "theoretical_thickness")
        .Within(24.5, 27, "from the printed about 25 µm less its rounding to Faraday's law for 5.55 mAh/cm²; the mean of the map is not printed");

    /// <summary>Charge of the deposit.</summary>
    public Input Charge { get; } = numbers.Printed("mapCharge", Map, "capacity");

    /// <summary>Thickness of the thickest place.</summary>
    public Input Thickest { get; } = numbers.Printed("thickest", Map, "map_maximum");

    /// <summary>Upper bound of the thinnest place.</summary>
    public Input ThinnestBound { get; } = numbers.Printed("thinnestBound", Map, "map_minimum");

    /// <summary>Lateral size of the field's features.</summary>
    public Input CorrelationLength { get; } = Input.Assumed(
        "correlationLength", 100, "um", 50,
        "not printed; thick regions span hundreds of µm, and those of a field with covariance exp(−r²/ℓ²) are about 2ℓ wide")
        .Within(50, 200, "features of 100 to 400 µm: hundreds of micrometres on a map of 800 µm");

    /// <summary>A number of Fig 5e or 5f.</summary>
    public static Cell Printed(PrintedNumbers numbers, string figure, string column) =>
        numbers.Table("strip-active-area").Cell("figure", figure, column);

    /// <summary>Cells along the edge of the window: 8.5 µm, 4.25 µm, the voxel of the tomography, half of it.</summary>
    public static int CellCount(Tier tier) => tier switch
    {
        Tier.Smoke => 94,
        Tier.Standard => 188,
        Tier.Nightly => 470,
        _ => 940,
    };

    /// <summary>A window of the field.</summary>
    /// <param name="inputs">Inputs with the edge of the map.</param>
    /// <param name="correlationLength">Correlation length of the field [m].</param>
    /// <param name="cellCount">Cells along the edge.</param>
    /// <param name="window">Number of the window, from 0.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public GaussianField Draw(CaseInputs inputs, double correlationLength, int cellCount, int window, CancellationToken cancellationToken) =>
        new GaussianFieldSolver(
            new() { WindowEdge = inputs[MapEdge], CorrelationLength = correlationLength },
            new() { CellCount = cellCount, Seed = FirstSeed + (ulong)window }).Draw(cancellationToken);
}
