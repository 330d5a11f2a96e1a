namespace Litmus.Sanchez2024;

/// <summary>A statement about the traces whose answer is a number.</summary>
/// <param name="Claim">The claim, without its paper.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="Value">The number, from the two cycles.</param>
internal sealed record TraceStatement(string Claim, string Unit, Func<TracePair, double> Value)
{
    /// <summary>Those that hold for any numbers of the circuit that leave a trace to read.</summary>
    public static IReadOnlyList<string> HoldAlways { get; } =
        ["nucleation-peak-negative", "trace-peak-before-plateau", "trace-strip-polarises", "pit-path-needed", "trace-ce-below-one"];

    /// <summary>Every one, in the order of the cycle.</summary>
    public static IReadOnlyList<TraceStatement> All { get; } =
    [
        new("trace-sei-first", "1", pair => pair.AnodeFreeLandmarks.SeiShareBeforeLithium),
        new("nucleation-peak-negative", "V", pair => pair.AnodeFreeLandmarks.Peak.Potential),
        new("trace-nucleation-dip", "V", pair => pair.AnodeFreeLandmarks.PeakLessPlateau),
        new("trace-peak-before-plateau", "s", pair => pair.AnodeFreeLandmarks.PlateauStart - pair.AnodeFreeLandmarks.Peak.Time),
        new("growth-after-nucleation", "1", pair => pair.AnodeFreeLandmarks.GrowthShareOnPlateau),
        new("strip-fresh-first", "1", pair => pair.OnLithiumLandmarks.FreshShareAtStart),
        new("trace-strip-polarises", "V", pair => pair.AnodeFreeLandmarks.End.Potential - pair.AnodeFreeLandmarks.PotentialHalfWay),
        new("trace-strip-dip-pits", "V", pair => pair.OnLithiumLandmarks.LargestLessEnd),
        new("pit-path-needed", "C/m2", pair => pair.OnLithiumLandmarks.End.PitCharge),
        new("local-flux-at-nuclei", "decade", pair => Math.Log10(pair.AnodeFreeLandmarks.LocalFluxAtPeak)),
        new("trace-ce-below-one", "1", pair => pair.AnodeFree.CoulombicEfficiency),
    ];
}
