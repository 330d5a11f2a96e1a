using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the counts of trial structures and of atoms fit together? (yoon2023, Methods)</summary>
public sealed class StructureSearchCase : IValidationCase
{
    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public StructureSearchCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<StructureSearchCase>(
            "structure-search",
            "Do the counts of trial structures and of atoms fit together?",
            answers:
            [
                "close-contact-steps", "structures-min", "structures-max", "structures-total", "structures-mean-in-range",
                "bulk-cell-sites",
            ],
            inputs:
            [
                paper.Setting("smallestThreshold", "parameters", "smallest_threshold"),
                paper.Setting("largestThreshold", "parameters", "largest_threshold"),
                paper.Setting("thresholdStep", "parameters", "threshold_step"),
                paper.Setting("fewTranslations", "parameters", "translations_small_unit"),
                paper.Setting("manyTranslations", "parameters", "translations_large_unit"),
                paper.Setting("boundaryCount", "parameters", "boundary_count"),
                paper.Setting("totalCount", "parameters", "total_model_count"),
                paper.Setting("atomCount", "parameters", "bulk_atom_count"),
                paper.Setting("vacancyCount", "parameters", "bulk_vacancy_count"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double thresholds = Math.Round((inputs["largestThreshold"] - inputs["smallestThreshold"]) / inputs["thresholdStep"]) + 1;
        double fewest = inputs["fewTranslations"] * inputs["fewTranslations"] * thresholds;
        double most = inputs["manyTranslations"] * inputs["manyTranslations"] * thresholds;
        int boundaries = (int)Math.Round(inputs["boundaryCount"]);
        (double total, int twofold, int fourfold) = NearestTotal(inputs["totalCount"], fewest, boundaries);
        double sites = inputs["atomCount"] + inputs["vacancyCount"];

        return CaseObservations.For(Description)
            .Scalar("close-contact-steps", thresholds, "1")
            .Scalar("structures-min", fewest, "1")
            .Scalar("structures-max", most, "1")
            .Scalar("structures-total", total, "1")
            .NoteText("structures-total", $"For example {boundaries - twofold - fourfold} boundaries with 8 × 8, {twofold} with 8 × 16 and {fourfold} with 16 × 16 translations.")
            .Scalar("structures-mean-in-range", inputs["totalCount"] / inputs["boundaryCount"], "1")
            .Scalar("bulk-cell-sites", CubicSites(sites), "1")
            .Complete();
    }

    // Totals n (a + 2b + 4c) with a + b + c boundaries: all pairs (b, c), the nearest kept, the first of equals.
    private static (double Total, int Twofold, int Fourfold) NearestTotal(double printed, double fewest, int boundaries)
    {
        (double Total, int Twofold, int Fourfold) nearest = (fewest * boundaries, 0, 0);
        for (int fourfold = 0; fourfold <= boundaries; fourfold++)
        {
            for (int twofold = 0; twofold + fourfold <= boundaries; twofold++)
            {
                double total = fewest * (boundaries + twofold + (3 * fourfold));
                if (Math.Abs(total - printed) < Math.Abs(nearest.Total - printed))
                {
                    nearest = (total, twofold, fourfold);
                }
            }
        }

        return nearest;
    }

    // 2 n³ sites of the cubic bcc cell whose edge comes nearest.
    private static double CubicSites(double sites)
    {
        double edge = Math.Round(Math.Cbrt(sites / 2));
        return 2 * edge * edge * edge;
    }
}
