using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>What does the ohmic drop over separator and interfaces leave of the printed potentials? (wang2023, Fig 2c-d, Fig S5)</summary>
public sealed class SeparatorDropCase : IValidationCase
{
    private const string CellToCell = "single cells, which differ by about a fifth: S. Puls et al., Nat. Energy 9, 1310 (2024)";

    private readonly Input _lowCurrentDensity = PrintedNumbers.Text("lowCurrentDensity", 0.5, "mA/cm2", "Fig S5a: the current of the nucleation potential");
    private readonly Input _highCurrentDensity = PrintedNumbers.Text("highCurrentDensity", 8, "mA/cm2", "Fig 2c: the highest current");
    private readonly Input _currentArea = Input.Choice(
        "currentArea",
        ["the current crosses the pellet on the area of the collector", "it spreads over the whole pellet"],
        chosen: 0,
        "the pellet is thinner than the rim beside the collector is wide");

    private readonly Input _resistance, _liponConductivity, _collectorDiameter;
    private readonly SeparatorPellet _pellet;

    /// <summary>Reads the printed pellet and resistance.</summary>
    public SeparatorDropCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _pellet = new SeparatorPellet(paper);
        Input resistance = paper.Printed(
            "resistanceCoated", "interfacial-resistance", "resistance_ohm", ("cell", "half"), ("collector", Coated), ("charge_1", string.Empty));
        _resistance = resistance.Within(0.8 * resistance.Value, 1.2 * resistance.Value, CellToCell);
        _collectorDiameter = paper.Printed("collectorDiameter", Parameters, "collectorDiameter");
        _liponConductivity = paper.Printed("liponConductivity", Parameters, "liponConductivity")
            .Within(0.3e-6, 3e-6, "an order of magnitude, half a decade to either side");
        Description = CaseDescription.Of<SeparatorDropCase>(
            "separator-drop",
            "What does the ohmic drop over separator and interfaces leave of the printed potentials?",
            answers: [.. Answer.ByLaw("nucleation-vs-whole-resistance", "strip-8ma-below-cutoff", "lipon-too-resistive")],
            inputs: [_lowCurrentDensity, _highCurrentDensity, _currentArea, _resistance, _liponConductivity, _collectorDiameter, .. _pellet.Inputs]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double collector = Math.PI * inputs[_collectorDiameter] * inputs[_collectorDiameter] / 4;
        double spreading = inputs.OptionOf(_currentArea) == 0 ? 1 : collector / _pellet.Area(inputs);
        double path = spreading * _pellet.Thickness(inputs), pellet = path / _pellet.Conductivity(inputs), interfaces = inputs[_resistance] * collector;
        double nucleation = inputs[_lowCurrentDensity] * (pellet + interfaces), strip = inputs[_highCurrentDensity] * (pellet + interfaces);
        double lipon = inputs[_lowCurrentDensity] * path / inputs[_liponConductivity];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("nucleation-vs-whole-resistance", nucleation, "V")
            .Scalar("strip-8ma-below-cutoff", strip, "V")
            .Scalar("lipon-too-resistive", lipon, "V");
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    "nucleation-vs-whole-resistance", ("thickness_um", _pellet.Thickness(inputs)), ("pellet_ohm_cm2", pellet),
                    ("interfaces_ohm_cm2", interfaces), ("pellet_mV", inputs[_lowCurrentDensity] * pellet), ("drop_mV", nucleation))
                .Note("strip-8ma-below-cutoff", ("drop_V", strip))
                .Note("lipon-too-resistive", ("thickness_um", _pellet.Thickness(inputs)), ("drop_V", lipon));
        }

        return observations.Complete();
    }
}
