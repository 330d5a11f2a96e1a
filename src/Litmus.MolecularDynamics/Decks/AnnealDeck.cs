namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of heating and cooling of a bicrystal. Its head says what it takes and what it gives.</summary>
internal static class AnnealDeck
{
    public const string Text = """
        # Heats a bicrystal from near 0 K, holds it, cools it and relaxes it. Units metal. Every number comes by -var.
        #   model   identifier of the KIM model            cutoff  cut-off of the model (Angstrom)
        #   temperature held (K)   seed of the velocities  step    time step (ps)
        #   pinned  half width of the two slabs that keep their y (Angstrom); 0 for none
        #   heat, keep, cool  numbers of steps             force   largest force at the end (eV/Angstrom)
        #   expansion  edge of the crystal at the temperature over that at 0 K; x and z grow so far with the heat and shrink back
        # Reads structure.data. Prints its results. Writes relaxed.txt (number, x, y, z).
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
        variable pinned_count equal count(pinned)
        if "${pinned_count} > 0" then "variable removed equal 2+${pinned_count}" else "variable removed equal 3"
        compute hot all temp
        compute_modify hot extra/dof ${removed}
        velocity all create 20.0 ${seed} mom yes rot no dist gaussian
        if "${pinned_count} > 0" then "velocity pinned set NULL 0.0 NULL units box" "fix pin pinned setforce NULL 0.0 NULL"
        velocity all scale 20.0 temp hot
        thermo 1000
        thermo_style custom step temp pe press ly
        thermo_modify temp hot flush yes
        variable back equal 1.0/${expansion}
        variable skew equal xz
        variable tilt equal ${skew}
        variable tilt_hot equal ${tilt}*${expansion}
        fix grow all deform 1 x scale ${expansion} z scale ${expansion} units box
        if "${tilt} != 0.0" then "fix grow all deform 1 x scale ${expansion} z scale ${expansion} xz final ${tilt_hot} units box"
        fix move all npt temp 10.0 ${temperature} 0.1 y 1.01325 1.01325 1.0
        fix_modify move temp hot
        run ${heat}
        print "@P 0.33"
        unfix move
        unfix grow
        fix move all npt temp ${temperature} ${temperature} 0.1 y 1.01325 1.01325 1.0
        fix_modify move temp hot
        run ${keep}
        print "@P 0.66"
        unfix move
        fix shrink all deform 1 x scale ${back} z scale ${back} units box
        if "${tilt} != 0.0" then "fix shrink all deform 1 x scale ${back} z scale ${back} xz final ${tilt} units box"
        fix move all npt temp ${temperature} 10.0 0.1 y 1.01325 1.01325 1.0
        fix_modify move temp hot
        run ${cool}
        unfix move
        unfix shrink
        if "${pinned_count} > 0" then "unfix pin"
        thermo_style custom step pe fmax lx ly lz
        thermo_modify flush yes
        fix box all box/relax y 0.0 vmax 0.002
        min_style cg
        min_modify dmax 0.2
        minimize 0.0 ${force} 5000 20000
        variable energy equal pe
        variable count equal atoms
        variable length_x equal lx
        variable length_y equal ly
        variable length_z equal lz
        variable largest equal fmax
        print "@R energy ${energy} atoms ${count} lx ${length_x} ly ${length_y} lz ${length_z} fmax ${largest}"
        write_dump all custom relaxed.txt id x y z modify sort id format float %.7f
        print "@DONE"

        """;
}
