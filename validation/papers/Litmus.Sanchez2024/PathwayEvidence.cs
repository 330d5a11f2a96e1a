using Litmus.Cases;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>The numbers behind the sequence, as remarks.</summary>
internal static class PathwayEvidence
{
    /// <summary>Adds them.</summary>
    public static void Add(CaseObservations observations, TracePair pair)
    {
        PathwayLandmarks bare = pair.AnodeFreeLandmarks, lithium = pair.OnLithiumLandmarks;
        TracePoint atLithium = pair.AnodeFree.Of(CyclePhase.Plating).First(), plated = pair.AnodeFree.Of(CyclePhase.Plating).Last();
        TracePoint rested = pair.AnodeFree.Of(CyclePhase.Rest).Last();
        double charged = pair.AnodeFree.ChargedCapacity;
        observations
            .Note("trace-sei-first", ("time_s", atLithium.Time), ("sei_C_per_m2", atLithium.SeiCharge))
            .Note(
                "trace-nucleation-dip",
                ("bare_peak_mV", bare.Peak.Potential), ("bare_peak_s", bare.Peak.Time), ("bare_plateau_mV", bare.PlateauPotential),
                ("lithium_peak_mV", lithium.Peak.Potential), ("lithium_peak_s", lithium.Peak.Time), ("lithium_plateau_mV", lithium.PlateauPotential))
            .Note("trace-peak-before-plateau", ("peak_s", bare.Peak.Time), ("plateau_s", bare.PlateauStart))
            .Note("nucleation-peak-negative")
            .Note("faradaic-efficiency-rises", ("first", bare.PlatingShares[0]), ("last", bare.PlatingShares[^1]), ("steps", bare.PlatingShares.Count))
            .Note("growth-after-nucleation")
            .Note(
                "trace-strip-polarises",
                ("half_way_mV", bare.PotentialHalfWay), ("stripped_C_per_m2", pair.AnodeFree.StrippedCapacity), ("charged_C_per_m2", charged))
            .Note(
                "trace-strip-dip-pits",
                ("largest_mV", lithium.LargestPolarisation.Potential), ("end_mV", lithium.End.Potential), ("open_percent", lithium.End.PitArea))
            .Note(
                "trace-ce-below-one",
                ("efficiency", pair.AnodeFree.CoulombicEfficiency), ("charged_C_per_m2", charged), ("dead_C_per_m2", bare.End.DeadLithium),
                ("plating_C_per_m2", plated.SeiCharge), ("rest_C_per_m2", rested.SeiCharge - plated.SeiCharge))
            .Note("peak-marks-shift", ("plating_percent", bare.Peak.Currents.PlatingShare), ("plateau_percent", bare.PlatingShares[^1]))
            .Note("local-flux-at-nuclei", ("times", bare.LocalFluxAtPeak))
            .Note("pathway-sequence")
            .Note("strip-fresh-first")
            .Note("parameters");
    }
}
