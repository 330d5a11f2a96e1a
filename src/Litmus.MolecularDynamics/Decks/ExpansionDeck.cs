namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of the lattice constant at a temperature. Its head says what it takes and what it gives.</summary>
internal static class ExpansionDeck
{
    public const string Text = """
        # Lattice constant at a temperature and zero pressure. Units metal. Every number comes by -var.
        #   model  identifier of the KIM model   cutoff  its cut-off (Angstrom)   temperature (K)   seed   step  time step (ps)
        #   settle and produce  numbers of steps          cells  cubic cells along an edge of the box
        # Reads structure.data. Prints its results. Writes box.txt (step, edge, temperature, potential energy).
        kim init ${model} metal
        boundary p p p
        read_data structure.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neighbor 1.0 bin
        neigh_modify every 1 delay 5 check yes
        variable twice equal 2.0*${temperature}
        velocity all create ${twice} ${seed} mom yes rot no dist gaussian
        timestep ${step}
        fix move all npt temp ${temperature} ${temperature} 0.1 iso 1.01325 1.01325 1.0
        thermo 1000
        thermo_modify flush yes
        run ${settle}
        variable edge equal lx/${cells}
        variable hot equal temp
        variable energy equal pe/atoms
        fix box all ave/time 5 50 250 v_edge v_hot v_energy file box.txt
        run ${produce}
        print "@DONE"

        """;
}
