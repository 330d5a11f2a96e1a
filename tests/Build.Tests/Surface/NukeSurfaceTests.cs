using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nuke.Common;

namespace Build.Tests.Surface;

/// <summary>
/// The engine offers nothing that NUKE lacks, and Build.cs compiles with NUKE as well. NUKE's package is in no test, so its members come from a listing.
/// </summary>
public sealed partial class NukeSurfaceTests
{
    private static readonly IReadOnlyList<ListedType> Listed = ListedType.ReadAll();

    private static readonly CSharpParseOptions Preview = new(LanguageVersion.Preview);

    private static readonly Lazy<MetadataReference> Stubs = new(CompileStubs);

    // Every compilation has the same ones, so the compiler reads them once.
    private static readonly Lazy<ImmutableArray<MetadataReference>> Runtime = new(ReferencesOfRuntime);

    private static IEnumerable<TestCaseData> Types => EngineSurface.TypesOf(typeof(NukeBuild).Assembly)
        .Select(type => new TestCaseData(type).SetArgDisplayNames(type.FullName!));

    [TestCaseSource(nameof(Types))]
    public void Every_public_and_protected_member_of_the_engine_is_one_of_NUKE(Type type)
    {
        ListedType? listed = Listed.FirstOrDefault(candidate => candidate.Name == type.FullName);

        listed.Should().NotBeNull("NUKE has the type {0}", type.FullName);
        EngineSurface.MembersOf(type).Where(member => !listed!.Members.Any(known => Offers(known, member))).Should().BeEmpty();
    }

    [Test]
    public void The_build_compiles_with_NUKE()
    {
        IEnumerable<Diagnostic> found = Compile(SourcesOfBuild().Select(Parse), Stubs.Value).GetDiagnostics();

        found.Where(IsTrouble).Should().BeEmpty();
    }

    [TestCase("TestCounts.cs", "AddTo(Dictionary<string, string> summary)", "AddTo(IDictionary<string, string> summary)", "CS0266")]
    [TestCase("Build.cs", ".SetProjectFile(CommandProject)", ".SetProjectFolder(CommandProject)", "CS1061")]
    [TestCase("Build.cs", "logInvocation: false", "isLogged: false", "CS1739")]
    public void What_NUKE_lacks_does_not_compile(string file, string there, string instead, string code)
    {
        (string, string)[] changed =
            [.. SourcesOfBuild().Select(source => source.Name == file ? (file, source.Text.Replace(there, instead, StringComparison.Ordinal)) : source)];

        IEnumerable<Diagnostic> found = Compile(changed.Select(Parse), Stubs.Value).GetDiagnostics();

        found.Where(IsTrouble).Select(diagnostic => diagnostic.Id).Should().Contain(code);
    }

    [Test]
    public void The_lock_file_of_the_package_is_not_that_of_the_engine()
    {
        IEnumerable<XElement> groups = XDocument.Load(NukeBuild.RootDirectory / "build" / "_build.csproj").Descendants("PropertyGroup");

        groups.Where(group => (string?)group.Attribute("Condition") == "'$(NukePackage)' == 'true'").Elements("NuGetLockFilePath").Should().ContainSingle()
            .Which.Value.Should().StartWith("$(ArtifactsPath)/", "packages.lock.json beside the project is the engine's, and NuGet refuses it (NU1005)");
    }

    // A property that can be read suffices where NUKE's can be written, too.
    private static bool Offers(string known, string member)
    {
        string plain = Constraint().Replace(known.Replace("virtual ", "", StringComparison.Ordinal), "");
        return plain == member || (plain.EndsWith("{ get; set; }", StringComparison.Ordinal) && plain.Replace(" set;", "", StringComparison.Ordinal) == member);
    }

    private static bool IsTrouble(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Text)> SourcesOfBuild()
    {
        string build = NukeBuild.RootDirectory / "build";
        string gates = NukeBuild.RootDirectory / "validation" / "Litmus.Comparison" / "Gates";
        string[] files = [.. Directory.GetFiles(build, "*.cs"), Path.Combine(gates, "ExitCodes.cs"), Path.Combine(gates, "GateCode.cs")];
        return
        [
            .. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
            ("ImplicitUsings.cs", string.Concat(((string[])["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading"])
                .Select(space => $"global using {space};\n"))),
        ];
    }

    private static SyntaxTree Parse((string Name, string Text) source) => CSharpSyntaxTree.ParseText(source.Text, Preview, source.Name);

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, params ImmutableArray<MetadataReference> more)
    {
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("stubs-or-build", trees, [.. Runtime.Value, .. more], options);
    }

    private static ImmutableArray<MetadataReference> ReferencesOfRuntime()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == runtime).Append(typeof(Serilog.Log).Assembly.Location);
        return [.. files.Select(file => MetadataReference.CreateFromFile(file))];
    }

    // A first compilation finds the names that the listing uses and does not describe.
    private static CompilationReference CompileStubs()
    {
        HashSet<string> unlisted = [.. Compile([Parse(("stubs.cs", StubSource.Of(Listed, [])))]).GetDiagnostics()
            .Where(diagnostic => diagnostic.Id == "CS0246").Select(diagnostic => MissingName().Match(diagnostic.GetMessage()).Groups["name"].Value)];
        CSharpCompilation stubs = Compile([Parse(("stubs.cs", StubSource.Of(Listed, unlisted)))]).WithAssemblyName("Nuke.Common");

        stubs.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty("the listing is complete");
        return (CompilationReference)stubs.ToMetadataReference();
    }

    [GeneratedRegex(@"'(?<name>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex MissingName();

    [GeneratedRegex(@" where T : \w+$", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Constraint();
}
