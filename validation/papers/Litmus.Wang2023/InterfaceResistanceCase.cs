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
public sealed class InterfaceResistanceCase : IValidationCase
{
    private const int FrequencyCount = 71;
    private const double RelativeDisturbance = 0.005;
    private const string SpectraOnly = "for the synthetic spectra";
    private const string Irvine = "J. T. S. Irvine, D. C. Sinclair, A. R. West, Adv. Mater. 2, 132 (1990): ";
    private static readonly string[] Charges = ["1", "2", "3", "10"];

    private readonly Input _currentDensity = PrintedNumbers.Text(
        "currentDensity", 0.5, "mA/cm2", "Fig S5a: the current at which the potentials are read");
    private readonly Input _seriesResistance = Input.Assumed("seriesResistance", 30, "ohm", 0, $"{SpectraOnly}; not printed")
        .Within(10, 60, "a pressed pellet of 150 mg at 1 to 5 mS/cm");
    private readonly Input _fastTimeConstant = Input.Assumed("fastTimeConstant", 1e-5, "s", 0, $"{SpectraOnly}; not printed")
        .Within(1e-6, 1e-4, Irvine + "a surface layer of 0.01 to 1 uF and about 100 ohm");
    private readonly Input _slowTimeConstant = Input.Assumed("slowTimeConstant", 1e-4, "s", 0, $"{SpectraOnly}; the text calls the two arcs overlapped")
        .Within(1e-5, 1e-3, Irvine + "a charge transfer of 0.1 to 10 uF and about 100 ohm");
    private readonly Input _phaseExponent = Input.Assumed("phaseExponent", 0.85, "1", 0, $"{SpectraOnly}; not printed")
        .Within(0.7, 1, "from a rough interface to a capacitor");
    private readonly Input _fastShare = Input.Assumed("fastShare", 0.4, "1", 0, $"{SpectraOnly}; the split of the sum is not printed")
        .Within(0.1, 0.9, "neither arc is negligible if the paper fits two");
    private readonly Input _nucleationCoatedLow, _nucleationBareLow, _nucleationCoatedHigh, _nucleationBareHigh;
    private readonly Input _resistanceCoated, _resistanceBare, _discDiameter;
    private readonly Input[] _resistancesFullBare;

    /// <summary>Reads the printed potentials and resistances.</summary>
    public InterfaceResistanceCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Nucleation(string name, string collector, string current) => paper.Printed(
            name, "nucleation-potential", "nucleation_potential_mV", ("collector", collector), ("current_density_mA_per_cm2", current));
        Input Resistance(string name, string cell, string collector, string charge) => paper.Printed(
            name, "interfacial-resistance", "resistance_ohm", ("cell", cell), ("collector", collector), ("charge_1", charge));
        _nucleationCoatedLow = Nucleation("nucleationCoatedLow", Coated, "0.5");
        _nucleationBareLow = Nucleation("nucleationBareLow", Bare, "0.5");
        _nucleationCoatedHigh = Nucleation("nucleationCoatedHigh", Coated, "1");
        _nucleationBareHigh = Nucleation("nucleationBareHigh", Bare, "1");
        _resistanceCoated = Resistance("resistanceCoated", "half", Coated, string.Empty);
        _resistanceBare = Resistance("resistanceBare", "half", Bare, string.Empty);
        _resistancesFullBare = [.. Charges.Select(charge => Resistance($"resistanceFullBare{charge}", "full", Bare, charge))];
        _discDiameter = paper.Printed("discDiameter", Parameters, "collectorDiameter");
        Description = CaseDescription.Of<InterfaceResistanceCase>(
            "interface-resistance",
            "Do nucleation potentials and interfacial resistances fit each other?",
            answers:
            [
                .. Answer.ByModel("eis-arcs-overlap"),
                .. Answer.ByLaw("nucleation-absolute-vs-eis", "nucleation-absolute-vs-eis-cu"),
                .. Answer.ByArithmetic("nucleation-rises-with-j", "nucleation-rises-with-j-cu"),
                .. Answer.ByRestatement("nucleation-ordering", "r-full-cu-increases"),
            ],
            inputs:
            [
                _nucleationCoatedLow, _nucleationBareLow, _nucleationCoatedHigh, _nucleationBareHigh, _resistanceCoated, _resistanceBare,
                .. _resistancesFullBare, _currentDensity, _discDiameter, _seriesResistance, _fastTimeConstant, _slowTimeConstant, _phaseExponent,
                _fastShare,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double radius = inputs[_discDiameter] / 2, current = inputs[_currentDensity] * Math.PI * radius * radius;
        double coatedLow = inputs[_nucleationCoatedLow], coatedHigh = inputs[_nucleationCoatedHigh];
        double bareLow = inputs[_nucleationBareLow], bareHigh = inputs[_nucleationBareHigh];
        double[] full = [.. _resistancesFullBare.Select(resistance => inputs[resistance])];
        double[] rises = [.. new[] { _resistanceCoated, _resistanceBare }.Select(resistance => SteepestRise(Circuit(inputs, inputs[resistance])))];
        CaseObservations observations = CaseObservations.For(Description)
            .Token(
                "eis-arcs-overlap", Trend.Truth(rises.All(rise => rise <= 0)), closure: "The time constants were assumed so that the two arcs overlap.")
            .DecidedBy("eis-arcs-overlap", [.. rises.Select(rise => -rise)])
            .Scalar("nucleation-ordering", Math.Max(coatedLow / bareLow, coatedHigh / bareHigh), "1")
            .Scalar("nucleation-rises-with-j", coatedHigh / coatedLow, "1")
            .Scalar("nucleation-rises-with-j-cu", bareHigh / bareLow, "1")
            .Scalar("nucleation-absolute-vs-eis", current * inputs[_resistanceCoated], "V")
            .Scalar("nucleation-absolute-vs-eis-cu", current * inputs[_resistanceBare], "V")
            .Token("r-full-cu-increases", Trend.Of(full))
            .DecidedBy("r-full-cu-increases", [.. full.Skip(1).Select((resistance, i) => resistance - full[i])]);
        if (inputs.WantsFigures)
        {
            AddOhmicDrop(observations, inputs, "nucleation-absolute-vs-eis", current, _resistanceCoated, _nucleationCoatedLow);
            AddOhmicDrop(observations, inputs, "nucleation-absolute-vs-eis-cu", current, _resistanceBare, _nucleationBareLow);
            AddSpectra(observations, inputs, cancellationToken);
        }

        return observations.Complete();
    }

    private void AddOhmicDrop(CaseObservations observations, CaseInputs inputs, string claim, double current, Input resistance, Input potential) =>
        observations.Note(
            claim, ("current_mA", current), ("resistance_ohm", inputs[resistance]), ("drop_mV", current * inputs[resistance]),
            ("read_mV", inputs[potential]), ("area_cm2", inputs[potential] / (inputs[_currentDensity] * inputs[resistance])));

    private EquivalentCircuit Circuit(CaseInputs inputs, double sum) => new()
    {
        SeriesResistance = inputs[_seriesResistance],
        Arcs =
        [
            ImpedanceArc.FromTimeConstant(inputs[_fastShare] * sum, inputs[_fastTimeConstant], inputs[_phaseExponent]),
            ImpedanceArc.FromTimeConstant((1 - inputs[_fastShare]) * sum, inputs[_slowTimeConstant], inputs[_phaseExponent]),
        ],
    };

    // Two arcs overlap if −Im Z has one maximum only. Going down from the largest value to either side, it must not rise again. Relative to the largest value.
    private static double SteepestRise(EquivalentCircuit circuit)
    {
        double[] heights = [.. ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, FrequencyCount).Select(f => -circuit.At(2 * Math.PI * f).Imaginary)];
        int top = Array.IndexOf(heights, heights.Max());
        double[] steps = [.. heights.Skip(1).Select((height, i) => i < top ? heights[i] - height : height - heights[i])];
        return steps.Max() / heights[top];
    }

    // Synthetic spectra with the printed sums show what a fit of two overlapping arcs can tell.
    private void AddSpectra(CaseObservations observations, CaseInputs inputs, CancellationToken cancellationToken)
    {
        ImmutableArray<double> frequencies = ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, FrequencyCount);
        List<(string Cell, string Kind, double Real, double Imaginary)> rows = [];
        foreach ((string cell, double sum) in new[] { (Coated, inputs[_resistanceCoated]), (Bare, inputs[_resistanceBare]) })
        {
            ImpedanceSpectrum exact = Circuit(inputs, sum).Spectrum(frequencies);

            // Quasi-random signs and sizes, the same in every run.
            Complex[] disturbed =
            [
                .. exact.Impedances.Select((z, i) => z + (RelativeDisturbance * z.Magnitude * new Complex(Disturbance(i), Disturbance(i + 1000)))),
            ];
            ImpedanceSpectrum measured = new(frequencies, [.. disturbed]);
            CircuitFitResult fit = new CircuitFitSolver(measured, arcCount: 2).Solve(progress: null, cancellationToken);
            KramersKronigResult check = LinearKramersKronig.Check(measured, cancellationToken: cancellationToken);
            Estimate total = fit.ArcResistance, share = fit.FirstShare!;
            rows.AddRange(measured.Impedances.Select(z => (cell, "synthetic", z.Real, -z.Imaginary)));
            rows.AddRange(frequencies.Select(frequency => fit.Circuit.At(2 * Math.PI * frequency)).Select(z => (cell, "fit", z.Real, -z.Imaginary)));
            observations.Note(
                "arcs", ("collector", cell), ("printed_ohm", sum), ("disturbance_percent", RelativeDisturbance), ("sum_ohm", total.Value),
                ("sum_lower_ohm", total.Lower), ("sum_upper_ohm", total.Upper), ("share", share.Value), ("share_lower", share.Lower),
                ("share_upper", share.Upper), ("residual_percent", check.RootMeanSquare));
        }

        observations
            .Table(SpectrumTable("spectra", rows.Where(row => row.Kind == "synthetic")))
            .Table(SpectrumTable("fits", rows.Where(row => row.Kind == "fit")))
            .Figure(new FigureDescription(
                "impedance-fits",
                "Two overlapping arcs with the printed sums of resistances",
                "Synthetic spectra (points) and fitted circuit (lines), not those of Fig 2d. Everything but the sums is assumed.",
                new FigureAxis("Re Z (Ω)"),
                new FigureAxis("−Im Z (Ω)"),
                [
                    new FigureLayer(FigureMark.Point, "spectra", "real_ohm", "minus_imaginary_ohm", Series: "collector"),
                    new FigureLayer(FigureMark.Line, "fits", "real_ohm", "minus_imaginary_ohm", Series: "collector"),
                ],
                ["eis-arcs-overlap"]));
    }

    private static CaseTable SpectrumTable(string name, IEnumerable<(string Cell, string Kind, double Real, double Imaginary)> rows)
    {
        (string Cell, string Kind, double Real, double Imaginary)[] kept = [.. rows];
        return new CaseTable(name,
        [
            CaseColumn.Of("collector", [.. kept.Select(row => row.Cell)]),
            CaseColumn.Of("real_ohm", [.. kept.Select(row => row.Real)]),
            CaseColumn.Of("minus_imaginary_ohm", [.. kept.Select(row => row.Imaginary)]),
        ]);
    }

    // Multiples of the golden ratio, folded into −√3…√3. Their mean square is one.
    private static double Disturbance(int index) => Math.Sqrt(3) * ((2 * ((index + 1) * 0.6180339887498949 % 1)) - 1);
}
