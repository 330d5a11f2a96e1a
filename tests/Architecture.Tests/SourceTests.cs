namespace Architecture.Tests;

public sealed class SourceTests
{
    // These two files spell out what they forbid.
    private static bool SpellsOutTheRules(SourceFile file) =>
        file.Path is "tests/Architecture.Tests/SourceRules.cs" or "tests/Architecture.Tests/SourceRulesTests.cs";

    [Test]
    public void A_file_holds_one_public_type_of_its_name()
    {
        Found(Repository.ProductCSharp.Select(file => (file, Types: SourceRules.PublicTypes(file.Text).ToArray()))
            .Where(found => found.Types.Length > 1 || (found.Types.Length == 1 && found.Types[0] != found.file.Name))
            .Select(found => $"{found.file.Path}: {string.Join(", ", found.Types)}")).Should().BeEmpty();
    }

    [Test]
    public void A_namespace_is_the_project_and_the_folder()
    {
        Found(Repository.ProductCSharp
            .Where(file => SourceRules.NamespaceOf(file.Text).Length > 0 && SourceRules.NamespaceOf(file.Text) != ExpectedNamespace(file.Path))
            .Select(file => $"{file.Path}: {SourceRules.NamespaceOf(file.Text)}")).Should().BeEmpty();
    }

    [Test]
    public void No_file_of_code_is_longer_than_the_limit()
    {
        Found(Repository.CSharp.Where(file => file.Lines.Count() > SourceRules.LongestFile).Select(file => $"{file.Path}: {file.Lines.Count()} lines"))
            .Should().BeEmpty($"at {SourceRules.LongestFile} lines a file holds a second concept");
    }

    [Test]
    public void No_line_of_code_is_too_long()
    {
        Found(Repository.CSharp.SelectMany(file => file.LinesWhere(line => SourceRules.IsLongerThan(line, SourceRules.LongestCodeLine))))
            .Should().BeEmpty($"a line of code has at most {SourceRules.LongestCodeLine} characters");
    }

    [Test]
    public void No_line_of_prose_is_too_long()
    {
        // The pages in docs/ are made from comments, whose lines are those of code. A paragraph is one line there.
        Found(Repository.Markdown.Where(file => !file.IsUnder("docs"))
            .SelectMany(file => MarkdownText.Prose(file.Lines).Where(line => SourceRules.IsLongProse(line.Text)).Select(line => $"{file.Path}({line.Number})")))
            .Should().BeEmpty($"a line of prose has at most {SourceRules.LongestProseLine} characters; tables, code, headings and links do not count");
    }

    [Test]
    public void Text_is_plain_English()
    {
        Found(Repository.Files.Where(file => file.File.Extension is ".cs" or ".md" or ".csv" or ".template" && !SpellsOutTheRules(file))
            .SelectMany(file => file.LinesWhere(SourceRules.HasForeignPhrase)))
            .Should().BeEmpty("write \"one test per claim\", \"connected to\", \"compared with\", \"without\"");
    }

    [Test]
    public void What_judges_knows_no_paper()
    {
        // A suite file that compares papers is named by a word of the language; the names of papers end in a year.
        string[] names = [.. Repository.Papers.Where(name => char.IsAsciiDigit(name[^1]))];

        Found(Repository.Files.Where(IsCommonPart).SelectMany(file => file.LinesWhere(line => SourceRules.NamesOneOf(names, line))))
            .Should().BeEmpty("a suite elsewhere has other papers; write smith2024 in an example");
    }

    [Test]
    public void What_judges_knows_no_field()
    {
        Found(Repository.Files.Where(IsCommonPart).SelectMany(file => file.LinesWhere(SourceRules.NamesTheField)))
            .Should().BeEmpty("a suite elsewhere is about something else; its reader sees every text here");
    }

    [Test]
    public void Cases_look_inputs_up_by_their_objects()
    {
        Found(Repository.CSharp.Where(file => file.IsUnder("validation/papers")).SelectMany(file => file.LinesWhere(SourceRules.LooksUpAnInputByName)))
            .Should().BeEmpty("a name can be mistyped: declare the input as a field, and write inputs[_thickness]");
    }

    [Test]
    public void Remarks_of_cases_stand_beside_them()
    {
        Found(Repository.CSharp.Where(file => file.IsUnder("validation/papers")).SelectMany(file => file.LinesWhere(SourceRules.WritesARemarkInCode)))
            .Should().BeEmpty("sentences belong to XCase.notes.md, whose places observations.Note fills");
    }

    [Test]
    public void Solvers_read_no_clock()
    {
        Found(Repository.SolverCSharp.SelectMany(file => file.LinesWhere(SourceRules.ReadsTheClock))).Should().BeEmpty("the same input gives the same bits");
    }

    [Test]
    public void Solvers_draw_random_numbers_only_from_a_seed()
    {
        Found(Repository.SolverCSharp.SelectMany(file => file.LinesWhere(SourceRules.DrawsUnseededNumbers)))
            .Should().BeEmpty("a seed in the options names the stream");
    }

    [Test]
    public void Solvers_never_swallow_every_exception()
    {
        Found(Repository.SolverCSharp.SelectMany(file => file.LinesWhere(SourceRules.CatchesEverything)))
            .Should().BeEmpty("a failure must not look like a number");
    }

    [Test]
    public void Nothing_is_left_for_later()
    {
        Found(Repository.CSharp.Where(file => !SpellsOutTheRules(file)).SelectMany(file => file.LinesWhere(SourceRules.IsPlaceholder))).Should().BeEmpty();
    }

    [Test]
    public void No_text_names_a_path_of_one_machine()
    {
        Found(Repository.TextFiles.Where(file => !SpellsOutTheRules(file)).SelectMany(file => file.LinesWhere(SourceRules.HasAbsolutePath)))
            .Should().BeEmpty("paths are relative to the repository");
    }

    [Test]
    public void No_text_names_a_registry()
    {
        Found(Repository.TextFiles.Where(file => !SpellsOutTheRules(file)).SelectMany(file => file.LinesWhere(SourceRules.HasRegistryHost)))
            .Should().BeEmpty("where packages come from is a setting of the machine, not of the repository");
    }

    [Test]
    public void There_are_files_to_check()
    {
        Repository.SolverCSharp.Should().HaveCountGreaterThan(20);
        Repository.ProductCSharp.Should().HaveCountGreaterThan(50);
        Repository.Files.Where(IsCommonPart).Select(file => file.File.Extension).Should().Contain([".cs", ".html", ".css", ".js", ".template", ".json"]);
        Repository.Markdown.Should().HaveCountGreaterThan(20);
        Repository.Papers.Should().HaveCountGreaterThan(4);
        Repository.TextFiles.Select(file => file.Path)
            .Should().Contain([".editorconfig", "Directory.Build.props", "src/Litmus.GrainSelection/README.md", "build.sh"]);
    }

    // What every suite shares, without the pages that describe this one.
    private static bool IsCommonPart(SourceFile file) =>
        file.IsUnder("validation") && !file.IsUnder("validation/papers")
        && file.File.Extension is ".cs" or ".html" or ".css" or ".js" or ".mjs" or ".template" or ".csproj" or ".props" or ".targets" or ".json"
        && !file.IsUnder("validation/computed") && !file.File.Name.EndsWith("-lock.json", StringComparison.Ordinal)
        && file.File.Name != "packages.lock.json";

    private static string ExpectedNamespace(string path)
    {
        string[] folders = path.Split('/')[..^1];
        return string.Join('.', folders[Array.FindIndex(folders, folder => folder.StartsWith("Litmus.", StringComparison.Ordinal))..]);
    }

    // As one text, so that a failure shows everything that was found.
    private static string Found(IEnumerable<string> found) => string.Join('\n', found);
}
