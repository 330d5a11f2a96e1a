namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of many starting structures of a boundary. Its head says what it takes and what it gives.</summary>
internal static class SearchDeck
{
    public const string Text = """
        # Energies of many starting structures of one boundary. Units metal. Every number comes by -var.
        #   model   identifier of the KIM model            cutoff  cut-off of the model (Angstrom)
        #   trials  number of starting structures          force   largest force at the end of a trial (eV/Angstrom)
        #   bulk    energy per atom of the crystal (eV)    final   largest force at the end for the best one
        # Reads structure.data, which holds both grains whole, and for trial k trial-k.lammps, which moves the second grain and names the atoms that overlap.
        # Prints energy and number of atoms of each trial. Writes relaxed.txt of the best (number, x, y, z).
        variable best equal 1.0e9
        variable trial loop ${trials}
        label next
        clear
        kim init ${model} metal
        boundary p p p
        box tilt large
        read_data structure.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neigh_modify every 1 delay 0 check yes
        include trial-${trial}.lammps
        thermo 1000
        thermo_style custom step pe fmax lx ly lz
        thermo_modify flush yes
        fix box all box/relax y 0.0 vmax 0.002
        min_style cg
        min_modify dmax 0.2
        minimize 0.0 ${force} 500 2000
        variable energy equal pe
        variable count equal atoms
        variable length_y equal ly
        variable excess equal pe-atoms*${bulk}
        variable kept equal ${excess}
        variable done equal ${trial}/${trials}
        print "@S trial_energy ${energy}"
        print "@S trial_atoms ${count}"
        print "@S trial_ly ${length_y}"
        print "@P ${done}"
        if "${kept} < ${best}" then "variable best equal ${kept}" "variable winner equal ${trial}" "write_data best.data nocoeff"
        next trial
        jump SELF next
        clear
        kim init ${model} metal
        boundary p p p
        box tilt large
        read_data best.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neigh_modify every 1 delay 0 check yes
        thermo 1000
        thermo_style custom step pe pxx pyy pzz fmax lx ly lz
        thermo_modify flush yes
        fix box all box/relax y 0.0 vmax 0.002
        min_style cg
        min_modify dmax 0.2
        minimize 0.0 ${final} 5000 20000
        variable energy equal pe
        variable count equal atoms
        variable largest equal fmax
        variable length_x equal lx
        variable length_y equal ly
        variable length_z equal lz
        print "@R energy ${energy} atoms ${count} winner ${winner} lx ${length_x} ly ${length_y} lz ${length_z} fmax ${largest}"
        reset_atom_ids sort yes
        write_dump all custom relaxed.txt id x y z modify sort id format float %.7f
        print "@DONE"

        """;
}
