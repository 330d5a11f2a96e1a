namespace Litmus.Engines;

/// <summary>Where engines are looked for, and how long one may be silent.</summary>
public sealed record EngineSettings
{
    /// <summary>The environment variable that names a Python in which GPAW is installed.</summary>
    public const string PythonVariable = "LITMUS_GPAW_PYTHON";

    /// <summary>The environment variable that names the program of LAMMPS.</summary>
    public const string LammpsVariable = "LITMUS_LAMMPS";

    /// <summary>
    /// Programs that may be a Python with GPAW, in the order in which they are tried. That of the system comes before the first one of the path, because
    /// another Python on the path would hide the packages of the distribution.
    /// </summary>
    public IReadOnlyList<string> Pythons { get; init; } = Named(PythonVariable) ?? ["/usr/bin/python3", "python3"];

    /// <summary>Programs that may be LAMMPS, in the order in which they are tried.</summary>
    public IReadOnlyList<string> Lammps { get; init; } = Named(LammpsVariable) ?? ["lmp", "lmp_serial", "lammps"];

    /// <summary>An engine that neither writes a line nor lets a file of its folder grow for this long is ended.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Time between asking an engine to end and ending it by force.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    // Whoever names a program wants that one: another one in its place would compute something else.
    private static string[]? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? [path] : null;
}
