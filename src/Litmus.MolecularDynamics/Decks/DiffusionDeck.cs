namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of the motion of atoms in a bicrystal. Its head says what it takes and what it gives.</summary>
internal static class DiffusionDeck
{
    public const string Text = """
        # Motion of the atoms of a bicrystal at a temperature. Units metal. Every number comes by -var.
        #   model   identifier of the KIM model            cutoff  cut-off of the model (Angstrom)
        #   temperature (K)      seed of the velocities    step    time step (ps)
        #   pinned  half width of the two slabs at a quarter and three quarters of the box that keep their y (Angstrom); 0 for none
        #   relax   steps at 1 atm, in which only the box along y moves   settle   steps at constant volume before the record
        #   produce steps of the record                    sample  steps between two records of positions
        #   slices  slices of the box along y              profile steps between two energy profiles
        # Reads structure.data. Prints its results. Writes trajectory.txt (number, unwrapped x, y, z), profile.txt (energy by slice) and temperature.txt.
        kim init ${model} metal
        boundary p p p
        box tilt large
        read_data structure.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neighbor 1.0 bin
        neigh_modify every 1 delay 5 check yes
        timestep ${step}
        variable low_1 equal ylo+0.25*ly-${pinned}
        variable high_1 equal ylo+0.25*ly+${pinned}
        variable low_2 equal ylo+0.75*ly-${pinned}
        variable high_2 equal ylo+0.75*ly+${pinned}
        region slab_1 block INF INF ${low_1} ${high_1} INF INF units box
        region slab_2 block INF INF ${low_2} ${high_2} INF INF units box
        group slab_1 region slab_1
        group slab_2 region slab_2
        group pinned union slab_1 slab_2
        group free subtract all pinned
        variable pinned_count equal count(pinned)
        variable free_count equal count(free)
        # The thermostat must know what cannot move: the centre of mass along x, y, z, or, with slabs, along x and z, and y of each pinned atom.
        if "${pinned_count} > 0" then "variable removed equal 2+${pinned_count}" else "variable removed equal 3"
        compute hot all temp
        compute_modify hot extra/dof ${removed}
        compute hot_free free temp
        compute_modify hot_free extra/dof 0
        variable twice equal 2.0*${temperature}
        velocity all create ${twice} ${seed} mom yes rot no dist gaussian
        if "${pinned_count} > 0" then "velocity pinned set NULL 0.0 NULL units box" "fix pin pinned setforce NULL 0.0 NULL"
        velocity all scale ${twice} temp hot
        thermo 1000
        thermo_style custom step temp pe press pyy ly
        thermo_modify temp hot flush yes
        fix move all npt temp ${temperature} ${temperature} 0.1 y 1.01325 1.01325 1.0
        fix_modify move temp hot
        variable half equal ${relax}/2
        variable length_y equal ly
        run ${half}
        fix mean all ave/time 1 ${half} ${half} v_length_y
        run ${half}
        variable target equal f_mean
        variable ratio equal ${target}/ly
        unfix mean
        unfix move
        change_box all y scale ${ratio} remap units box
        fix move all nvt temp ${temperature} ${temperature} 0.1
        fix_modify move temp hot
        run ${settle}
        reset_timestep 0
        compute energy all pe/atom
        variable thickness equal 1.0/${slices}
        compute slices all chunk/atom bin/1d y lower ${thickness} units reduced
        variable records equal ${profile}/25
        fix profile all ave/chunk 25 ${records} ${profile} slices c_energy file profile.txt
        fix temperature all ave/time 5 50 250 c_hot c_hot_free c_thermo_pe c_thermo_press file temperature.txt
        dump record all custom ${sample} trajectory.txt id xu yu zu
        dump_modify record sort id format float %.4f
        variable done equal step/${produce}
        fix progress all print 1000 "@P ${done}" screen yes
        run ${produce}
        variable length_x equal lx
        variable length_y equal ly
        variable length_z equal lz
        variable tilt equal xz
        variable count equal atoms
        print "@R atoms ${count} pinned_atoms ${pinned_count} lx ${length_x} ly ${length_y} lz ${length_z} xz ${tilt}"
        print "@DONE"

        """;
}
