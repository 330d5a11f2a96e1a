using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.Feasibility;

namespace Litmus.Lewis2023;

/// <summary>Does any distribution of thickness have the printed mean and extremes and pass through both printed points? (lewis2023, Fig 3c and 5e-f)</summary>
/// <remarks>
/// A linear programme in exact fractions decides it. The printed digits are ranges inside the programme. Every bound is monotone in each area, so
/// the corners of the two ranges of area suffice.
/// </remarks>
public sealed class ThicknessFeasibilityCase : IValidationCase
{
    private const string Exists = "strip-density-exists";

    private readonly Input _mean, _meanHalfWidth, _thickest, _thickestHalfWidth, _thinnestBound;
    private readonly Input _fraction64, _area64, _fraction85, _area85, _halfDigit, _voxel;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public ThicknessFeasibilityCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = LewisTables.NumbersOf(data);
        TomographyDeposit deposit = new(numbers);
        Parameter Printed(string parameter) => numbers.Table(TomographyDeposit.Map).Parameter(parameter);
        Input Value(string name, string parameter) =>
            Input.Exact(name, Printed(parameter).Value, "um", $"{Printed(parameter).Location}; its digits are the range given by the half-width");
        Input HalfWidth(string name, string parameter) =>
            Input.Exact(name, Printed(parameter).HalfWidth ?? 0, "um", $"{Printed(parameter).Location}, half_width");
        Input Point(string name, string figure, string column) => Input.SettingFrom(name, TomographyDeposit.Printed(numbers, figure, column));
        Description = CaseDescription.Of<ThicknessFeasibilityCase>(
            "thickness-feasibility",
            "Does any distribution of thickness agree with the printed mean, extremes and both points of the active area?",
            answers: [.. Answer.ByModel(Exists)],
            inputs:
            [
                _mean = Value("meanThickness", "theoretical_thickness")
                    .Within(24.5, 27, "from the printed about 25 µm less its rounding to Faraday's law for 5.55 mAh/cm²; the mean of the map is not printed"),
                _meanHalfWidth = HalfWidth("meanHalfWidth", "theoretical_thickness"),
                _thickest = Value("thickest", "map_maximum"),
                _thickestHalfWidth = HalfWidth("thickestHalfWidth", "map_maximum"),
                _thinnestBound = Value("thinnestBound", "map_minimum"),
                _fraction64 = Point("strippedFraction64", "5e", TomographyDeposit.StrippedFraction),
                _area64 = Point("activeArea64", "5e", TomographyDeposit.ActiveArea),
                _fraction85 = Point("strippedFraction85", "5f", TomographyDeposit.StrippedFraction),
                _area85 = Point("activeArea85", "5f", TomographyDeposit.ActiveArea),
                _halfDigit = Input.Exact(
                    "halfDigit", TomographyDeposit.Printed(numbers, "5e", TomographyDeposit.ActiveArea).HalfDigit, "%",
                    "half a unit of the last digit of the percentages of Fig 5e-f"),
                _voxel = numbers.Setting("voxel", LewisTables.Parameters, "voxel"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double half = inputs[_halfDigit];
        ThicknessStatements[] corners =
        [
            .. new[] { (-half, -half), (-half, half), (half, -half), (half, half) }.Select(shifts => Statements(inputs, half, shifts.Item1, shifts.Item2)),
        ];
        bool exists = corners.Any(corner => ThicknessFeasibility.IsFeasible(corner, cancellationToken));

        // The shortest way through the points with the digits at their most lenient: what the thickest place must reach, in units of the mean.
        double area64 = inputs[_area64] + half, area85 = inputs[_area85] + half;
        double stripped64 = inputs[_fraction64] + half, stripped85 = inputs[_fraction85] + half;
        double shortest = stripped64 + ((stripped85 - stripped64) / area64) + ((1 - stripped85) / area85);
        double largest = (inputs[_thickest] + inputs[_thickestHalfWidth]) / (inputs[_mean] - inputs[_meanHalfWidth]);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Exists, Trend.Truth(exists))
            .DecidedBy(Exists, largest - shortest, area64 - area85 + (2 * half));
        if (inputs.WantsFigures && exists)
        {
            ThicknessFeasibilityResult[] feasible =
            [
                .. corners.Select(corner => ThicknessFeasibility.Decide(corner, cancellationToken)).Where(corner => corner.IsFeasible),
            ];
            AddBounds(observations, inputs, feasible, cancellationToken);
            AddVoxelLayers(observations, inputs, feasible);
        }

        return observations.Complete();
    }

    private ThicknessStatements Statements(CaseInputs inputs, double half, double firstShift, double secondShift)
    {
        ActiveAreaStatement Point(Input fraction, Input area, double shift) => new()
        {
            StrippedFractionLow = inputs[fraction] - half,
            StrippedFractionHigh = Math.Min(1, inputs[fraction] + half),
            ActiveArea = Math.Min(1, inputs[area] + shift),
        };
        double isRounded = half > 0 ? 1 : 0;
        return new ThicknessStatements
        {
            MeanLow = inputs[_mean] - (isRounded * inputs[_meanHalfWidth]),
            MeanHigh = inputs[_mean] + (isRounded * inputs[_meanHalfWidth]),
            ThinnestHigh = inputs[_thinnestBound],
            ThickestLow = inputs[_thickest] - (isRounded * inputs[_thickestHalfWidth]),
            ThickestHigh = inputs[_thickest] + (isRounded * inputs[_thickestHalfWidth]),
            Points = [Point(_fraction64, _area64, firstShift), Point(_fraction85, _area85, secondShift)],
        };
    }

    private void AddBounds(CaseObservations observations, CaseInputs inputs, ThicknessFeasibilityResult[] feasible, CancellationToken cancellationToken)
    {
        ThicknessStatements exact = Statements(inputs, 0, 0, 0);
        ThicknessFeasibilityResult printed = ThicknessFeasibility.Decide(exact, cancellationToken);
        ThicknessFeasibilityResult unlimited = ThicknessFeasibility.Decide(exact with { ThickestLow = 0, ThickestHigh = 1 }, cancellationToken);
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
            CaseColumn.Rounded("low_um", [.. rows.Select(row => row.Exact.Low)], digits: 6),
            CaseColumn.Rounded("high_um", [.. rows.Select(row => row.Exact.High)], digits: 6),
            CaseColumn.Rounded("low_within_digits_um", [.. rows.Select(row => row.Rounded.Low)], digits: 6),
            CaseColumn.Rounded("high_within_digits_um", [.. rows.Select(row => row.Rounded.High)], digits: 6),
        ]));
        observations
            .Note(
                Exists + "/depths", ("first_percent", inputs[_fraction64]), ("first_low_um", printed.Depths[0].Low),
                ("first_high_um", printed.Depths[0].High), ("second_percent", inputs[_fraction85]), ("second_low_um", printed.Depths[1].Low),
                ("second_high_um", printed.Depths[1].High), ("needed_um", unlimited.Thickest.Low), ("thickest_um", inputs[_thickest]))
            .Note(Exists + "/every-distribution");
    }

    // If one layer is one voxel, the depth is a whole number of voxels, which leaves the mean a range for each number.
    private void AddVoxelLayers(CaseObservations observations, CaseInputs inputs, ThicknessFeasibilityResult[] feasible)
    {
        double voxel = inputs[_voxel], low = inputs[_mean] - inputs[_meanHalfWidth], high = inputs[_mean] + inputs[_meanHalfWidth];
        List<(int Point, int Count, double Low, double High)> rows = [];
        for (int point = 0; point < 2; point++)
        {
            // In units of the mean the depths do not depend on it. A depth of n voxels needs a mean between n v/δ_high and n v/δ_low.
            ValueRange depth = Hull(feasible, result => result.Depths[point]);
            double deltaLow = depth.Low / low, deltaHigh = depth.High / high;
            for (int count = (int)Math.Ceiling(depth.Low / voxel) - 1; count <= (int)Math.Floor(depth.High / voxel) + 1; count++)
            {
                rows.Add((point, count, count * voxel / deltaHigh, count * voxel / deltaLow));
            }
        }

        observations.Table(new CaseTable("whole-voxel-layers",
        [
            CaseColumn.Of("stripped", [.. rows.Select(row => row.Point == 0 ? "64 %" : "85 %")]),
            CaseColumn.Of("layers", [.. rows.Select(row => (double)row.Count)]),
            CaseColumn.Rounded("mean_low_um", [.. rows.Select(row => row.Low)], digits: 6),
            CaseColumn.Rounded("mean_high_um", [.. rows.Select(row => row.High)], digits: 6),
        ]));
        string Allowed(int point)
        {
            int[] counts = [.. rows.Where(row => row.Point == point && row.High >= low && row.Low <= high).Select(row => row.Count)];
            return counts.Length == 0 ? "no number of" : string.Join(", ", counts);
        }

        observations.Note(
            Exists + "/voxels", ("voxel_um", voxel), ("low_um", low), ("high_um", high), ("first_percent", inputs[_fraction64]),
            ("first_counts", Allowed(0)), ("second_percent", inputs[_fraction85]), ("second_counts", Allowed(1)),
            ("layer_percent", voxel / inputs[_mean]));
    }

    private static ValueRange Hull(ThicknessFeasibilityResult[] results, Func<ThicknessFeasibilityResult, ValueRange> range) =>
        results.Select(range).Aggregate((one, other) => one.Hull(other));
}
