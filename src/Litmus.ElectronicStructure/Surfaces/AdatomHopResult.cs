namespace Litmus.ElectronicStructure.Surfaces;

/// <summary>The hop of an adatom.</summary>
/// <param name="Barrier">Energy at the saddle minus energy at the site [eV].</param>
/// <param name="SiteHeight">Height of the adatom at the site above the highest atom of the slab [Å].</param>
/// <param name="SaddleHeight">The same at the saddle [Å].</param>
public sealed record AdatomHopResult(double Barrier, double SiteHeight, double SaddleHeight);
