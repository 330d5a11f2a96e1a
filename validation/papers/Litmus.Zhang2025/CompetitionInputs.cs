using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Faces, film and material: what Eq 4, 5, 12 and 13 need besides a temperature. The parameters are settings, without uncertainty.</summary>
internal sealed class CompetitionInputs
{
    private readonly Input _thickness, _rate, _grainSize, _yieldStrength, _span, _boltzmann, _materialConstant, _prefactor;

    /// <summary>The inputs.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="isPrediction">
    /// Whether a deposit is predicted. The numbers of Table S2 then have the ranges that they may plausibly have. Where a figure of the paper is repeated, they
    /// are its settings and have none.
    /// </param>
    public CompetitionInputs(Paper paper, bool isPrediction = false)
    {
        Input Plausible(Input input, double lower, double upper, string source) => isPrediction ? input.Within(lower, upper, source) : input;
        Table table = paper.Table("table-s2-parameters");
        Faces = new FaceInputs(paper, isPrediction);
        Film =
        [
            _thickness = Plausible(table.InputOf("filmThickness"), 9.5e-6, 20.5e-6, "the mapped layer is 10 to 20 µm thick"),
            _rate = Plausible(
                table.InputOf("depositionRate"), 1.3e-10, 3.2e-9, "from Faraday's law for 0.1 mA/cm² to half a decade above the printed power of ten"),
            _grainSize = Plausible(table.InputOf("grainSize"), 5e-6, 50e-6, "the mapped grains are 5 to 50 µm wide"),
            _yieldStrength = Plausible(table.InputOf("yieldStrength"), 0.41e6, 0.89e6, "the measured range that the paper quotes"),
            _span = Plausible(
                table.InputOf("strainSpan"), 0.1, 0.4, "from half of what the authors assume to two strains of 0.2 and opposite sign, as Table S2 can be read"),
            _boltzmann = table.InputOf("boltzmannConstant"),
            _materialConstant = Plausible(table.InputOf("materialConstant"), 0.1, 10, "not calibrated: a decade on either side"),
            _prefactor = Plausible(
                table.InputOf("diffusionPreFactor"),
                3.2e-16,
                1.6e-14,
                "from half a decade below the printed power of ten to the highest self-diffusion coefficient of reference 42"),
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

    /// <summary>What <see cref="PreferredFace"/> can find.</summary>
    public static string[] PreferredFaces => ["001", "101", "none"];

    /// <summary>The face that an energy difference of (001) and (101) prefers.</summary>
    /// <exception cref="ArithmeticException">The difference is NaN, which prefers nothing.</exception>
    public static string PreferredFace(double energyDifference) => Math.Sign(energyDifference) switch { > 0 => "101", < 0 => "001", _ => "none" };
}
