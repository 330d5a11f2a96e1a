namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of the energy of one structure. Its head says what it takes and what it gives.</summary>
internal static class StaticDeck
{
    public const string Text = """
        # Energy of one structure, relaxed or not. Units metal. Every number comes by -var.
        #   model   identifier of the KIM model            cutoff  cut-off of the model (Angstrom)
        #   relax   none | atoms | y | iso                 force   largest force at the end (eV/Angstrom)
        #   hold    number of an atom that keeps its x, and of a second one that keeps all; 0 0 for none
        # Reads structure.data. Prints its results. Writes relaxed.txt (number, x, y, z).
        kim init ${model} metal
        boundary p p p
        box tilt large
        read_data structure.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neigh_modify every 1 delay 0 check yes
        thermo 100
        thermo_style custom step pe pxx pyy pzz pxy fmax lx ly lz
        thermo_modify flush yes
        group held id ${held}
        group anchored id ${anchored}
        if "${held} > 0" then "fix held held setforce 0.0 NULL NULL"
        if "${anchored} > 0" then "fix anchored anchored setforce 0.0 0.0 0.0"
        if "${relax} == y" then "fix box all box/relax y 0.0 vmax 0.002"
        if "${relax} == iso" then "fix box all box/relax iso 0.0 vmax 0.002"
        min_style cg
        min_modify dmax 0.2
        if "${relax} == none" then "run 0" else "minimize 0.0 ${force} 5000 20000"
        variable energy equal pe
        variable count equal atoms
        variable stress_x equal -pxx/1.0e4
        variable stress_y equal -pyy/1.0e4
        variable stress_z equal -pzz/1.0e4
        variable largest equal fmax
        variable length_x equal lx
        variable length_y equal ly
        variable length_z equal lz
        print "@R energy ${energy} atoms ${count} lx ${length_x} ly ${length_y} lz ${length_z} sxx ${stress_x} syy ${stress_y} szz ${stress_z} fmax ${largest}"
        write_dump all custom relaxed.txt id x y z modify sort id format float %.7f
        print "@DONE"

        """;
}
