namespace Litmus.MolecularDynamics.Decks;

/// <summary>The deck of a structure without one atom. Its head says what it takes and what it gives.</summary>
internal static class VacanciesDeck
{
    public const string Text = """
        # Energies of a structure without one atom, for many atoms. Units metal. Every number comes by -var.
        #   model   identifier of the KIM model            cutoff  cut-off of the model (Angstrom)
        #   trials  number of vacancies                    force   largest force at the end (eV/Angstrom)
        # Reads structure.data, and sites.lammps, which sets the variable site to the number of the atom that is left out in each trial.
        # Relaxes the structure, then relaxes it without each atom in turn at the same box. Prints its results.
        include sites.lammps
        variable trial equal 0
        clear
        kim init ${model} metal
        boundary p p p
        box tilt large
        read_data structure.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neigh_modify every 1 delay 0 check yes
        thermo 1000
        thermo_modify flush yes
        min_style cg
        min_modify dmax 0.2
        minimize 0.0 ${force} 5000 20000
        variable energy equal pe
        variable count equal atoms
        print "@R energy ${energy} atoms ${count}"
        write_data whole.data nocoeff
        label next
        clear
        kim init ${model} metal
        boundary p p p
        box tilt large
        read_data whole.data
        mass 1 6.94
        kim interactions Li
        kim param set rc 1 ${cutoff}
        neigh_modify every 1 delay 0 check yes
        group absent id ${site}
        delete_atoms group absent compress no
        thermo 1000
        thermo_modify flush yes
        min_style cg
        min_modify dmax 0.2
        minimize 0.0 ${force} 5000 20000
        variable energy equal pe
        variable largest equal fmax
        variable trial equal $(v_trial+1)
        variable done equal ${trial}/${trials}
        print "@S vacancy_energy ${energy}"
        print "@S vacancy_fmax ${largest}"
        print "@P ${done}"
        next site
        jump SELF next
        print "@DONE"

        """;
}
