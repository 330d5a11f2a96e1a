using Litmus.Cases;
using Litmus.Electrochemistry.Spectroscopy;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed photoemission lines of each level have one spin-orbit splitting? (wang2023, Fig 1d, Fig S1b-c, Fig S10)</summary>
/// <remarks>The margins are the propagated digits of the lines, so that the lines are settings, except for the one that is predicted.</remarks>
public sealed class PhotoemissionCase(ReferenceDataset data) : IValidationCase
{
    private static readonly (string Name, string State, string Species)[] CopperDoublets =
    [
        ("MetalTellurised", "tellurised", "Cu0/Cu+"), ("OxideTellurised", "tellurised", "Cu2+"), ("MetalCycled", "cycled", "Cu0/Cu+"), ("OxideCycled", "cycled", "Cu2+"),
    ];

    private static readonly (string Name, string State, string Species)[] TelluriumDoublets = [("TellurideTellurised", "tellurised", "Te2-"), ("TellurideCycled", "cycled", "Te2-")];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        SpinOrbitDoublet[] copper = [.. CopperDoublets.Select(doublet => Doublet(inputs, doublet.Name))], tellurium = [.. TelluriumDoublets.Select(doublet => Doublet(inputs, doublet.Name))];
        double Shift(string state) => inputs[$"lowerOxide{state}"] - inputs[$"lowerMetal{state}"];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("xps-te-activated", tellurium[0].LowerLineOf(inputs["upperActivated"]), "J")
            .Scalar("xps-cu-splitting", SpinOrbitDoublet.Spread(copper), "J")
            .Scalar("xps-te-splitting", tellurium[0].Splitting - tellurium[1].Splitting, "J")
            .Scalar("xps-cu-chemical-shift", Shift("Tellurised") - Shift("Cycled"), "J");
        if (inputs.WantsFigures)
        {
            double electronvolt = PhysicalConstants.ElementaryCharge;
            observations
                .NoteText("xps-te-activated", $"With the splitting of {tellurium[0].Splitting / electronvolt:F1} eV of the other states the line lies at {tellurium[0].LowerLineOf(inputs["upperActivated"]) / electronvolt:F1} eV; 527.5 has the digits of 572.5 in another order.")
                .NoteText("xps-cu-chemical-shift", $"{Shift("Tellurised") / electronvolt:F1} eV before and {Shift("Cycled") / electronvolt:F1} eV after cycling. Charging moves both lines alike and cancels.");
        }

        return observations.Complete();
    }

    private static SpinOrbitDoublet Doublet(CaseInputs inputs, string name) => new() { LowerLine = inputs[$"lower{name}"], UpperLine = inputs[$"upper{name}"] };

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Line(string name, string state, string species, string level) =>
            numbers.Setting(name, "photoemission-lines", "binding_energy_eV", ("state", state), ("species", species), ("level", level));
        return CaseDescription.Of<PhotoemissionCase>(
            "photoemission",
            "Do the printed photoemission lines of each level have one spin-orbit splitting?",
            answers: ["xps-te-activated", "xps-cu-splitting", "xps-te-splitting", "xps-cu-chemical-shift"],
            inputs:
            [
                .. CopperDoublets.SelectMany(doublet => new[]
                {
                    Line($"lower{doublet.Name}", doublet.State, doublet.Species, "2p3/2"), Line($"upper{doublet.Name}", doublet.State, doublet.Species, "2p1/2"),
                }),
                .. TelluriumDoublets.SelectMany(doublet => new[]
                {
                    Line($"lower{doublet.Name}", doublet.State, doublet.Species, "3d5/2"), Line($"upper{doublet.Name}", doublet.State, doublet.Species, "3d3/2"),
                }),
                Line("upperActivated", "activated", "Te2-", "3d3/2"),
            ]);
    }
}
