using System.Collections.Immutable;
using System.Numerics;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Charge;
using Litmus.Electrochemistry.Creep;
using Litmus.Electrochemistry.Impedance;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Do impedance fit, squeeze film and charge arithmetic give what is known?</summary>
public sealed class ElectrochemistryCase : IValidationCase
{
    private const string Setting = "Setting of the checks";
    private const string Table = "known-circuit";
    private static readonly Input SeriesResistance = Input.Exact("seriesResistance", 30, "ohm", $"{Setting}: known circuit");
    private static readonly Input FirstArc = Input.Exact("firstArc", 40, "ohm", $"{Setting}: known circuit, time constant 0.1 ms, exponent 0.85");
    private static readonly Input SecondArc = Input.Exact("secondArc", 60, "ohm", $"{Setting}: known circuit, time constant 1 ms, exponent 0.8");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<ElectrochemistryCase>(
        "electrochemistry",
        "Are a known circuit, Stefan's squeeze film and Faraday's law given back?",
        [SeriesResistance, FirstArc, SecondArc],
        typeof(CircuitFitSolver));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        CheckCircuit(observations, inputs[SeriesResistance], inputs[FirstArc], inputs[SecondArc], cancellationToken);
        CheckFilms(observations);
        CellChecks.Add(observations);
        CrystalChecks.Add(observations);
        CreepChecks.Add(observations);
        observations.Check(
            "Specific capacity of 6.941 g/mol with one electron", "Faraday: F/M, F as the product of e and N_A", SpecificCapacity.Of(6.941e-3),
            1.602176634e-19 * 6.02214076e23 / 6.941e-3, "C/kg",
            Tolerance.Relative(1e-15, "one rounding"));
        return observations;
    }

    private static void CheckCircuit(CaseObservations observations, double series, double first, double second, CancellationToken cancellationToken)
    {
        const string exact = "the circuit that made the spectrum";
        const string reason = "one part in a million, the precision asked of the fit";
        (double Resistance, double TimeConstant, double Exponent)[] arcs = [(first, 1e-4, 0.85), (second, 1e-3, 0.8)];
        EquivalentCircuit known = new()
        {
            SeriesResistance = series,
            Arcs = [.. arcs.Select(arc => ImpedanceArc.FromTimeConstant(arc.Resistance, arc.TimeConstant, arc.Exponent))],
        };
        ImmutableArray<double> frequencies = ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, 71);

        // Z = R + Σ R_k/(1 + (iωτ_k)^n_k), written out here.
        Complex[] written = [.. frequencies.Select(frequency => arcs.Aggregate(
            new Complex(series, 0),
            (sum, arc) => sum + (arc.Resistance / (1 + Complex.Pow(new Complex(0, 2 * Math.PI * frequency * arc.TimeConstant), arc.Exponent)))))];
        double largest = known.Spectrum(frequencies).Impedances.Zip(written, (a, b) => (a - b).Magnitude / b.Magnitude).Max();
        observations.Check(
            "Spectrum of the circuit, largest difference, part of the modulus", "R + Σ R_k/(1 + (iωτ_k)^n_k)", largest, 0, "1",
            Tolerance.Absolute(1e-13, "rounding of powers"));

        EquivalentCircuit found = new CircuitFitSolver(new ImpedanceSpectrum(frequencies, [.. written]), arcCount: 2, new CircuitFitOptions { StartCount = 8 })
            .Solve(cancellationToken: cancellationToken).Circuit;
        observations.Check(
            typeof(CircuitFitSolver), "known circuit, series resistance", exact, found.SeriesResistance, series, "ohm", Tolerance.Relative(1e-6, reason));
        observations.Check(
            typeof(CircuitFitSolver), "known circuit, first arc", exact, found.Arcs[0].Resistance, first, "ohm", Tolerance.Relative(1e-6, reason));
        observations.Check(
            typeof(CircuitFitSolver), "known circuit, second arc", exact, found.Arcs[1].Resistance, second, "ohm", Tolerance.Relative(1e-6, reason));

        Complex[] fitted = [.. frequencies.Select(frequency => found.At(2 * Math.PI * frequency))];
        observations.Table(new CaseTable(
            Table,
            [
                CaseColumn.Of("frequency_Hz", frequencies),
                CaseColumn.Of("exact_real_ohm", [.. written.Select(z => z.Real)]),
                CaseColumn.Of("exact_minus_imaginary_ohm", [.. written.Select(z => -z.Imaginary)]),
                CaseColumn.Of("found_real_ohm", [.. fitted.Select(z => z.Real)]),
                CaseColumn.Of("found_minus_imaginary_ohm", [.. fitted.Select(z => -z.Imaginary)]),
            ]));
        observations.Figure(new FigureDescription(
            Table,
            "Spectrum of a known circuit and of its fit",
            "Points: fitted circuit at the 71 frequencies. Line: the circuit that made the spectrum. Two arcs that overlap by a decade.",
            new FigureAxis("real part (Ω)"),
            new FigureAxis("−imaginary part (Ω)"),
            [
                new FigureLayer(FigureMark.Line, Table, "exact_real_ohm", "exact_minus_imaginary_ohm", Label: "exact"),
                new FigureLayer(FigureMark.Point, Table, "found_real_ohm", "found_minus_imaginary_ohm", Label: "found"),
            ],
            []));
    }

    private static void CheckFilms(CaseObservations observations)
    {
        SqueezeFilm newtonian = new() { Consistency = 2, FlowIndex = 1, Radius = 0.5 };
        double thickness = 1 / Math.Sqrt((1 / (0.01 * 0.01)) + (4 * 100.0 / (3 * 2 * 0.25) * 5));
        observations.Check(
            "Newtonian squeeze film, thickness after 5 s", "Stefan: 1/h² = 1/h₀² + 4Ft/(3πηR⁴)", newtonian.ThicknessAfter(0.01, 100, 5), thickness, "m",
            Tolerance.Relative(1e-13, "rounding of powers"));
        observations.Check(
            "Film that grows and creeps with the square of its thickness, deficit at t = 0.6", "t − tanh t: y′ = 1 − y²", FilmGrowth.Deficit(0.6, 2),
            0.6 - Math.Tanh(0.6), "1", Tolerance.Absolute(1e-14, "an integral by quadrature to rounding"));
    }
}
