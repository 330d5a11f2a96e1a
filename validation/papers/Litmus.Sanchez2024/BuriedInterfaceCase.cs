using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Interphase;
using Litmus.Nucleation.Interphase;
using Litmus.Nucleation.Pathways;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Does the voltage of a symmetric cell change from a peaking to an arcing shape as dead lithium piles up? (sanchez2024, Section 7)</summary>
/// <remarks>One cycle of the circuit gives both electrodes and the dead lithium that a cycle leaves; the residue of n − 1 cycles lies on either electrode in cycle n. What the shapes are is defined in <see cref="TraceShape"/>.</remarks>
public sealed class BuriedInterfaceCase : IValidationCase
{
    private const string Shape = "strip-peaking-to-arcing";
    private const double Hour = 3600;
    private const int TimeCount = 121;
    private const double BeforeDepletion = 0.999;
    private static readonly double[] Cycles = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<BuriedInterfaceCase>(
        "buried-interface",
        "Does the voltage of a symmetric cell change from a peaking to an arcing shape as dead lithium piles up?",
        answers: [Shape],
        inputs:
        [
            .. PathwayElectrodes.Inputs,
            Input.Assumed("porosity", 0.5, "1", 0.1, "not printed; a compact residue, as in sanchez2024/transport-limits"),
            Input.Assumed("tortuosity", 4, "1", 1, "not printed; a tortuous residue, as in sanchez2024/transport-limits"),
            Input.Assumed("electrolyteDiffusivity", 3e-10, "m2/s", 1e-10, "not printed; a salt in carbonate or ether, as in sanchez2024/transport-limits"),
            Input.Assumed("electrolyteConcentration", 1000, "mol/m3", 100, "not printed; one mole in a litre"),
            Input.Assumed("transferenceNumber", 0.4, "1", 0.1, "not printed; 0.3 to 0.5 is usual for lithium salts in organic solvents"),
            Input.Assumed("earlyCycle", 2, "1", 0, "not printed; the first that starts under a residue"),
            Input.Assumed("lateCycle", 100, "1", 30, "not printed; symmetric cells are usually cycled some hundred times"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PathwayCycle circuit = PathwayElectrodes.Cycle(inputs, hasExcess: true, inputs.Tier == Tier.Smoke ? 1e-5 : 1e-6, cancellationToken);
        SymmetricHalfCycle early = HalfCycle(inputs, circuit, inputs["earlyCycle"]), late = HalfCycle(inputs, circuit, inputs["lateCycle"]);
        TraceShape earlyShape = TraceShape.Of(early), lateShape = TraceShape.Of(late);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Shape, TraceShape.Token(earlyShape, lateShape))
            .Evidence(Shape, earlyShape.EarlyLessMiddle, -lateShape.EarlyLessMiddle, lateShape.FirstRise, lateShape.SecondRise, lateShape.Deceleration, earlyShape.Readable, lateShape.Readable);
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, circuit, late, earlyShape, lateShape);
            AddTraces(observations, [(inputs["earlyCycle"], early), (inputs["lateCycle"], late)]);
            AddShapes(observations, inputs, circuit);
        }

        return observations.Complete();
    }

    private static double Thickness(CaseInputs inputs, PathwayCycle circuit, double cycle)
    {
        ResidueLayer layer = new()
        {
            Porosity = inputs["porosity"],
            Tortuosity = inputs["tortuosity"],
            VolumePerCharge = inputs["molarVolume"] / PhysicalConstants.Faraday,
            DiffusionCoefficient = inputs["electrolyteDiffusivity"],
            Concentration = inputs["electrolyteConcentration"],
        };
        return layer.Thickness(cycle - 1, inputs["arealCapacity"], 1 - (circuit.Trace[^1].DeadLithium / inputs["arealCapacity"]));
    }

    private static SymmetricHalfCycle HalfCycle(CaseInputs inputs, PathwayCycle circuit, double cycle)
    {
        ResidueDiffusion residue = new()
        {
            Thickness = Thickness(inputs, circuit, cycle),
            Porosity = inputs["porosity"],
            Tortuosity = inputs["tortuosity"],
            DiffusionCoefficient = inputs["electrolyteDiffusivity"],
            Concentration = inputs["electrolyteConcentration"],
            TransferenceNumber = inputs["transferenceNumber"],
        };
        return new SymmetricHalfCycle(circuit, PathwayElectrodes.Kinetics(inputs), residue, inputs["currentDensity"]);
    }

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, PathwayCycle circuit, SymmetricHalfCycle late, TraceShape early, TraceShape lateShape) => observations
        .NoteText(Shape, $"Cycle {inputs["earlyCycle"]:F0}: the largest voltage of the first third less that half way is {early.EarlyLessMiddle * 1e3:F1} mV ({early.Word}). Cycle {inputs["lateCycle"]:F0}, below {Thickness(inputs, circuit, inputs["lateCycle"]) * 1e6:F0} µm of residue: {lateShape.EarlyLessMiddle * 1e3:F1} mV ({lateShape.Word}), with rises of {lateShape.FirstRise * 1e3:F2} mV from 1/30 to 1/3 and {lateShape.SecondRise * 1e3:F2} mV from 1/3 to 2/3; half way the salt at the plating electrode is at {late.IonRatioAt(late.Duration / 2):P0} of that outside.")
        .NoteText(Shape, "Peaking: the largest voltage of the first third exceeds that half way. Arcing: it does not, and the voltage rises with falling slope from 1/30 to 2/3. Both were set before the first run; that a trace cut off by depletion within its first thirtieth has no shape was added after it and does not touch it. The nucleation peak of the circuit counts, however short: a residue that only hinders transport does not take it away, since the salt is still almost uniform when the peak comes.")
        .NoteText(Shape, "The residue grows by the dead lithium of each cycle. It does not age the surface: in each cycle lithium must nucleate on the same sites with the same barrier. A model in which old deposit carries the current from the start would lose its early peak.")
        .NoteText("No parameter of the cell or the residue is printed. Left out: depletion of the electrolyte outside the residue, ohmic drop, dependence of the diffusion coefficient on the concentration, current focusing in the pores.");

    private static void AddTraces(CaseObservations observations, (double Cycle, SymmetricHalfCycle HalfCycle)[] traces)
    {
        // The denser the nearer to the start, where the nucleation peak is; where the salt is used up the voltage has no end.
        (string Cycle, double Time, double Voltage, double IonRatio)[] rows = [.. traces.SelectMany(trace => Trend.Sweep(0, 1, TimeCount)
            .Select(part => trace.HalfCycle.Duration * (trace.HalfCycle.IsDepleted ? BeforeDepletion : 1) * part * part * part)
            .Select(time => ($"cycle {trace.Cycle:F0}", time, trace.HalfCycle.VoltageAt(time), trace.HalfCycle.IonRatioAt(time))))];
        observations
            .Table(new CaseTable("half-cycles",
            [
                CaseColumn.Of("cycle", [.. rows.Select(row => row.Cycle)]),
                CaseColumn.InUnit("elapsed_h", [.. rows.Select(row => row.Time / Hour)]),
                CaseColumn.InUnit("voltage_V", [.. rows.Select(row => row.Voltage)]),
                CaseColumn.InUnit("concentration_at_metal_1", [.. rows.Select(row => row.IonRatio)]),
            ]))
            .Figure(new FigureDescription(
                "half-cycles",
                "Voltage of a symmetric cell in an early and in a late cycle",
                "Two electrodes of the circuit under the residue of all cycles before; every parameter is assumed. The paper prints no such trace.",
                new FigureAxis("time / h"),
                new FigureAxis("cell voltage / V"),
                [new FigureLayer(FigureMark.Line, "half-cycles", "elapsed_h", "voltage_V", Series: "cycle")],
                [Shape]));
    }

    private static void AddShapes(CaseObservations observations, CaseInputs inputs, PathwayCycle circuit)
    {
        (SymmetricHalfCycle HalfCycle, TraceShape Shape)[] rows = [.. Cycles.Select(cycle => HalfCycle(inputs, circuit, cycle)).Select(halfCycle => (halfCycle, TraceShape.Of(halfCycle)))];
        string First(Predicate<TraceShape> shape) => Array.FindIndex(rows, row => shape(row.Shape)) is var index and >= 0 ? $"from cycle {Cycles[index]:F0} on" : "in none of them";
        observations
            .Table(new CaseTable("shapes",
            [
                CaseColumn.InUnit("cycle_1", Cycles),
                CaseColumn.Of("shape", [.. rows.Select(row => row.Shape.Word)]),
                CaseColumn.InUnit("thickness_um", [.. Cycles.Select(cycle => Thickness(inputs, circuit, cycle) * 1e6)]),
                CaseColumn.InUnit("duration_h", [.. rows.Select(row => row.HalfCycle.Duration / Hour)]),
                CaseColumn.InUnit("early_less_middle_V", [.. rows.Select(row => row.Shape.EarlyLessMiddle)]),
                CaseColumn.InUnit("first_rise_V", [.. rows.Select(row => row.Shape.FirstRise)]),
                CaseColumn.InUnit("second_rise_V", [.. rows.Select(row => row.Shape.SecondRise)]),
            ]))
            .NoteText(Shape, $"{Cycles.Length} cycles from {Cycles[0]:F0} to {Cycles[^1]:F0} are in a table. The voltage arcs {First(shape => shape.Word == "arcing")}; with the first thirtieth left out, which the rule does not allow, {First(shape => shape.RisesLikeAnArc)}. In {rows.Count(row => row.HalfCycle.IsDepleted)} of them the salt at the plating electrode is used up before the end.");
    }
}
