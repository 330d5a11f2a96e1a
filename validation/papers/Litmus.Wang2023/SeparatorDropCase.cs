using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>What part of the printed potentials is the ohmic drop over the separator? (wang2023, Introduction, Fig S5, Experimental Section)</summary>
public sealed class SeparatorDropCase : IValidationCase
{
    private readonly Input _lowCurrentDensity = PrintedNumbers.Text("lowCurrentDensity", 0.5, "mA/cm2", "Fig S5a: the lower of the two currents");
    private readonly Input _highCurrentDensity = PrintedNumbers.Text("highCurrentDensity", 1, "mA/cm2", "Fig S5b: the higher of the two currents");
    private readonly Input _currentArea = Input.Choice(
        "currentArea",
        ["the current crosses the pellet on the area of the collector", "it spreads over the whole pellet"],
        chosen: 0,
        "the pellet is thinner than the rim beside the collector is wide");

    private readonly Input _liponConductivity, _collectorDiameter;
    private readonly SeparatorPellet _pellet;

    /// <summary>Reads the printed pellet.</summary>
    public SeparatorDropCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _pellet = new SeparatorPellet(paper);
        _collectorDiameter = paper.Printed("collectorDiameter", Parameters, "collectorDiameter");
        _liponConductivity = paper.Printed("liponConductivity", Parameters, "liponConductivity")
            .Within(0.3e-6, 3e-6, "an order of magnitude, half a decade to either side");
        Description = CaseDescription.Of<SeparatorDropCase>(
            "separator-drop",
            "What part of the printed potentials is the ohmic drop over the separator?",
            answers: [.. Answer.ByLaw("nucleation-slope-vs-separator", "nucleation-slope-vs-separator-cu", "lipon-too-resistive")],
            inputs: [_lowCurrentDensity, _highCurrentDensity, _currentArea, _liponConductivity, _collectorDiameter, .. _pellet.Inputs]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double collector = Math.PI * inputs[_collectorDiameter] * inputs[_collectorDiameter] / 4;
        double spreading = inputs.OptionOf(_currentArea) == 0 ? 1 : collector / _pellet.Area(inputs);
        double areal = spreading * _pellet.Thickness(inputs) / _pellet.Conductivity(inputs);
        double rise = (inputs[_highCurrentDensity] - inputs[_lowCurrentDensity]) * areal;
        double lipon = inputs[_lowCurrentDensity] * spreading * _pellet.Thickness(inputs) / inputs[_liponConductivity];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("nucleation-slope-vs-separator", rise, "V")
            .Scalar("nucleation-slope-vs-separator-cu", rise, "V")
            .Scalar("lipon-too-resistive", lipon, "V");
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    "nucleation-slope-vs-separator", ("thickness_um", _pellet.Thickness(inputs)), ("areal_ohm_cm2", areal), ("rise_mV", rise),
                    ("low_mV", inputs[_lowCurrentDensity] * areal))
                .Note("lipon-too-resistive", ("thickness_um", _pellet.Thickness(inputs)), ("drop_V", lipon));
        }

        return observations.Complete();
    }
}
