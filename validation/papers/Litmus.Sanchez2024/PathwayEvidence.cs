using Litmus.Cases;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>The numbers behind the sequence, as remarks.</summary>
internal static class PathwayEvidence
{
    /// <summary>Adds them.</summary>
    public static void Add(CaseObservations observations, TracePair pair)
    {
        PathwayLandmarks bare = pair.AnodeFreeLandmarks;
        PathwayLandmarks lithium = pair.OnLithiumLandmarks;
        TracePoint atLithium = pair.AnodeFree.Of(CyclePhase.Plating).First();
        TracePoint rested = pair.AnodeFree.Of(CyclePhase.Rest).Last();
        TracePoint plated = pair.AnodeFree.Of(CyclePhase.Plating).Last();
        observations
            .NoteText("trace-sei-first", $"The anode-free electrode reaches the potential of lithium after {atLithium.Time:F2} s and {atLithium.SeiCharge:F1} C/m² of SEI.")
            .NoteText("trace-nucleation-dip", $"Peak {bare.Peak.Potential * 1e3:F0} mV after {bare.Peak.Time:F2} s, plateau {bare.PlateauPotential * 1e3:F1} mV; on lithium that carries its SEI {lithium.Peak.Potential * 1e3:F0} mV after {lithium.Peak.Time:F2} s and {lithium.PlateauPotential * 1e3:F1} mV. The peak moves with the assumed contact angle and surface energy, its sign does not.")
            .NoteText("trace-peak-before-plateau", $"The peak comes after {bare.Peak.Time:F1} s; at {bare.PlateauStart:F1} s the potential has come as near to the plateau as a tenth of the peak, and stays. The interval is wide because a time that changes by factors with the assumed contact angle is propagated linearly; a plateau cannot begin before its peak in this circuit unless charging ends at the peak.")
            .NoteText("nucleation-peak-negative", "In this circuit lithium nucleates below its equilibrium potential only: the statement follows from classical nucleation, whatever the numbers.")
            .NoteText("faradaic-efficiency-rises", $"The share of the Faradaic current that plates lithium goes from {bare.PlatingShares[0]:G2} to {bare.PlatingShares[^1]:F4} over {bare.PlatingShares.Count} steps.")
            .NoteText("growth-after-nucleation", "Nuclei carry only the charge of half a sphere of the critical radius; almost all plated charge is growth as soon as there is a nucleus.")
            .NoteText("trace-strip-polarises", $"Half way {bare.PotentialHalfWay * 1e3:F1} mV; the cut-off is reached after {pair.AnodeFree.StrippedCapacity:F0} of {pair.AnodeFree.ChargedCapacity:F0} C/m².")
            .NoteText("trace-strip-dip-pits", $"Largest polarisation {lithium.LargestPolarisation.Potential * 1e3:F0} mV, {lithium.End.Potential * 1e3:F0} mV at the end with {lithium.End.PitArea:P0} of the reservoir's surface open. In this circuit the rise comes from the shrinking area of the deposit, of which dead lithium is a part.")
            .NoteText("trace-ce-below-one", $"Coulombic efficiency {pair.AnodeFree.CoulombicEfficiency:F4}: of {pair.AnodeFree.ChargedCapacity:F0} C/m², {bare.End.DeadLithium:F0} die, {plated.SeiCharge:F0} make SEI while charging and {rested.SeiCharge - plated.SeiCharge:F1} at rest. The assumed dead share sets it; that it is below one follows from any loss.")
            .NoteText("strip-fresh-first", "The circuit opens pits by their own barrier; at the small polarisation of a closed deposit they stay shut.")
            .NoteText("None of the circuit's parameters is printed. What is compared is the sequence of events; how far it depends on a parameter is in u_in, and on all together in the table of drawn inputs.");
    }
}
