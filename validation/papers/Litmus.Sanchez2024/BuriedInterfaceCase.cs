using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Interphase;
using Litmus.Nucleation.Interphase;
using Litmus.Nucleation.Pathways;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Does the voltage of a symmetric cell change from a peaking to an arcing shape as dead lithium piles up? (sanchez2024, Section 7)</summary>
/// <remarks>
/// One cycle of the circuit gives both electrodes and the dead lithium of one cycle. In cycle n the residue of n − 1 cycles lies on each electrode.
/// <see cref="TraceShape"/> defines the shapes.
/// </remarks>
public sealed class BuriedInterfaceCase : IValidationCase
{
    private const string Shape = "strip-peaking-to-arcing";
    private const string Depletes = "interphase-depletes-salt";
    private const int TimeCount = 121;
    private const double BeforeDepletion = 0.999;
    private static readonly double[] Cycles = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private static readonly Input Porosity = Input.Assumed("porosity", 0.5, "1", 0.1, "not printed; a compact residue, as in sanchez2024/transport-limits")
        .Within(0.2, 0.8, "from compact to mossy (K.-H. Chen et al., J. Mater. Chem. A 5, 11671, 2017)");
    private static readonly Input Tortuosity = Input.Assumed("tortuosity", 4, "1", 1, "not printed; a tortuous residue, as in sanchez2024/transport-limits")
        .Within(1.2, 20, "from Bruggeman's relation to ten times it, as for layers of platelets");
    private static readonly Input Diffusivity = Input.Assumed(
        "electrolyteDiffusivity", 3e-10, "m2/s", 1e-10, "not printed; a salt in carbonate or ether, as in sanchez2024/transport-limits")
        .Within(1e-10, 1e-9, "L. O. Valøen, J. N. Reimers, J. Electrochem. Soc. 152, A882 (2005) for carbonates; ethers up to 1e-9 m2/s");

    private static readonly Input Concentration = Input.Assumed("electrolyteConcentration", 1000, "mol/m3", 100, "not printed; one mole in a litre")
        .Within(500, 4000, "from dilute to concentrated electrolytes");
    private static readonly Input TransferenceNumber = Input.Assumed(
        "transferenceNumber", 0.4, "1", 0.1, "not printed; 0.3 to 0.5 is usual for lithium salts in organic solvents")
        .Within(0.2, 0.5, "K. M. Diederichsen, E. J. McShane, B. D. McCloskey, ACS Energy Lett. 2, 2563 (2017)");

    private static readonly Input EarlyCycle = Input.Assumed("earlyCycle", 2, "1", 0, "not printed; the first that starts under a residue")
        .Within(2, 10, "cycles that are called early");
    private static readonly Input LateCycle = Input.Assumed(
        "lateCycle", 100, "1", 30, "not printed; symmetric cells are usually cycled some hundred times")
        .Within(50, 500, "cycles in which symmetric cells end");

    private static readonly Input OldSurface = Input.Choice(
        "oldSurface",
        ["nucleates anew in every cycle", "plates on the mossy lithium of earlier cycles once a residue has formed"],
        0,
        "the circuit of the paper starts every charge with nucleation; the text does not say what is left of the old surface");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<BuriedInterfaceCase>(
        "buried-interface",
        "Does the voltage of a symmetric cell change from a peaking to an arcing shape as dead lithium piles up?",
        answers: [.. Answer.ByModel(Shape, Depletes)],
        inputs:
        [
            .. PathwayElectrodes.InputsOnLithium, Porosity, Tortuosity, Diffusivity, Concentration, TransferenceNumber, EarlyCycle, LateCycle, OldSurface,
        ])
        .WithWords(Shape, TraceShape.Tokens);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PathwayCycle circuit = PathwayElectrodes.Cycle(inputs, hasExcess: true, inputs.Tier == Tier.Smoke ? 1e-5 : 1e-6, cancellationToken);
        SymmetricHalfCycle early = HalfCycle(inputs, circuit, inputs[EarlyCycle], false), late = Late(inputs, circuit, inputs[LateCycle]);
        TraceShape earlyShape = TraceShape.Of(early), lateShape = TraceShape.Of(late);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Shape, TraceShape.Token(earlyShape, lateShape))
            .DecidedBy(
                Shape,
                earlyShape.EarlyLessMiddle, -lateShape.EarlyLessMiddle, lateShape.FirstRise, lateShape.SecondRise, lateShape.Deceleration,
                earlyShape.Readable, lateShape.Readable)
            .Scalar(Depletes, HalfWay(late), "1");
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, circuit, late, earlyShape, lateShape);
            AddTraces(observations, [(inputs[EarlyCycle], early), (inputs[LateCycle], late)]);
            AddShapes(observations, inputs, circuit);
        }

        return observations.Complete();
    }

    // Where the salt is used up before half the charge, nothing is left.
    private static double HalfWay(SymmetricHalfCycle late) => late.PassedShare < 0.5 ? 0 : late.IonRatioAt(late.Duration / (2 * late.PassedShare));

    private static double Thickness(CaseInputs inputs, PathwayCycle circuit, double cycle)
    {
        ResidueLayer layer = new()
        {
            Porosity = inputs[Porosity],
            Tortuosity = inputs[Tortuosity],
            VolumePerCharge = inputs[AssumedLithium.MolarVolume] / PhysicalConstants.Faraday,
            DiffusionCoefficient = inputs[Diffusivity],
            Concentration = inputs[Concentration],
        };
        double capacity = inputs[PathwayElectrodes.ArealCapacity];
        return layer.Thickness(cycle - 1, capacity, 1 - (circuit.Trace[^1].DeadLithium / capacity));
    }

    // A late cycle starts on what the choice says. The early one always nucleates: its surface is still new.
    private static SymmetricHalfCycle Late(CaseInputs inputs, PathwayCycle circuit, double cycle) =>
        HalfCycle(inputs, circuit, cycle, inputs.OptionOf(OldSurface) == 1);

    private static SymmetricHalfCycle HalfCycle(CaseInputs inputs, PathwayCycle circuit, double cycle, bool platesOnOldLithium)
    {
        ResidueDiffusion residue = new()
        {
            Thickness = Thickness(inputs, circuit, cycle),
            Porosity = inputs[Porosity],
            Tortuosity = inputs[Tortuosity],
            DiffusionCoefficient = inputs[Diffusivity],
            Concentration = inputs[Concentration],
            TransferenceNumber = inputs[TransferenceNumber],
        };
        return new SymmetricHalfCycle(circuit, AssumedLithium.Kinetics(inputs), residue, inputs[PathwayElectrodes.CurrentDensity], platesOnOldLithium);
    }

    private static void AddNotes(
        CaseObservations observations, CaseInputs inputs, PathwayCycle circuit, SymmetricHalfCycle late, TraceShape early, TraceShape lateShape) => observations
        .Note(
            Shape,
            ("early_cycle", inputs[EarlyCycle]), ("early_mV", early.EarlyLessMiddle), ("early_shape", early.Word),
            ("late_cycle", inputs[LateCycle]), ("late_mV", lateShape.EarlyLessMiddle), ("late_shape", lateShape.Word),
            ("residue_um", Thickness(inputs, circuit, inputs[LateCycle])), ("first_rise_mV", lateShape.FirstRise), ("second_rise_mV", lateShape.SecondRise),
            ("salt_percent", late.IonRatioAt(late.Duration / 2)))
        .Note(
            Depletes, ("cycle", inputs[LateCycle]), ("residue_um", Thickness(inputs, circuit, inputs[LateCycle])), ("salt_percent", HalfWay(late)))
        .Note(Shape + "/rules")
        .Note(Shape + "/left-out")
        .Note("assumptions");

    private static void AddTraces(CaseObservations observations, (double Cycle, SymmetricHalfCycle HalfCycle)[] traces)
    {
        // Times are dense near the start, where the nucleation peak is. Where the salt is used up, the voltage diverges at the end.
        (string Cycle, double Time, double Voltage, double IonRatio)[] rows = [.. traces.SelectMany(trace => Trend.Sweep(0, 1, TimeCount)
            .Select(part => trace.HalfCycle.Duration * (trace.HalfCycle.IsDepleted ? BeforeDepletion : 1) * part * part * part)
            .Select(time => ($"cycle {trace.Cycle:F0}", time, trace.HalfCycle.VoltageAt(time), trace.HalfCycle.IonRatioAt(time))))];
        observations
            .Table(new CaseTable("half-cycles",
            [
                CaseColumn.Of("cycle", [.. rows.Select(row => row.Cycle)]),
                CaseColumn.Of("elapsed_h", [.. rows.Select(row => row.Time)]),
                CaseColumn.Of("voltage_V", [.. rows.Select(row => row.Voltage)]),
                CaseColumn.Of("concentration_at_metal_1", [.. rows.Select(row => row.IonRatio)]),
            ]))
            .Figure(new FigureDescription(
                "half-cycles",
                "Voltage of a symmetric cell in an early and in a late cycle",
                "Two electrodes under the residue of all earlier cycles. All parameters are assumed. The paper prints no such trace.",
                new FigureAxis("time / h"),
                new FigureAxis("cell voltage / V"),
                [new FigureLayer(FigureMark.Line, "half-cycles", "elapsed_h", "voltage_V", Series: "cycle")],
                [Shape, Depletes]));
    }

    private static void AddShapes(CaseObservations observations, CaseInputs inputs, PathwayCycle circuit)
    {
        (SymmetricHalfCycle HalfCycle, TraceShape Shape)[] rows =
            [.. Cycles.Select(cycle => Late(inputs, circuit, cycle)).Select(halfCycle => (halfCycle, TraceShape.Of(halfCycle)))];
        observations
            .Table(new CaseTable("shapes",
            [
                CaseColumn.Of("cycle_1", Cycles),
                CaseColumn.Of("shape", [.. rows.Select(row => row.Shape.Word)]),
                CaseColumn.Of("thickness_um", [.. Cycles.Select(cycle => Thickness(inputs, circuit, cycle))]),
                CaseColumn.Of("duration_h", [.. rows.Select(row => row.HalfCycle.Duration)]),
                CaseColumn.Of("early_less_middle_V", [.. rows.Select(row => row.Shape.EarlyLessMiddle)]),
                CaseColumn.Of("first_rise_V", [.. rows.Select(row => row.Shape.FirstRise)]),
                CaseColumn.Of("second_rise_V", [.. rows.Select(row => row.Shape.SecondRise)]),
            ]))
            .Note(
                Shape + "/cycles",
                ("count", Cycles.Length), ("first", Cycles[0]), ("last", Cycles[^1]), ("used_up", rows.Count(row => row.HalfCycle.IsDepleted)));
        AddFirst(observations, "arc", Array.FindIndex(rows, row => row.Shape.Word == "arcing"));
        AddFirst(observations, "late-arc", Array.FindIndex(rows, row => row.Shape.RisesLikeAnArc));
    }

    private static void AddFirst(CaseObservations observations, string section, int index) => _ = index < 0
        ? observations.Note($"{Shape}/no-{section}")
        : observations.Note($"{Shape}/{section}", ("cycle", Cycles[index]));
}
