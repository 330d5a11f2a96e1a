using Litmus.Cases;
using Litmus.ReferenceData;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>The deposit of the tomography cell: what is printed of its map (Fig 3c, 5e-f), and the random field that stands in for the map, which is not published.</summary>
internal static class TomographyDeposit
{
    public const string PaperId = "lewis2023";

    /// <summary>Seed of the window that the figures show; windows are numbered from here.</summary>
    public const ulong FirstSeed = 1;

    /// <summary>Edge of the map, printed.</summary>
    public static Input MapEdge(Paper paper) => Input.From("mapEdge", paper.Table("thickness-map").Parameter("map_edge"));

    /// <summary>Mean thickness: the paper prints that of an even deposit, no mean of the map.</summary>
    public static Input Mean(Paper paper) => Input.From("meanThickness", paper.Table("thickness-map").Parameter("theoretical_thickness"));

    public static Input Thickest(Paper paper) => Input.From("thickest", paper.Table("thickness-map").Parameter("map_maximum"));

    public static Input Thinnest(Paper paper) => Input.From("thinnestBound", paper.Table("thickness-map").Parameter("map_minimum"));

    /// <summary>A printed number of Fig 5e-f.</summary>
    public static Cell Printed(Paper paper, string figure, string column) => paper.Table("strip-active-area").Cell("figure", figure, column);

    /// <summary>Lateral size of the field's features.</summary>
    public static Input CorrelationLength { get; } = Input.Assumed(
        "correlationLength", 100, "um", 50, "not printed; thick regions are said to span hundreds of µm, and those of a field with covariance exp(−r²/ℓ²) are about 2ℓ wide");

    /// <summary>Cells along the edge of the window: 8.5 µm, 4.25 µm, the voxel of the tomography, half of it.</summary>
    public static int CellCount(Tier tier) => tier switch
    {
        Tier.Smoke => 94,
        Tier.Standard => 188,
        Tier.Nightly => 470,
        _ => 940,
    };

    /// <summary>A window of the field.</summary>
    public static GaussianField Draw(CaseInputs inputs, int cellCount, ulong seed, CancellationToken cancellationToken) =>
        Draw(inputs["mapEdge"], inputs["correlationLength"], cellCount, seed, cancellationToken);

    /// <summary>A window of a field.</summary>
    public static GaussianField Draw(double edge, double correlationLength, int cellCount, ulong seed, CancellationToken cancellationToken) =>
        new GaussianFieldSolver(new() { WindowEdge = edge, CorrelationLength = correlationLength }, new() { CellCount = cellCount, Seed = seed }).Draw(cancellationToken);
}
