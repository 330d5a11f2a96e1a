using Litmus.Engines;
using Litmus.Engines.Processes;

namespace Litmus.Cli.Workspaces;

/// <summary>Looks for the external engines and the cluster. Each of them is optional: without it, stored answers are judged.</summary>
internal static class EngineDiagnoses
{
    private const string SlurmPackages = "apt-get install slurm-wlm munge";

    public static IEnumerable<Diagnosis> Of(EngineRoom room)
    {
        foreach (EngineProbe probe in room.Probe())
        {
            yield return Of(probe);
        }

        yield return Program("Slurm", "sbatch");
        yield return Program("munge", "munge");
    }

    private static Diagnosis Of(EngineProbe probe)
    {
        if (!probe.IsThere)
        {
            string found = probe.Path is null ? "not found" : $"{probe.Version} at {probe.Path}";
            return new Diagnosis(
                probe.Title, IsOk: false, IsRequired: false, $"{found}; missing: {string.Join("; ", probe.Missing)}",
                $"Run: {probe.InstallCommand}. Without it, stored answers are judged.")
            {
                Engine = probe,
            };
        }

        string blas = probe.Blas is { } library ? $"; BLAS {library}" : string.Empty;
        string parts = string.Concat(probe.Parts.Where(part => part.Key.Contains('-', StringComparison.Ordinal)).Select(part => $"; {part.Key} {part.Value}"));
        string abilities = string.Concat(probe.Abilities.Where(ability => ability.Value.Count > 0).Select(ability => $"; {ability.Value.Count} {ability.Key}"));
        return new Diagnosis(
            probe.Title, IsOk: true, IsRequired: false, $"{probe.Version} at {probe.Path}{blas}{parts}{abilities}",
            probe.Remarks.Count > 0 ? string.Join(" ", probe.Remarks) : null)
        {
            Engine = probe,
        };
    }

    // The programs of Slurm do not even say their version where no configuration names a controller.
    private static Diagnosis Program(string what, string file) => ExternalProgram.Ask(file, "--version") is { } version
        ? new Diagnosis(what, IsOk: true, IsRequired: false, version.Split('\n')[0].Trim(), Advice: null)
        : Programs.Find(file) is not null
        ? new Diagnosis(
            what, IsOk: false, IsRequired: false, $"{file} is installed, and no configuration names a cluster",
            "Only litmus submit needs it: name the configuration with SLURM_CONF, or work on a machine of the cluster.")
        : new Diagnosis(what, IsOk: false, IsRequired: false, "not found on the path", $"Only litmus submit needs it: {SlurmPackages}");
}
