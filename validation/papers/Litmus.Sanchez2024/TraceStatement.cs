namespace Litmus.Sanchez2024;

/// <summary>A statement about the traces whose answer is a number.</summary>
/// <param name="Claim">Identifier of the claim.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="Value">The number, from the two cycles.</param>
/// <param name="Holds">What the statement says of the number, for counting over many sets of inputs; the verdict is made elsewhere.</param>
internal sealed record TraceStatement(string Claim, string Unit, Func<TracePair, double> Value, Func<double, bool> Holds)
{
    /// <summary>Every one, in the order of the cycle.</summary>
    public static IReadOnlyList<TraceStatement> All { get; } =
    [
        new("trace-sei-first", "1", pair => pair.AnodeFreeLandmarks.SeiShareBeforeLithium, value => value > 0.5),
        new("nucleation-peak-negative", "V", pair => pair.AnodeFreeLandmarks.Peak.Potential, value => value < 0),
        new("trace-nucleation-dip", "V", pair => pair.AnodeFreeLandmarks.PeakLessPlateau, value => value < 0),
        new("trace-peak-before-plateau", "s", pair => pair.AnodeFreeLandmarks.PlateauStart - pair.AnodeFreeLandmarks.Peak.Time, value => value > 0),
        new("growth-after-nucleation", "1", pair => pair.AnodeFreeLandmarks.GrowthShareOnPlateau, value => value > 0.5),
        new("strip-fresh-first", "1", pair => pair.OnLithiumLandmarks.FreshShareAtStart, value => value > 0.5),
        new("trace-strip-polarises", "V", pair => pair.AnodeFreeLandmarks.End.Potential - pair.AnodeFreeLandmarks.PotentialHalfWay, value => value > 0),
        new("trace-strip-dip-pits", "V", pair => pair.OnLithiumLandmarks.LargestLessEnd, value => value > 0),
        new("pit-path-needed", "C/m2", pair => pair.OnLithiumLandmarks.End.PitCharge, value => value > 0),
        new("trace-ce-below-one", "1", pair => pair.AnodeFree.CoulombicEfficiency, value => value < 1),
    ];
}
