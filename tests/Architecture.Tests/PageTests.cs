namespace Architecture.Tests;

public sealed class PageTests
{
    private static IEnumerable<SourceFile> Readmes => Repository.Markdown.Where(file => file.Name == "README");

    [Test]
    public void Every_block_of_code_of_a_page_stands_in_a_compiled_file()
    {
        string[] compiled = [.. Repository.CSharp.Select(file => CodeInPages.Normalise(file.Lines.Select(line => line.Text)))];

        IEnumerable<string> invented =
            from page in Readmes
            from block in MarkdownText.CSharp(page.Lines)
            from part in CodeInPages.Parts(block.Lines)
            where !compiled.Any(text => text.Contains(part, StringComparison.Ordinal))
            select $"{page.Path}({block.Number}): {part.Split('\n')[1]}";

        string.Join('\n', invented).Should().BeEmpty(
            "an example that nothing compiles is wrong sooner or later; quote lines of a file, and write a line '// …' for those left out");
    }

    [Test]
    public void There_are_blocks_to_check() => Readmes.SelectMany(page => MarkdownText.CSharp(page.Lines)).Should().HaveCountGreaterThan(1);

    [Test]
    public void A_block_is_compared_without_indentation_and_blank_lines_and_in_whole_lines()
    {
        string compiled = CodeInPages.Normalise(["    int a = 1;", "", "    int b = 2;", "    return a + b;"]);

        CodeInPages.Parts(["int a = 1;", "  int b = 2;"]).Should().ContainSingle().Which.Should().Match(part => compiled.Contains(part));
        CodeInPages.Parts(["int a = 1;", "return a + b;"])
            .Should().ContainSingle().Which.Should().Match(part => !compiled.Contains(part), "a line between is left out");
        CodeInPages.Parts(["int a = 1;", "// …", "return a + b;"]).Should().HaveCount(2).And.OnlyContain(part => compiled.Contains(part));
        CodeInPages.Parts(["nt a = 1;"]).Should().ContainSingle().Which.Should().Match(part => !compiled.Contains(part), "a part of a line is no line");
    }

    [Test]
    public void Prose_is_told_from_tables_headings_and_code()
    {
        string[] page =
        [
            "# Heading", "prose", "| a | table |", "```bash", "fenced", "```", "- a point", "    that goes on", "",
            "    indented code", "", "    more of it", "prose again",
        ];

        MarkdownText.Prose(Numbered(page)).Select(line => line.Text).Should().Equal("prose", "- a point", "    that goes on", "prose again");
    }

    [Test]
    public void Blocks_of_CSharp_are_told_from_others()
    {
        string[] page = ["```csharp", "int a;", "int b;", "```", "```bash", "ls", "```", "```csharp", "int c;", "```"];

        MarkdownText.CSharp(Numbered(page)).Select(block => (block.Number, string.Join('|', block.Lines))).Should().Equal((2, "int a;|int b;"), (9, "int c;"));
    }

    private static IEnumerable<(int Number, string Text)> Numbered(string[] lines) => lines.Select((text, index) => (index + 1, text));
}
