using System.Text;

namespace Litmus.Cli.Tests;

/// <summary>
/// The walk-through runs as it is printed, from an empty folder to the report: commands of its blocks "bash" with the exit code that a line names, files of the
/// blocks "csharp" and "markdown", and the lines of the blocks "text", which the commands before must have said.
/// </summary>
[Category("Slow")]
[Platform(Exclude = "Win", Reason = "The commands are those of a POSIX shell.")]
internal sealed class WalkthroughTests
{
    private const string Fence = "```", Continued = "\\", Code = "# exit code ", Start = "litmus() { dotnet \"$LITMUS_HOME/litmus.dll\" \"$@\"; }";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private string _folder = string.Empty;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "walkthrough", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_folder);
        TestFolder.EndSettings(_folder);
    }

    [TearDown]
    public void DeleteFolder() => TestFolder.Delete(_folder);

    [Test]
    public void Its_commands_run_as_they_are_printed_and_say_what_is_printed()
    {
        StringBuilder said = new();
        int commands = 0, files = 0, lines = 0;
        string page = Path.Combine(Repository.Root, "validation", "Litmus.Cli", "WALKTHROUGH.md");
        foreach ((string before, string kind, string[] block) in Blocks(File.ReadAllLines(page)))
        {
            switch (kind)
            {
                case "bash":
                    said.Clear();
                    foreach (string command in Commands(block))
                    {
                        said.AppendLine(Run(command));
                        commands++;
                    }

                    break;
                case "text":
                    said.ToString().Should().ContainAll(block);
                    lines += block.Length;
                    break;
                default:
                    File.WriteAllLines(Path.Combine(_folder, before.Split('`')[^2]), block);
                    files++;
                    break;
            }
        }

        (commands, files, lines).Should().Be((18, 2, 4), "a block that is not recognised is not tried");
        File.Exists(Path.Combine(_folder, "artifacts", "report", "index.html")).Should().BeTrue();
    }

    private string Run(string command)
    {
        int place = command.IndexOf(Code, StringComparison.Ordinal);
        int expected = place < 0 ? 0 : int.Parse(command.AsSpan(place + Code.Length));
        return new OutsideCommand(
            _folder, Patience, ("LITMUS_HOME", TestContext.CurrentContext.TestDirectory), ("GIT_AUTHOR_NAME", "Somebody"),
            ("GIT_AUTHOR_EMAIL", "somebody@example.org"), ("GIT_COMMITTER_NAME", "Somebody"), ("GIT_COMMITTER_EMAIL", "somebody@example.org"))
            .Run(expected, "bash", "-c", $"{Start}\n{command}");
    }

    // A line that ends in a backslash goes on in the next one.
    private static IEnumerable<string> Commands(string[] block)
    {
        StringBuilder command = new();
        foreach (string line in block)
        {
            command.Append(line.EndsWith(Continued, StringComparison.Ordinal) ? line[..^1] : line);
            if (!line.EndsWith(Continued, StringComparison.Ordinal))
            {
                yield return command.ToString();
                command.Clear();
            }
        }
    }

    // Each fenced block with its kind and the last line of text before it.
    private static IEnumerable<(string Before, string Kind, string[] Lines)> Blocks(string[] page)
    {
        string before = string.Empty;
        for (int i = 0; i < page.Length; i++)
        {
            if (!page[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                before = page[i].Length > 0 ? page[i] : before;
                continue;
            }

            int end = Array.IndexOf(page, Fence, i + 1);
            yield return (before, page[i][Fence.Length..], page[(i + 1)..end]);
            i = end;
        }
    }
}
