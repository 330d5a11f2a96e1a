using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Faces, film and material: what Eq 4, 5, 12 and 13 need besides a temperature. The parameters are settings, without uncertainty.</summary>
internal sealed class CompetitionInputs
{
    private readonly Input _thickness, _rate, _grainSize, _yieldStrength, _span, _boltzmann, _materialConstant, _prefactor;

    /// <summary>The inputs.</summary>
    public CompetitionInputs(Paper paper)
    {
        Table table = paper.Table("table-s2-parameters");
        Faces = new FaceInputs(paper);
        Film =
        [
            _thickness = table.InputOf("filmThickness"),
            _rate = table.InputOf("depositionRate"),
            _grainSize = table.InputOf("grainSize"),
            _yieldStrength = table.InputOf("yieldStrength"),
            _span = table.InputOf("strainSpan"),
            _boltzmann = table.InputOf("boltzmannConstant"),
            _materialConstant = table.InputOf("materialConstant"),
            _prefactor = table.InputOf("diffusionPreFactor"),
        ];
    }

    /// <summary>The faces.</summary>
    public FaceInputs Faces { get; }

    /// <summary>Film and material.</summary>
    public IReadOnlyList<Input> Film { get; }

    /// <summary>Two faces against each other, by default (001) against (101) as in Fig 3A.</summary>
    public GrainCompetition Competition(CaseInputs inputs, bool isLoaded, string first = "001", string second = "101") => new(new GrainCompetitionParameters
    {
        First = Faces.Grain(inputs, first, isLoaded),
        Second = Faces.Grain(inputs, second, isLoaded),
        Thickness = inputs[_thickness],
        GrainSize = inputs[_grainSize],
        DepositionRate = inputs[_rate],
        YieldStrength = inputs[_yieldStrength],
        StrainSpan = inputs[_span],
        RelaxationConstant = inputs[_materialConstant],
        DiffusionPrefactor = inputs[_prefactor],
        BoltzmannConstant = inputs[_boltzmann],
    });

    /// <summary>The face that an energy difference of (001) and (101) prefers.</summary>
    /// <exception cref="ArithmeticException">The difference is NaN, which prefers nothing.</exception>
    public static string PreferredFace(double energyDifference) => Math.Sign(energyDifference) switch { > 0 => "101", < 0 => "001", _ => "none" };
}
