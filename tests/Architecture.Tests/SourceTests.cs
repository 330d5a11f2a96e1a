namespace Architecture.Tests;

public sealed class SourceTests
{
    // These two files spell out what they forbid.
    private static bool SpellsOutTheRules(SourceFile file) => file.Path is "tests/Architecture.Tests/SourceRules.cs" or "tests/Architecture.Tests/SourceRulesTests.cs";

    [Test]
    public void A_file_holds_one_public_type_of_its_name()
    {
        Repository.ProductCSharp.Select(file => (file, Types: SourceRules.PublicTypes(file.Text).ToArray()))
            .Where(found => found.Types.Length > 1 || (found.Types.Length == 1 && found.Types[0] != found.file.Name))
            .Select(found => $"{found.file.Path}: {string.Join(", ", found.Types)}").Should().BeEmpty();
    }

    [Test]
    public void A_namespace_is_the_project_and_the_folder()
    {
        Repository.ProductCSharp.Where(file => SourceRules.NamespaceOf(file.Text).Length > 0 && SourceRules.NamespaceOf(file.Text) != ExpectedNamespace(file.Path))
            .Select(file => $"{file.Path}: {SourceRules.NamespaceOf(file.Text)}").Should().BeEmpty();
    }

    [Test]
    public void No_file_of_code_is_longer_than_the_limit()
    {
        Repository.CSharp.Where(file => file.Lines.Count() > SourceRules.LongestFile).Select(file => $"{file.Path}: {file.Lines.Count()} lines")
            .Should().BeEmpty($"at {SourceRules.LongestFile} lines a file holds a second concept");
    }

    [Test]
    public void Solvers_read_no_clock()
    {
        Repository.SolverCSharp.SelectMany(file => file.LinesWhere(SourceRules.ReadsTheClock)).Should().BeEmpty("the same input gives the same bits");
    }

    [Test]
    public void Solvers_draw_random_numbers_only_from_a_seed()
    {
        Repository.SolverCSharp.SelectMany(file => file.LinesWhere(SourceRules.DrawsUnseededNumbers)).Should().BeEmpty("a seed in the options names the stream");
    }

    [Test]
    public void Solvers_never_swallow_every_exception()
    {
        Repository.SolverCSharp.SelectMany(file => file.LinesWhere(SourceRules.CatchesEverything)).Should().BeEmpty("a failure must not look like a number");
    }

    [Test]
    public void Nothing_is_left_for_later()
    {
        Repository.CSharp.Where(file => !SpellsOutTheRules(file)).SelectMany(file => file.LinesWhere(SourceRules.IsPlaceholder)).Should().BeEmpty();
    }

    [Test]
    public void No_text_names_a_path_of_one_machine()
    {
        Repository.TextFiles.Where(file => !SpellsOutTheRules(file)).SelectMany(file => file.LinesWhere(SourceRules.HasAbsolutePath)).Should().BeEmpty("paths are relative to the repository");
    }

    [Test]
    public void No_text_names_a_registry()
    {
        Repository.TextFiles.Where(file => !SpellsOutTheRules(file)).SelectMany(file => file.LinesWhere(SourceRules.HasRegistryHost))
            .Should().BeEmpty("where packages come from is a setting of the machine, not of the repository");
    }

    [Test]
    public void There_are_files_to_check()
    {
        Repository.SolverCSharp.Should().HaveCountGreaterThan(20);
        Repository.ProductCSharp.Should().HaveCountGreaterThan(50);
        Repository.TextFiles.Select(file => file.Path).Should().Contain([".editorconfig", "Directory.Build.props", "src/Litmus.GrainSelection/README.md", "build.sh"]);
    }

    private static string ExpectedNamespace(string path)
    {
        string[] folders = path.Split('/')[..^1];
        return string.Join('.', folders[Array.FindIndex(folders, folder => folder.StartsWith("Litmus.", StringComparison.Ordinal))..]);
    }
}
