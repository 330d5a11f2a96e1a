using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Litmus.Runs.Suites;

namespace Litmus.Runs.Identity;

/// <summary>The files of the assemblies that this process executes, by simple name.</summary>
public static class LoadedAssemblies
{
    // Every shared framework lies in a folder of its own beside that of the runtime. A program that brings its own runtime has all assemblies in one folder,
    // and there all of them count as packages.
    private static readonly string? FrameworkFolder = Folder(RuntimeEnvironment.GetRuntimeDirectory()) == Folder(AppContext.BaseDirectory)
        ? null
        : Folder(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));

    /// <summary>The bytes of an assembly, from the file from which it is loaded or would be.</summary>
    /// <returns>Nothing for an assembly of the runtime; no bytes for one that is not there, which cannot be executed either.</returns>
    /// <exception cref="InvalidOperationException">The assembly has no file.</exception>
    /// <exception cref="SuiteException">The file was replaced after the assembly was loaded.</exception>
    public static byte[]? BytesOf(string name)
    {
        if (Find(name) is not { } assembly)
        {
            return [];
        }

        string path = assembly.Location.Length > 0
            ? assembly.Location
            : throw new InvalidOperationException($"The assembly {assembly} has no file, so runs with it cannot be identified.");
        if (FrameworkFolder is { } framework && path.StartsWith(framework, StringComparison.Ordinal))
        {
            return null;
        }

        byte[] bytes = File.ReadAllBytes(path);
        return ModuleId.IsOf(assembly, bytes)
            ? bytes
            : throw new SuiteException($"{path} was built anew while this command runs, so the file is not the code that runs. Start the command again.");
    }

    private static string Folder(string path) => Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    // A suite from elsewhere may be loaded already, and its assemblies are then not found by name.
    private static Assembly? Find(string name)
    {
        if (Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == name) is { } loaded)
        {
            return loaded;
        }

        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
