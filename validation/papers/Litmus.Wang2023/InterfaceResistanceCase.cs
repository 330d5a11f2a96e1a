using System.Collections.Immutable;
using System.Numerics;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Impedance;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do nucleation potentials and interfacial resistances fit each other? (wang2023, Fig 2d, Fig 7j, Fig S5)</summary>
public sealed class InterfaceResistanceCase(ReferenceDataset data) : IValidationCase
{
    private const int FrequencyCount = 71;
    private static readonly string[] Charges = ["1", "2", "3", "10"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double radius = inputs["discDiameter"] / 2, current = inputs["currentDensity"] * Math.PI * radius * radius;
        double[] full = [.. Charges.Select(charge => inputs[$"resistanceFullBare{charge}"])];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("nucleation-ordering", Math.Max(inputs["nucleationCoatedLow"] / inputs["nucleationBareLow"], inputs["nucleationCoatedHigh"] / inputs["nucleationBareHigh"]), "1")
            .Scalar("nucleation-rises-with-j", inputs["nucleationCoatedHigh"] / inputs["nucleationCoatedLow"], "1")
            .Scalar("nucleation-rises-with-j-cu", inputs["nucleationBareHigh"] / inputs["nucleationBareLow"], "1")
            .Scalar("nucleation-absolute-vs-eis", current * inputs["resistanceCoated"], "V")
            .Scalar("nucleation-absolute-vs-eis-cu", current * inputs["resistanceBare"], "V")
            .Token("r-full-cu-increases", Trend.Of(full))
            .Evidence("r-full-cu-increases", [.. full.Skip(1).Select((resistance, i) => resistance - full[i])]);
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, current);
            AddSpectra(observations, inputs, cancellationToken);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Nucleation(string name, string collector, string current) =>
            numbers.Printed(name, "nucleation-potential", "nucleation_potential_mV", ("collector", collector), ("current_density_mA_per_cm2", current));
        Input Resistance(string name, string cell, string collector, string charge) =>
            numbers.Printed(name, "interfacial-resistance", "resistance_ohm", ("cell", cell), ("collector", collector), ("charge_1", charge));
        return CaseDescription.Of<InterfaceResistanceCase>(
            "interface-resistance",
            "Do nucleation potentials and interfacial resistances fit each other?",
            answers: [
                "nucleation-ordering", "nucleation-rises-with-j", "nucleation-rises-with-j-cu", "nucleation-absolute-vs-eis", "nucleation-absolute-vs-eis-cu", "r-full-cu-increases"],
            inputs:
            [
                Nucleation("nucleationCoatedLow", Coated, "0.5"),
                Nucleation("nucleationBareLow", Bare, "0.5"),
                Nucleation("nucleationCoatedHigh", Coated, "1"),
                Nucleation("nucleationBareHigh", Bare, "1"),
                Resistance("resistanceCoated", "half", Coated, string.Empty),
                Resistance("resistanceBare", "half", Bare, string.Empty),
                .. Charges.Select(charge => Resistance($"resistanceFullBare{charge}", "full", Bare, charge)),
                PrintedNumbers.Text("currentDensity", 0.5, "mA/cm2", "Fig S5a: the current at which the potentials are read"),
                numbers.Printed("discDiameter", Parameters, "collectorDiameter"),
                Input.Assumed("seriesResistance", 30, "ohm", 0, "for the synthetic spectra only; not printed"),
                Input.Assumed("fastTimeConstant", 1e-5, "s", 0, "for the synthetic spectra only; not printed"),
                Input.Assumed("slowTimeConstant", 1e-4, "s", 0, "for the synthetic spectra only; the text calls the two arcs overlapped"),
                Input.Assumed("phaseExponent", 0.85, "1", 0, "for the synthetic spectra only; not printed"),
                Input.Assumed("fastShare", 0.4, "1", 0, "for the synthetic spectra only; the split of the sum is not printed"),
            ]);
    }

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, double current)
    {
        double coated = inputs["nucleationCoatedLow"] / (inputs["currentDensity"] * inputs["resistanceCoated"]), bare = inputs["nucleationBareLow"] / (inputs["currentDensity"] * inputs["resistanceBare"]);
        observations
            .NoteText("nucleation-absolute-vs-eis", $"{current * 1e3:F3} mA through {inputs["resistanceCoated"]:F0} Ω are {current * inputs["resistanceCoated"] * 1e3:F1} mV; the potential read is {inputs["nucleationCoatedLow"] * 1e3:F0} mV. Both would agree on an area of {coated * 1e4:F2} cm², or if the potential is counted from the plateau and not from zero.")
            .NoteText("nucleation-absolute-vs-eis-cu", $"{current * 1e3:F3} mA through {inputs["resistanceBare"]:F0} Ω are {current * inputs["resistanceBare"] * 1e3:F1} mV; the potential read is {inputs["nucleationBareLow"] * 1e3:F0} mV. Both would agree on an area of {bare * 1e4:F2} cm², which is another one than for the coated collector.");
    }

    // Synthetic spectra with the printed sums: what a fit of two overlapping arcs can and cannot say. No number of theirs enters a claim.
    private static void AddSpectra(CaseObservations observations, CaseInputs inputs, CancellationToken cancellationToken)
    {
        ImmutableArray<double> frequencies = ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, FrequencyCount);
        List<(string Cell, string Kind, double Real, double Imaginary)> rows = [];
        foreach ((string cell, double sum) in new[] { (Coated, inputs["resistanceCoated"]), (Bare, inputs["resistanceBare"]) })
        {
            EquivalentCircuit circuit = new()
            {
                SeriesResistance = inputs["seriesResistance"],
                Arcs =
                [
                    ImpedanceArc.FromTimeConstant(inputs["fastShare"] * sum, inputs["fastTimeConstant"], inputs["phaseExponent"]),
                    ImpedanceArc.FromTimeConstant((1 - inputs["fastShare"]) * sum, inputs["slowTimeConstant"], inputs["phaseExponent"]),
                ],
            };
            ImpedanceSpectrum exact = circuit.Spectrum(frequencies);

            // A disturbance of half a percent that is the same in every run: a quasi-random sequence of signs and sizes.
            ImpedanceSpectrum measured = new(frequencies, [.. exact.Impedances.Select((z, i) => z + (0.005 * z.Magnitude * new Complex(Disturbance(i), Disturbance(i + 1000))))]);
            CircuitFitResult fit = new CircuitFitSolver(measured, arcCount: 2).Solve(progress: null, cancellationToken);
            KramersKronigResult check = LinearKramersKronig.Check(measured, cancellationToken: cancellationToken);
            Estimate total = fit.ArcResistance, share = fit.FirstShare!;
            rows.AddRange(measured.Impedances.Select(z => (cell, "synthetic", z.Real, -z.Imaginary)));
            rows.AddRange(frequencies.Select(frequency => fit.Circuit.At(2 * Math.PI * frequency)).Select(z => (cell, "fit", z.Real, -z.Imaginary)));
            observations.NoteText($"{cell}: a fit of two overlapping arcs to a spectrum with {sum:F0} Ω and half a percent of disturbance gives the sum as {total.Value:F1} Ω ({total.Lower:F1} to {total.Upper:F1}) and the share of the fast arc as {share.Value:F2} ({share.Lower:F2} to {share.Upper:F2}); the Kramers–Kronig residual is {check.RootMeanSquare:P1}. The sum is known, the split is not.");
        }

        observations
            .Table(SpectrumTable("spectra", rows.Where(row => row.Kind == "synthetic")))
            .Table(SpectrumTable("fits", rows.Where(row => row.Kind == "fit")))
            .Figure(new FigureDescription(
                "impedance-fits",
                "Two overlapping arcs with the printed sums of resistances",
                "Synthetic spectra with the printed R_SEI + R_CT (points) and the circuit fitted to them (lines). Time constants, exponents and split are assumed: the figure shows what a fit can tell, not the measured spectra of Fig 2d.",
                new FigureAxis("Re Z (Ω)"),
                new FigureAxis("−Im Z (Ω)"),
                [
                    new FigureLayer(FigureMark.Point, "spectra", "real_ohm", "minus_imaginary_ohm", Series: "collector"),
                    new FigureLayer(FigureMark.Line, "fits", "real_ohm", "minus_imaginary_ohm", Series: "collector"),
                ],
                ["nucleation-absolute-vs-eis", "nucleation-absolute-vs-eis-cu"]));
    }

    private static CaseTable SpectrumTable(string name, IEnumerable<(string Cell, string Kind, double Real, double Imaginary)> rows)
    {
        (string Cell, string Kind, double Real, double Imaginary)[] kept = [.. rows];
        return new CaseTable(name,
        [
            CaseColumn.Of("collector", [.. kept.Select(row => row.Cell)]),
            CaseColumn.InUnit("real_ohm", [.. kept.Select(row => row.Real)]),
            CaseColumn.InUnit("minus_imaginary_ohm", [.. kept.Select(row => row.Imaginary)]),
        ]);
    }

    // Multiples of the golden ratio, folded into −√3…√3, which has a mean square of one.
    private static double Disturbance(int index) => Math.Sqrt(3) * ((2 * ((index + 1) * 0.6180339887498949 % 1)) - 1);
}
