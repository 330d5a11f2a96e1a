using Litmus.Runs.Identity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Litmus.Runs.Tests.Identity;

/// <summary>Assemblies that a test compiles in memory; they are read and never loaded.</summary>
internal sealed class CompiledSource
{
    private static readonly string[] Needed = ["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Linq.dll", "System.Collections.dll"];
    private static readonly MetadataReference[] Runtime = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Needed.Contains(Path.GetFileName(path))).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Dictionary<string, byte[]> _assemblies = new(StringComparer.Ordinal);

    /// <summary>Compiles an assembly that may reference those before it. Two compilations of one source differ in their module identifier.</summary>
    public CompiledSource With(string name, string source, params (string Name, string Text)[] resources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. Runtime, .. _assemblies.Values.Select(bytes => MetadataReference.CreateFromImage(bytes))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: false));
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(
            stream,
            manifestResources: resources.Select(resource =>
                new ResourceDescription(resource.Name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(resource.Text)), isPublic: true)));
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        _assemblies.Add(name, stream.ToArray());
        return this;
    }

    /// <summary>The hash of what a type reaches.</summary>
    public string HashOf(string type = "Root", string assembly = "Litmus.Sample") => Code().HashOf(new ReachableCodeKey(assembly, type));

    /// <summary>The types that a type reaches, without those that the compiler made.</summary>
    public IEnumerable<string> Reach(string type = "Root", string assembly = "Litmus.Sample") =>
        Code().Reach(new ReachableCodeKey(assembly, type)).Select(key => key.Type).Where(name => !name.Contains('<', StringComparison.Ordinal));

    private ReachableCode Code() => new(_assemblies.GetValueOrDefault);
}
