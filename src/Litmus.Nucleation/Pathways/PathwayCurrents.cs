namespace Litmus.Nucleation.Pathways;

/// <summary>The current densities of the parallel pathways [A m⁻²]; anodic positive. Their sum is the applied current density.</summary>
/// <param name="DoubleLayer">C_dl dE/dt.</param>
/// <param name="Sei">Reduction of the electrolyte; never positive.</param>
/// <param name="Nucleation">Charge of the nuclei that form; never positive.</param>
/// <param name="Growth">Deposit: negative while it grows, positive while it is stripped.</param>
/// <param name="Pits">Walls of the pits in the reservoir.</param>
public sealed record PathwayCurrents(double DoubleLayer, double Sei, double Nucleation, double Growth, double Pits)
{
    /// <summary>Sum of all five [A m⁻²].</summary>
    public double Sum => DoubleLayer + Sei + Nucleation + Growth + Pits;

    /// <summary>Share of the Faradaic current that plates lithium [1]; 0 when no current flows.</summary>
    public double PlatingShare => Sei + Nucleation + Growth + Pits is var faradaic && faradaic != 0 ? (Nucleation + Growth) / faradaic : 0;
}
