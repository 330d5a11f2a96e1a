using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the counts of trial structures and of atoms fit together? (yoon2023, Methods)</summary>
public sealed class StructureSearchCase : IValidationCase
{
    private readonly Input _smallestThreshold;
    private readonly Input _largestThreshold;
    private readonly Input _thresholdStep;
    private readonly Input _fewTranslations;
    private readonly Input _manyTranslations;
    private readonly Input _boundaryCount;
    private readonly Input _totalCount;
    private readonly Input _atomCount;
    private readonly Input _vacancyCount;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public StructureSearchCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _smallestThreshold = paper.Setting("smallestThreshold", "parameters", "smallest_threshold");
        _largestThreshold = paper.Setting("largestThreshold", "parameters", "largest_threshold");
        _thresholdStep = paper.Setting("thresholdStep", "parameters", "threshold_step");
        _fewTranslations = paper.Setting("fewTranslations", "parameters", "translations_small_unit");
        _manyTranslations = paper.Setting("manyTranslations", "parameters", "translations_large_unit");
        _boundaryCount = paper.Setting("boundaryCount", "parameters", "boundary_count");
        _totalCount = paper.Setting("totalCount", "parameters", "total_model_count");
        _atomCount = paper.Setting("atomCount", "parameters", "bulk_atom_count");
        _vacancyCount = paper.Setting("vacancyCount", "parameters", "bulk_vacancy_count");
        Description = CaseDescription.Of<StructureSearchCase>(
            "structure-search",
            "Do the counts of trial structures and of atoms fit together?",
            answers:
            [
                .. Answer.ByArithmetic(
                    "close-contact-steps", "structures-min", "structures-max", "structures-total", "structures-mean-in-range", "bulk-cell-sites"),
            ],
            inputs:
            [
                _smallestThreshold, _largestThreshold, _thresholdStep, _fewTranslations, _manyTranslations, _boundaryCount, _totalCount, _atomCount,
                _vacancyCount,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double thresholds = Math.Round((inputs[_largestThreshold] - inputs[_smallestThreshold]) / inputs[_thresholdStep]) + 1;
        double fewest = inputs[_fewTranslations] * inputs[_fewTranslations] * thresholds;
        double most = inputs[_manyTranslations] * inputs[_manyTranslations] * thresholds;
        int boundaries = (int)Math.Round(inputs[_boundaryCount]);
        (double total, int twofold, int fourfold) = NearestTotal(inputs[_totalCount], fewest, boundaries);
        double sites = inputs[_atomCount] + inputs[_vacancyCount];

        return CaseObservations.For(Description)
            .Scalar("close-contact-steps", thresholds, "1")
            .Scalar("structures-min", fewest, "1")
            .Scalar("structures-max", most, "1")
            .Scalar("structures-total", total, "1")
            .Note("structures-total", ("small", boundaries - twofold - fourfold), ("twofold", twofold), ("fourfold", fourfold))
            .Scalar("structures-mean-in-range", inputs[_totalCount] / inputs[_boundaryCount], "1")
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
