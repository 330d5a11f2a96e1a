using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Litmus.Cli.Tests;

/// <summary>A suite of tiny cases that a test compiles into a workspace, so that the command can be started there as a process of its own.</summary>
internal static class CompiledSuite
{
    /// <summary>
    /// The variable that names a folder of orders. A file with the number of a case says what the case does: fail, die, or sleep and seconds.
    /// </summary>
    public const string Orders = "LITMUS_TINY_ORDERS";

    private const string Name = "Litmus.Tiny";

    /// <summary>Adds cases that compare a solver with something exact. Each takes some time and gives a check and a table.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="count">Number of cases.</param>
    /// <param name="milliseconds">Time that each takes.</param>
    public static void AddTo(TestWorkspace workspace, int count, int milliseconds)
    {
        string source = $$"""
            using System;
            using System.Diagnostics;
            using System.IO;
            using System.Linq;
            using System.Threading;
            using Litmus.Cases;
            using Litmus.Comparison.Claims;
            using Litmus.Primitives;

            [assembly: CasesOf("tiny")]

            {{string.Concat(Enumerable.Range(1, count).Select(CaseOf))}}
            public abstract class Waiting : IValidationCase
            {
                private readonly int _number;

                protected Waiting(int number) => _number = number;

                public CaseDescription Description =>
                    CaseDescription.Verification<Waiting>($"case-{_number:00}", "Is the sine right?", Array.Empty<Input>(), typeof(SolverProgress));

                public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress> progress, CancellationToken cancellationToken)
                {
                    Thread.Sleep({{milliseconds}});
                    Obey(Path.Combine(Environment.GetEnvironmentVariable("{{Orders}}") ?? string.Empty, $"{_number}"));
                    double[] sines = Enumerable.Range(0, 1000).Select(i => Math.Sin(i * _number * 1e-3)).ToArray();
                    Margin margin = new(MarginKind.Absolute, 1e-9, MarginBasis.NumericalConvergence, "a test");
                    return CaseObservations.For(Description)
                        .Check("zero", "a closed form", sines[0], 0, "1", margin)
                        .Table(new CaseTable("sine", new[] { CaseColumn.Of("sine_1", sines) }));
                }

                private static void Obey(string path)
                {
                    string[] order = File.Exists(path) ? File.ReadAllText(path).Split(' ') : new[] { "" };
                    switch (order[0])
                    {
                        case "fail":
                            throw new InvalidOperationException("The iteration does not converge.");
                        case "die":
                            Process.GetCurrentProcess().Kill();
                            break;
                        case "sleep":
                            Thread.Sleep(1000 * int.Parse(order[1]));
                            break;
                    }
                }
            }
            """;
        static string CaseOf(int number) => $"public sealed class Case{number} : Waiting {{ public Case{number}() : base({number}) {{ }} }}\n";
        Compile(workspace.Root, Name, [source], []);
    }

    /// <summary>Compiles the cases of a paper to where a build would put them, in a second instead of ten.</summary>
    /// <param name="suite">Folder of the suite.</param>
    /// <param name="name">Name of the assembly.</param>
    /// <param name="sources">The texts of its files.</param>
    /// <param name="remarks">The files of remarks, by the name under which the assembly embeds them.</param>
    public static void Compile(string suite, string name, IEnumerable<string> sources, IEnumerable<(string Name, string Path)> remarks)
    {
        string paper = Path.Combine(suite, "validation", "papers", name), bin = Path.Combine(suite, "artifacts", "bin", name);
        Directory.CreateDirectory(paper);
        Directory.CreateDirectory(bin);
        File.WriteAllText(Path.Combine(paper, name + ".csproj"), "<Project />\n");
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [.. sources.Select(source => CSharpSyntaxTree.ParseText(source))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        EmitResult result = compilation.Emit(
            Path.Combine(bin, name + ".dll"),
            manifestResources: remarks.Select(remark => new ResourceDescription(remark.Name, () => File.OpenRead(remark.Path), isPublic: true)));
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
    }
}
