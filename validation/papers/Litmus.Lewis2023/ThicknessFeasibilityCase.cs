using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.Feasibility;

namespace Litmus.Lewis2023;

/// <summary>Does any distribution of thickness have the printed mean and extremes and pass through both printed points? (lewis2023, Fig 3c and 5e-f)</summary>
/// <remarks>Decided as a linear programme in exact fractions; the printed digits are ranges inside it, and ranges of the area are asked corner by corner, since every bound is monotone in each area.</remarks>
public sealed class ThicknessFeasibilityCase(ReferenceDataset data) : IValidationCase
{
    private const string Exists = "strip-density-exists";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(TomographyDeposit.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double half = inputs["halfDigit"];
        List<ThicknessFeasibilityResult> corners = [];
        foreach ((double first, double second) in new[] { (-half, -half), (-half, half), (half, -half), (half, half) })
        {
            corners.Add(ThicknessFeasibility.Decide(Statements(inputs, half, first, second), cancellationToken));
        }

        ThicknessFeasibilityResult[] feasible = [.. corners.Where(corner => corner.IsFeasible)];

        // The shortest way through the points with the digits at their most lenient: what the thickest place must reach, in units of the mean.
        double area64 = inputs["activeArea64"] + half, area85 = inputs["activeArea85"] + half, stripped64 = inputs["strippedFraction64"] + half, stripped85 = inputs["strippedFraction85"] + half;
        double shortest = stripped64 + ((stripped85 - stripped64) / area64) + ((1 - stripped85) / area85);
        double largest = (inputs["thickest"] + inputs["thickestHalfWidth"]) / (inputs["meanThickness"] - inputs["meanHalfWidth"]);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Exists, Trend.Truth(feasible.Length > 0))
            .Evidence(Exists, largest - shortest, area64 - area85 + (2 * half));
        if (inputs.WantsFigures && feasible.Length > 0)
        {
            AddBounds(observations, inputs, feasible, cancellationToken);
            AddVoxelLayers(observations, inputs, feasible);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        Table map = paper.Table("thickness-map");
        Input Setting(string name, string figure, string column) => Input.SettingFrom(name, TomographyDeposit.Printed(paper, figure, column));
        Input Value(string name, string parameter) => Input.Exact(name, map.Parameter(parameter).Value, "um", $"{map.Parameter(parameter).Location}; its digits are the range given by the half-width");
        Input HalfWidth(string name, string parameter) => Input.Exact(name, map.Parameter(parameter).HalfWidth ?? 0, "um", $"{map.Parameter(parameter).Location}, half_width");
        return CaseDescription.Of<ThicknessFeasibilityCase>(
            "thickness-feasibility",
            "Does any distribution of thickness agree with the printed mean, extremes and both points of the active area?",
            answers: [Exists],
            inputs:
            [
                Value("meanThickness", "theoretical_thickness"),
                HalfWidth("meanHalfWidth", "theoretical_thickness"),
                Value("thickest", "map_maximum"),
                HalfWidth("thickestHalfWidth", "map_maximum"),
                Value("thinnestBound", "map_minimum"),
                Setting("strippedFraction64", "5e", "stripped_fraction_percent"),
                Setting("activeArea64", "5e", "active_area_percent"),
                Setting("strippedFraction85", "5f", "stripped_fraction_percent"),
                Setting("activeArea85", "5f", "active_area_percent"),
                Input.Exact("halfDigit", TomographyDeposit.Printed(paper, "5e", "active_area_percent").HalfDigit, "%", "half a unit of the last digit of the percentages of Fig 5e-f"),
                Input.Exact("voxel", paper.Table("cell-parameters").Parameter("voxel").Value, "um", paper.Table("cell-parameters").Parameter("voxel").Location),
            ]);
    }

    private static ThicknessStatements Statements(CaseInputs inputs, double half, double firstShift, double secondShift)
    {
        ActiveAreaStatement Point(string label, double shift) => new()
        {
            StrippedFractionLow = inputs[$"strippedFraction{label}"] - half,
            StrippedFractionHigh = Math.Min(1, inputs[$"strippedFraction{label}"] + half),
            ActiveArea = Math.Min(1, inputs[$"activeArea{label}"] + shift),
        };
        double isExact = half > 0 ? 1 : 0;
        return new ThicknessStatements
        {
            MeanLow = inputs["meanThickness"] - (isExact * inputs["meanHalfWidth"]),
            MeanHigh = inputs["meanThickness"] + (isExact * inputs["meanHalfWidth"]),
            ThinnestHigh = inputs["thinnestBound"],
            ThickestLow = inputs["thickest"] - (isExact * inputs["thickestHalfWidth"]),
            ThickestHigh = inputs["thickest"] + (isExact * inputs["thickestHalfWidth"]),
            Points = [Point("64", firstShift), Point("85", secondShift)],
        };
    }

    private static void AddBounds(CaseObservations observations, CaseInputs inputs, ThicknessFeasibilityResult[] feasible, CancellationToken cancellationToken)
    {
        ThicknessFeasibilityResult printed = ThicknessFeasibility.Decide(Statements(inputs, 0, 0, 0), cancellationToken);
        ThicknessFeasibilityResult unlimited = ThicknessFeasibility.Decide(Statements(inputs, 0, 0, 0) with { ThickestLow = 0, ThickestHigh = 1 }, cancellationToken);
        (string Quantity, ValueRange Exact, ValueRange Rounded)[] rows =
        [
            ("depth lost at 64 %", printed.Depths[0], Hull(feasible, result => result.Depths[0])),
            ("depth lost at 85 %", printed.Depths[1], Hull(feasible, result => result.Depths[1])),
            ("mean", printed.Mean, Hull(feasible, result => result.Mean)),
            ("thinnest place", printed.Thinnest, Hull(feasible, result => result.Thinnest)),
            ("thickest place", printed.Thickest, Hull(feasible, result => result.Thickest)),
        ];
        observations.Table(new CaseTable("bounds",
        [
            CaseColumn.Of("quantity", [.. rows.Select(row => row.Quantity)]),
            CaseColumn.InUnit("low_um", [.. rows.Select(row => Micrometres(row.Exact.Low))]),
            CaseColumn.InUnit("high_um", [.. rows.Select(row => Micrometres(row.Exact.High))]),
            CaseColumn.InUnit("low_within_digits_um", [.. rows.Select(row => Micrometres(row.Rounded.Low))]),
            CaseColumn.InUnit("high_within_digits_um", [.. rows.Select(row => Micrometres(row.Rounded.High))]),
        ]));
        observations
            .NoteText(Exists, $"With the numbers as printed, {1e6 * printed.Depths[0].Low:F2} to {1e6 * printed.Depths[0].High:F2} µm are lost at 64 % and {1e6 * printed.Depths[1].Low:F2} to {1e6 * printed.Depths[1].High:F2} µm at 85 %; the two points alone need a thickest place of at least {1e6 * unlimited.Thickest.Low:F2} µm, below the printed {1e6 * inputs["thickest"]:F0} µm.")
            .NoteText(Exists, "The ranges hold for every distribution of thickness, not for a family of them: of the thicknesses between two points only their mean enters. They are asked of the deposit as a whole; whether one of these distributions is that of the map cannot be decided without the map.");
    }

    // If one layer is one voxel, the depth is a whole number of voxels, which leaves the mean a range for each number.
    private static void AddVoxelLayers(CaseObservations observations, CaseInputs inputs, ThicknessFeasibilityResult[] feasible)
    {
        double voxel = inputs["voxel"], low = inputs["meanThickness"] - inputs["meanHalfWidth"], high = inputs["meanThickness"] + inputs["meanHalfWidth"];
        List<(string Point, int Count, double Low, double High)> rows = [];
        for (int point = 0; point < 2; point++)
        {
            // In units of the mean the depths do not depend on it, so that a depth of n voxels asks for a mean between n v/δ_high and n v/δ_low.
            ValueRange depth = Hull(feasible, result => result.Depths[point]);
            double deltaLow = depth.Low / low, deltaHigh = depth.High / high;
            for (int count = (int)Math.Ceiling(depth.Low / voxel) - 1; count <= (int)Math.Floor(depth.High / voxel) + 1; count++)
            {
                rows.Add((point == 0 ? "64 %" : "85 %", count, Micrometres(count * voxel / deltaHigh), Micrometres(count * voxel / deltaLow)));
            }
        }

        observations.Table(new CaseTable("whole-voxel-layers",
        [
            CaseColumn.Of("stripped", [.. rows.Select(row => row.Point)]),
            CaseColumn.Of("layers", [.. rows.Select(row => (double)row.Count)]),
            CaseColumn.InUnit("mean_low_um", [.. rows.Select(row => row.Low)]),
            CaseColumn.InUnit("mean_high_um", [.. rows.Select(row => row.High)]),
        ]));
        int[] Allowed(string point) => [.. rows.Where(row => row.Point == point && row.High >= 1e6 * low && row.Low <= 1e6 * high).Select(row => row.Count)];
        observations.NoteText(Exists, $"If a layer is one voxel of {1e6 * voxel:F1} µm, a mean of {1e6 * low:F1} to {1e6 * high:F1} µm allows {Words(Allowed("64 %"))} layers at 64 % and {Words(Allowed("85 %"))} at 85 %. A layer takes up to {100 * voxel / inputs["meanThickness"]:F1} % of the lithium.");
    }

    // Without the noise of the last digits that the conversion adds.
    private static double Micrometres(double metres) => Math.Round(1e6 * metres, 6);

    private static string Words(int[] counts) => counts.Length == 0 ? "no number of" : string.Join(", ", counts);

    private static ValueRange Hull(ThicknessFeasibilityResult[] results, Func<ThicknessFeasibilityResult, ValueRange> range) => results.Select(range).Aggregate((one, other) => one.Hull(other));
}
