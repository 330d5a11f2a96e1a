using Litmus.Cases;
using Litmus.GrainSelection.PhaseFieldConstants;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>The constants of Eq 16 and 17, which turn barriers and surface energies into constants of the phase field.</summary>
internal sealed class ConversionInputs
{
    private readonly Input _mobilityPrefactor, _mobilityFactor, _gradientPrefactor, _gradientFactor;

    /// <summary>The inputs.</summary>
    public ConversionInputs(Paper paper)
    {
        Table table = paper.Table("phase-field-parameters");
        Factors =
        [
            _mobilityPrefactor = table.InputOf("mobilityPreFactor"),
            _mobilityFactor = table.InputOf("mobilityFactor"),
            _gradientPrefactor = table.InputOf("gradientPreFactor"),
            _gradientFactor = table.InputOf("gradientFactor"),
        ];
        Boltzmann = paper.Table("table-s2-parameters").InputOf("boltzmannConstant");
    }

    /// <summary>The four constants.</summary>
    public IReadOnlyList<Input> Factors { get; }

    /// <summary>The printed Boltzmann constant.</summary>
    public Input Boltzmann { get; }

    /// <summary>The conversion.</summary>
    public PhaseFieldConversion Conversion(CaseInputs inputs) => new()
    {
        MobilityPrefactor = inputs[_mobilityPrefactor],
        BarrierWeight = inputs[_mobilityFactor],
        GradientPrefactor = inputs[_gradientPrefactor],
        SurfaceEnergyWeight = inputs[_gradientFactor],
        BoltzmannConstant = inputs[Boltzmann],
    };
}
