using Litmus.Cases;
using Litmus.Electrochemistry.Spectroscopy;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed photoemission lines of each level have one spin-orbit splitting? (wang2023, Fig 1d, Fig S1b-c, Fig S10)</summary>
/// <remarks>The margins contain the rounding of the printed lines. All lines but the predicted one are therefore settings.</remarks>
public sealed class PhotoemissionCase : IValidationCase
{
    private readonly Doublet _metalTellurised, _oxideTellurised, _metalCycled, _oxideCycled, _tellurideTellurised, _tellurideCycled;
    private readonly Input _upperActivated;

    /// <summary>Reads the printed lines.</summary>
    public PhotoemissionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Line(string name, string state, string species, string level) =>
            paper.Setting(name, "photoemission-lines", "binding_energy_eV", ("state", state), ("species", species), ("level", level));
        Doublet Copper(string name, string state, string species) =>
            new(Line($"lower{name}", state, species, "2p3/2"), Line($"upper{name}", state, species, "2p1/2"));
        Doublet Tellurium(string name, string state) => new(Line($"lower{name}", state, "Te2-", "3d5/2"), Line($"upper{name}", state, "Te2-", "3d3/2"));
        _metalTellurised = Copper("MetalTellurised", "tellurised", "Cu0/Cu+");
        _oxideTellurised = Copper("OxideTellurised", "tellurised", "Cu2+");
        _metalCycled = Copper("MetalCycled", "cycled", "Cu0/Cu+");
        _oxideCycled = Copper("OxideCycled", "cycled", "Cu2+");
        _tellurideTellurised = Tellurium("TellurideTellurised", "tellurised");
        _tellurideCycled = Tellurium("TellurideCycled", "cycled");
        _upperActivated = Line("upperActivated", "activated", "Te2-", "3d3/2");
        Doublet[] doublets = [_metalTellurised, _oxideTellurised, _metalCycled, _oxideCycled, _tellurideTellurised, _tellurideCycled];
        Description = CaseDescription.Of<PhotoemissionCase>(
            "photoemission",
            "Do the printed photoemission lines of each level have one spin-orbit splitting?",
            answers:
            [
                .. Answer.ByArithmetic("xps-te-activated", "xps-cu-splitting", "xps-te-splitting", "xps-cu-chemical-shift"),
                .. Answer.ByRestatement("xps-minimal-change"),
            ],
            inputs: [.. doublets.SelectMany(doublet => new[] { doublet.Lower, doublet.Upper }), _upperActivated]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Doublet[] copperLines = [_metalTellurised, _oxideTellurised, _metalCycled, _oxideCycled];
        SpinOrbitDoublet[] copper = [.. copperLines.Select(doublet => doublet.In(inputs))];
        SpinOrbitDoublet tellurised = _tellurideTellurised.In(inputs), cycled = _tellurideCycled.In(inputs);
        double shiftBefore = inputs[_oxideTellurised.Lower] - inputs[_metalTellurised.Lower];
        double shiftAfter = inputs[_oxideCycled.Lower] - inputs[_metalCycled.Lower];
        double activated = tellurised.LowerLineOf(inputs[_upperActivated]);
        (Doublet Before, Doublet After)[] levels =
            [(_tellurideTellurised, _tellurideCycled), (_metalTellurised, _metalCycled), (_oxideTellurised, _oxideCycled)];
        double[] shifts =
        [
            .. levels.SelectMany(level => new[]
            {
                inputs[level.After.Lower] - inputs[level.Before.Lower], inputs[level.After.Upper] - inputs[level.Before.Upper],
            }),
        ];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("xps-te-activated", activated, "J")
            .Scalar("xps-cu-splitting", SpinOrbitDoublet.Spread(copper), "J")
            .Scalar("xps-te-splitting", tellurised.Splitting - cycled.Splitting, "J")
            .Scalar("xps-cu-chemical-shift", shiftBefore - shiftAfter, "J")
            .Scalar("xps-minimal-change", shifts.Max(Math.Abs), "J");
        if (inputs.WantsFigures)
        {
            observations
                .Note("xps-te-activated", ("splitting_eV", tellurised.Splitting), ("line_eV", activated))
                .Note("xps-minimal-change", ("tellurium_eV", shifts[0]), ("metal_eV", shifts[2]), ("oxide_eV", shifts[5]), ("largest_eV", shifts.Max(Math.Abs)))
                .Note("xps-cu-chemical-shift", ("before_eV", shiftBefore), ("after_eV", shiftAfter));
        }

        return observations.Complete();
    }

    private sealed record Doublet(Input Lower, Input Upper)
    {
        public SpinOrbitDoublet In(CaseInputs inputs) => new() { LowerLine = inputs[Lower], UpperLine = inputs[Upper] };
    }
}
