using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed thicknesses agree with each other? (wang2023, Fig 4; Abstract against Experimental Section)</summary>
public sealed class PrintedThicknessesCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) => CaseObservations.For(Description)
        .Scalar("theory-thickness-linear", inputs["dense3"] / inputs["dense1"], "1")
        .Scalar("theory-thickness-linear-5", inputs["dense5"] / inputs["dense1"], "1")
        .Scalar("foil-70um-vs-100um", inputs["foilExperimental"] / inputs["foilAbstract"], "1")
        .Complete();

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Dense(string capacity) => numbers.Setting($"dense{capacity}", "film-thickness", "theoretical_thickness_um", ("areal_capacity_mAh_per_cm2", capacity));
        return CaseDescription.Of<PrintedThicknessesCase>(
            "printed-thicknesses",
            "Do the printed thicknesses agree with each other?",
            answers: ["theory-thickness-linear", "theory-thickness-linear-5", "foil-70um-vs-100um"],
            inputs:
            [
                Dense("1"),
                Dense("3"),
                Dense("5"),
                numbers.Setting("foilAbstract", Parameters, "lithiumFoilThicknessAbstract"),
                numbers.Setting("foilExperimental", Parameters, "lithiumFoilThicknessExperimental"),
            ]);
    }
}
