using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Serilog;

/// <summary>The solvers in other languages that come with the suite: what each needs, and which of them can be asked here.</summary>
internal static class OtherSolvers
{
    private static readonly (string Name, string[] Tools)[] All = [("python", ["python3"]), ("cpp", ["cmake", "g++"]), ("fortran", ["cmake", "gfortran"])];

    /// <summary>Compiles those whose compiler is here. The others are named in one line each.</summary>
    /// <param name="sources">The folder of the solvers.</param>
    /// <param name="built">Where they are compiled to.</param>
    public static void Compile(AbsolutePath sources, AbsolutePath built)
    {
        foreach ((string name, string[] tools) in All)
        {
            if (Missing(name, Programs.OnPath) is { } missing)
            {
                Log.Warning("{Missing:l}", missing);
            }
            else if (tools[0] == "cmake")
            {
                Run($"-S \"{sources / name}\" -B \"{built / name}\"");
                Run($"--build \"{built / name}\"");
            }
        }
    }

    /// <summary>The folders of those that can be asked.</summary>
    /// <param name="sources">The folder of the solvers.</param>
    /// <param name="built">Where they are compiled to.</param>
    public static IReadOnlyList<AbsolutePath> Ready(AbsolutePath sources, AbsolutePath built) =>
    [
        .. All.Where(solver => Missing(solver.Name, Programs.OnPath) is null && (solver.Tools[0] != "cmake" || IsBuilt(built / solver.Name, solver.Name)))
            .Select(solver => sources / solver.Name),
    ];

    /// <summary>Why a solver cannot be asked here, in one sentence; nothing where it can.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="find">Finds a program.</param>
    public static string? Missing(string name, Func<string, string?> find)
    {
        string[] tools = All.Single(solver => solver.Name == name).Tools;
        return Array.Find(tools, tool => find(tool) is null) is { } missing
            ? $"The solver solvers/{name} is not asked: {missing} is not on the path (Debian: apt-get install {string.Join(' ', tools)})."
            : null;
    }

    private static bool IsBuilt(AbsolutePath folder, string name) => (folder / $"litmus-{name}").FileExists();

    private static void Run(string arguments)
    {
        using IProcess process = ProcessTasks.StartProcess("cmake", arguments, logger: (_, line) => Log.Debug("{Line:l}", line));
        process.AssertZeroExitCode();
    }
}
