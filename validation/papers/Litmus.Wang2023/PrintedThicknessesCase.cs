using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed thicknesses agree with each other? (wang2023, Fig 4; Abstract compared with Experimental Section)</summary>
public sealed class PrintedThicknessesCase : IValidationCase
{
    private readonly Input _dense1, _dense3, _dense5, _foilAbstract, _foilExperimental;

    /// <summary>Reads the printed thicknesses.</summary>
    public PrintedThicknessesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Dense(string capacity) => paper.Setting($"dense{capacity}", FilmThickness, "theoretical_thickness_um", (ArealCapacityColumn, capacity));
        _dense1 = Dense("1");
        _dense3 = Dense("3");
        _dense5 = Dense("5");
        _foilAbstract = paper.Setting("foilAbstract", Parameters, "lithiumFoilThicknessAbstract");
        _foilExperimental = paper.Setting("foilExperimental", Parameters, "lithiumFoilThicknessExperimental");
        Description = CaseDescription.Of<PrintedThicknessesCase>(
            "printed-thicknesses",
            "Do the printed thicknesses agree with each other?",
            answers: [.. Answer.ByArithmetic("theory-thickness-linear", "theory-thickness-linear-5"), .. Answer.ByRestatement("foil-70um-vs-100um")],
            inputs: [_dense1, _dense3, _dense5, _foilAbstract, _foilExperimental]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) => CaseObservations
        .For(Description)
        .Scalar("theory-thickness-linear", inputs[_dense3] / inputs[_dense1], "1")
        .Scalar("theory-thickness-linear-5", inputs[_dense5] / inputs[_dense1], "1")
        .Scalar("foil-70um-vs-100um", inputs[_foilExperimental] / inputs[_foilAbstract], "1")
        .Complete();
}
