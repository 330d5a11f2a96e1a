namespace Litmus.KineticMonteCarlo.Lattices;

/// <summary>The lattice of the atoms. Lengths are in lattice spacings, heights in layers.</summary>
public enum LatticeKind
{
    /// <summary>Simple cubic, face (001): 6 nearest neighbours (1 below, 4 beside, 1 above). Hops also reach the 8 sites diagonally above and below.</summary>
    SimpleCubic,

    /// <summary>Body-centred cubic, face (110): 8 nearest neighbours (2 below, 4 beside, 2 above), which are also the hops.</summary>
    /// <remarks>Columns and rows run along the two in-plane ⟨111⟩ directions; layers are a/√2 apart.</remarks>
    BodyCentredCubic,
}
