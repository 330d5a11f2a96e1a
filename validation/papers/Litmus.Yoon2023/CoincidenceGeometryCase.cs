using System.Globalization;
using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the coincidence indices and angles of the named boundaries follow from their planes and axes? (yoon2023, Fig 1-3 and Results)</summary>
public sealed class CoincidenceGeometryCase : IValidationCase
{
    private static readonly (string Claim, string Boundary)[] TiltClaims =
    [
        ("csl-angle-s5-tilt", "sigma5-210-tilt"),
        ("csl-angle-s9-tilt", "sigma9-411-tilt"),
        ("csl-angle-s3-tilt", "sigma3-211-tilt"),
        ("csl-angle-s11-tilt", "sigma11-233-tilt"),
    ];

    // Rank: which of the angles of that index about that axis, counted from the smallest.
    private static readonly (string Claim, string Boundary, int AxisSquare, int Rank)[] TwistClaims =
    [
        ("csl-angle-s5-twist-37", "sigma5-001-twist-37", 1, 0),
        ("csl-angle-s5-twist-53", "sigma5-001-twist-53", 1, 1),
        ("csl-angle-s9-twist", "sigma9-011-twist", 2, 0),
        ("csl-angle-s3-twist", "sigma3-011-twist", 2, 0),
        ("csl-angle-s31-twist", "sigma31-111-twist", 3, 0),
    ];

    private readonly (string Boundary, Input Plane, Input Index)[] _tilts;
    private readonly (string Boundary, Input Index)[] _twists;

    /// <summary>Describes the case with the printed indices.</summary>
    /// <param name="data">The reference data.</param>
    public CoincidenceGeometryCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _tilts = [.. paper.Rows("boundaries").Where(row => row["type"] == "tilt").Select(row => (row["boundary"], PlaneOf(row), IndexOf(row)))];
        _twists = [.. paper.Rows("boundaries").Where(row => row["type"] == "twist").Select(row => (row["boundary"], IndexOf(row)))];
        Description = CaseDescription.Of<CoincidenceGeometryCase>(
            "coincidence-geometry",
            "Do the coincidence indices and angles of the named boundaries follow from their planes and axes?",
            answers:
            [
                .. Answer.ByArithmetic("sigma-from-planes"),
                .. Answer.ByLaw([.. TiltClaims.Select(tilt => tilt.Claim), .. TwistClaims.Select(twist => twist.Claim), "boundaries-distinct"]),
            ],
            inputs: [.. _tilts.Select(tilt => tilt.Plane), .. _tilts.Select(tilt => tilt.Index), .. _twists.Select(twist => twist.Index)]) with
        {
            Tables = [paper.Table("boundaries")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        int fitting = _tilts.Count(tilt => OddSquare(inputs[tilt.Plane]) == (int)Math.Round(inputs[tilt.Index]));
        observations.Scalar("sigma-from-planes", fitting, "1");
        foreach ((string claim, string boundary) in TiltClaims)
        {
            (int h, int k, int l) = Indices(inputs[_tilts.Single(tilt => tilt.Boundary == boundary).Plane]);
            observations.Scalar(claim, l == 0 ? CoincidenceRotation.TiltAboutEdge(h, k) : CoincidenceRotation.TiltAboutFaceDiagonal(h, k), "rad");
        }

        List<string> kinds = [.. _tilts.Select(tilt => $"tilt {SortedIndices(inputs[tilt.Plane])}")];
        foreach ((string claim, string boundary, int axisSquare, int rank) in TwistClaims)
        {
            int sigma = (int)Math.Round(inputs[_twists.Single(twist => twist.Boundary == boundary).Index]);
            IReadOnlyList<double> angles = CoincidenceRotation.Angles(sigma, axisSquare);
            double angle = angles.Count > rank ? angles[rank] : 0;
            observations.Scalar(claim, angle, "rad");
            kinds.Add(string.Create(CultureInfo.InvariantCulture, $"twist about {axisSquare}: {CoincidenceRotation.SmallestEquivalent(angle, axisSquare):F6}"));
        }

        return observations
            .Scalar("boundaries-distinct", kinds.Distinct(StringComparer.Ordinal).Count(), "1")
            .Note("boundaries-distinct")
            .Complete();
    }

    private static Input PlaneOf(TableRow row) => Input.Exact(
        $"planeOf{Camel(row["boundary"])}", double.Parse(row["plane"], CultureInfo.InvariantCulture), "1", $"indices of the plane as digits, {row["source"]}");

    private static Input IndexOf(TableRow row) => Input.Exact($"indexOf{Camel(row["boundary"])}", row.Cell("sigma").Value, "1", row["source"]);

    private static string Camel(string boundary) => string.Concat(boundary.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static int OddSquare(double plane)
    {
        (int h, int k, int l) = Indices(plane);
        return CoincidenceRotation.OddPart((h * h) + (k * k) + (l * l));
    }

    // Planes whose indices differ in order and sign alone belong together.
    private static string SortedIndices(double plane)
    {
        (int h, int k, int l) = Indices(plane);
        int[] sorted = [h, k, l];
        Array.Sort(sorted);
        return string.Join(' ', sorted);
    }

    private static (int H, int K, int L) Indices(double plane)
    {
        int digits = (int)Math.Round(plane);
        return (digits / 100, digits / 10 % 10, digits % 10);
    }
}
