namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of the perfect crystal. Its head says what it takes and what it gives.</summary>
internal static class CrystalDeck
{
    public const string Text = """
        # The perfect crystal: lattice constant, energy, and energy and pressure of strained cells. Units metal. Every number comes by -var.
        #   model  identifier of the KIM model   cutoff  cut-off of the model (Angstrom)   force  largest force at the end (eV/Angstrom)
        # Reads structure.data and strains.lammps, which sets the variable strain to the linear strains. Prints its results.
        include strains.lammps
        kim init ${model} metal
        boundary p p p
        read_data structure.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neigh_modify every 1 delay 0 check yes
        thermo 1000
        thermo_style custom step pe press lx ly lz fmax
        thermo_modify flush yes
        fix box all box/relax iso 0.0 vmax 0.002
        min_style cg
        minimize 0.0 ${force} 1000 4000
        unfix box
        variable energy equal pe
        variable count equal atoms
        variable edge equal lx
        variable pressure equal press
        print "@R energy ${energy} atoms ${count} edge ${edge}"
        variable free equal ${edge}
        label next
        variable target equal ${free}*(1.0+${strain})
        change_box all x final 0.0 ${target} y final 0.0 ${target} z final 0.0 ${target} remap units box
        run 0
        print "@S strain ${strain}"
        print "@S strain_energy ${energy}"
        print "@S strain_pressure ${pressure}"
        next strain
        jump SELF next
        print "@DONE"

        """;
}
