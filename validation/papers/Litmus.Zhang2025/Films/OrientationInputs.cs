using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.PhaseField.AllenCahn;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025.Films;

/// <summary>What turns the faces of a metal into orientations of the phase field: the constants of Eq 16 and 17, and the temperature.</summary>
internal sealed class OrientationInputs
{
    /// <summary>Why the temperature is assumed.</summary>
    public const string TemperatureSource = "the temperature of the simulations is not printed; 25 °C, as in the deposits that they explain";

    /// <summary>Where the range of the temperature comes from.</summary>
    public const string TemperatureRange = "from a cool room to the 300 K of many simulations";

    private readonly ConversionInputs _conversion;
    private readonly Input _temperature;

    /// <summary>The inputs.</summary>
    public OrientationInputs(Paper paper)
    {
        _conversion = new ConversionInputs(paper);
        All =
        [
            .. _conversion.Factors,
            _conversion.Boltzmann,
            _temperature = Input.Assumed("temperature", 298.15, "K", 0, TemperatureSource).Within(293.15, 300.15, TemperatureRange),
        ];
    }

    /// <summary>All inputs.</summary>
    public IReadOnlyList<Input> All { get; }

    /// <summary>The constants of faces, with the mean of their surface energies as E₀.</summary>
    public ImmutableArray<CrystalOrientation> Convert(CaseInputs inputs, IReadOnlyList<Grain> faces) =>
    [
        .. _conversion.Conversion(inputs).Convert(faces, inputs[_temperature]).Orientations.Select(constants => new CrystalOrientation
        {
            Name = constants.Orientation,
            Mobility = constants.Mobility,
            GradientEnergyCoefficient = constants.GradientEnergyCoefficient,
        }),
    ];
}
