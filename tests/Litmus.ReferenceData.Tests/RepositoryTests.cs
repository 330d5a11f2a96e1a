using System.Reflection;
using System.Text.RegularExpressions;

namespace Litmus.ReferenceData.Tests;

internal sealed partial class RepositoryTests
{
    [Test]
    public void The_reference_data_of_the_repository_have_no_findings()
    {
        IReadOnlyList<Finding> findings = ReferenceDataset.Check(Path.Combine(Root(), "reference-data"));

        findings.Should().BeEmpty();
    }

    [Test]
    public void All_five_papers_are_there_with_claims_and_tables()
    {
        ReferenceDataset dataset = ReferenceDataset.Load(Path.Combine(Root(), "reference-data"));

        dataset.Papers.Select(paper => paper.Id).Should().Equal("across", "lewis2023", "sanchez2024", "wang2023", "yoon2023", "zhang2025");
        dataset.Papers.Should().OnlyContain(paper => paper.Claims.Count > 0 && (paper.Id == "across" || paper.Tables.Count > 0));
    }

    [Test]
    public void Every_code_is_explained_in_the_readme_and_none_has_two_meanings()
    {
        string[] codes = [.. typeof(FindingCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
        string readme = File.ReadAllText(Path.Combine(Root(), "validation", "Litmus.ReferenceData", "README.md"));

        string[] explained = [.. CodeRow().Matches(readme).Select(match => match.Groups["code"].Value)];

        codes.Should().OnlyHaveUniqueItems();
        explained.Should().BeEquivalentTo(codes);
    }

    [GeneratedRegex(@"^\| `(?<code>LIT\d{4})` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeRow();

    private static string Root()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Validation.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Validation.sln.");
    }
}
