using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Decks;

/// <summary>An interatomic potential of the KIM collection. Every energy depends on its cut-off, which is therefore never left to the archive.</summary>
public sealed record Potential
{
    /// <summary>Identifier of the KIM model.</summary>
    public required string Model { get; init; }

    /// <summary>Cut-off of the interaction [Å]; finite and greater than zero.</summary>
    public required double CutOff { get; init => field = Require.PositiveFinite(value); }

    /// <summary>
    /// The potential of yoon2023: second-nearest-neighbour MEAM of lithium and magnesium. Source: Y.-M. Kim, I.-H. Jung, B.-J. Lee, Modelling
    /// Simul. Mater. Sci. Eng. 20 (2012) 035005.
    /// </summary>
    /// <param name="cutOff">Cut-off [Å], which yoon2023 does not print. The archived 5.0 cuts through the third shell of neighbours and is unusable.</param>
    public static Potential LithiumMagnesium2012(double cutOff) => new() { Model = "MEAM_LAMMPS_KimJungLee_2012_LiMg__MO_427397414195_000", CutOff = cutOff };
}
