using System.Reflection;
using Litmus.Cases;
using Litmus.Cases.Notes;
using Litmus.ReferenceData;

namespace Architecture.Tests;

public sealed class NoteTests
{
    private const string Ending = ".notes.md";

    private static readonly Assembly[] Papers = [.. AllowedReferences.Papers.Select(name => ProductAssemblies.ByProject[name])];

    private static IEnumerable<SourceFile> Files =>
        Repository.Files.Where(file => file.IsUnder("validation/papers") && file.Path.EndsWith(Ending, StringComparison.Ordinal));

    [Test]
    public void Every_file_of_remarks_has_a_reader() =>
        Papers.SelectMany(NoteRules.WithoutReader).Should().BeEmpty("X.notes.md stands beside the case X, in its folder");

    [Test]
    public void Every_file_of_remarks_is_embedded()
    {
        string[] embedded = [.. Papers.SelectMany(assembly => assembly.GetManifestResourceNames())];

        Files.Select(file => file.Path.Split('/', 3)[2].Replace('/', '.')).Should().BeSubsetOf(embedded, "the project file embeds **/*.notes.md");
    }

    [Test]
    public void Remarks_on_a_claim_stand_with_the_case_that_answers_it()
    {
        ReferenceDataset data = ReferenceDataset.Load(Path.Combine(Repository.Root.FullName, "reference-data"));
        ILookup<string, string> claims = data.Claims.Select(claim => claim.Id.Split('.', 2)).ToLookup(parts => parts[0], parts => parts[1]);

        IEnumerable<string> misplaced =
            from paper in Papers
            from asked in CaseDiscovery.CasesIn(paper, data)
            let description = asked.Description
            let answers = description.Answers.Select(id => id.Split('.', 2)[1]).ToHashSet(StringComparer.Ordinal)
            from section in NoteRules.SectionsOnClaimsOfOthers(description.Notes, claims[description.Paper].ToHashSet(StringComparer.Ordinal), answers)
            select $"{description.Id}: {section}";

        string.Join('\n', misplaced).Should().BeEmpty("such a remark would appear on the case and not on the claim");
    }

    [Test]
    public void The_places_of_remarks_are_written_alike() =>
        Files.SelectMany(file => file.LinesWhere(NoteRules.HasBrokenPlace))
            .Should().BeEmpty("a place is {{name}} or {{name:format}}; other braces reach the report as they are");

    [Test]
    public void A_remark_on_a_claim_of_another_case_is_found()
    {
        NoteFile notes = NoteFile.Parse("X.notes.md", "## rise\n\nours\n\n## fall/steep\n\ntheirs\n\n## method\n\non the case\n");

        NoteRules.SectionsOnClaimsOfOthers(notes, new HashSet<string> { "rise", "fall" }, new HashSet<string> { "rise" }).Should().Equal("fall/steep");
    }

    [TestCase("It rises by {rise_percent}.")]
    [TestCase("It rises by {{rise percent}}.")]
    [TestCase("It rises by {{rise_percent: F0}}.")]
    [TestCase("It rises by {{rise_percent.")]
    public void A_broken_place_is_found(string line) => NoteRules.HasBrokenPlace(line).Should().BeTrue();

    [TestCase("It rises by {{rise_percent}} or {{rise_percent:F0}}.")]
    [TestCase("It rises.")]
    public void A_place_passes(string line) => NoteRules.HasBrokenPlace(line).Should().BeFalse();

    [Test]
    public void A_file_without_a_reader_is_found() => NoteRules.WithoutReader(typeof(NoteTests).Assembly).Should().Equal("Architecture.Tests.Lost.notes.md");
}
