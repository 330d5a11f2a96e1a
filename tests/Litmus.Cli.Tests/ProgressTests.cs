using Litmus.Cli.Output;

namespace Litmus.Cli.Tests;

internal sealed class ProgressTests
{
    [Test]
    public void Nothing_is_shown_in_the_first_two_seconds() => Shown(isTerminal: true, isQuiet: false, 0.1, 1.9).Should().BeEmpty();

    [Test]
    public void A_terminal_has_one_line_that_is_rewritten_and_removed()
    {
        string shown = Shown(isTerminal: true, isQuiet: false, 2, 3);

        shown.Should().Be("\r\u001b[2Kcases, 2 s, about 10 s left\r\u001b[2Kcases, 3 s, about 10 s left\r\u001b[2K");
    }

    [Test]
    public void A_log_gets_fewer_lines_the_longer_it_takes()
    {
        string shown = Shown(isTerminal: false, isQuiet: false, [.. Enumerable.Range(1, 300).Select(second => (double)second)]);

        shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(9, "at 2, 4, 8, 16, 32 and 64 s, then every minute: 124, 184, 244 s");
        shown.Should().NotContain("\u001b");
    }

    [Test]
    public void Quiet_shows_nothing() => Shown(isTerminal: true, isQuiet: true, 5, 50).Should().BeEmpty();

    private static string Shown(bool isTerminal, bool isQuiet, params double[] seconds)
    {
        using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(TextWriter.Null, error, TextReader.Null) { ErrorIsInteractive = isTerminal };
        using (LiveLine line = new(terminal, isQuiet))
        {
            foreach (double second in seconds)
            {
                line.Show("cases", TimeSpan.FromSeconds(second), TimeSpan.FromSeconds(10));
            }
        }

        return error.ToString();
    }
}
