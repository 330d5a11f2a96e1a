using Litmus.Cases;
using Litmus.Diffusion.Depletion;

namespace Litmus.Yoon2023;

/// <summary>The stripping experiment that the paper computes: 0.1 mA/cm² from an anode of 120 µm with grains of 150 µm.</summary>
/// <param name="paper">The printed numbers.</param>
internal sealed class StrippingInputs(PrintedNumbers paper)
{
    /// <summary>Stripping current density.</summary>
    public Input CurrentDensity { get; } = paper.Setting("currentDensity", "stripping-case", "stripping_current_density");

    /// <summary>Thickness of the anode.</summary>
    public Input Thickness { get; } = paper.Setting("thickness", "stripping-case", "anode_thickness");

    /// <summary>Diffusivity of the polycrystal.</summary>
    public Input Diffusivity { get; } = paper.Printed("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150"));

    /// <summary>All three.</summary>
    public IReadOnlyList<Input> All => [CurrentDensity, Thickness, Diffusivity];

    /// <summary>The parameters of an anode of any thickness L [m].</summary>
    public StrippingParameters At(CaseInputs inputs, double thickness) => new()
    {
        DiffusionCoefficient = inputs[Diffusivity],
        Thickness = thickness,
        StrippingCurrentDensity = inputs[CurrentDensity],
        InitialConcentration = BulkLithium.Concentration(inputs),
    };
}
