namespace Litmus.KineticMonteCarlo.Lattices;

/// <summary>On which lattice atoms sit. Length is counted in lattice spacings, height in layers.</summary>
public enum LatticeKind
{
    /// <summary>Simple cubic, face (001): 6 nearest neighbours (1 below, 4 beside, 1 above). Hops go to these and to the 8 sites diagonally above and below, which are the steps up and down an edge.</summary>
    SimpleCubic,

    /// <summary>Body-centred cubic, face (110): 8 nearest neighbours (2 below, 4 beside, 2 above), which are also the hops. Columns and rows run along the two in-plane ⟨111⟩ directions; layers are a/√2 apart.</summary>
    BodyCentredCubic,
}
