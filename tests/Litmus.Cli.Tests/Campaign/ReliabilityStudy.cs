using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Litmus.Comparison.Gates;
using Litmus.Primitives.Files;

namespace Litmus.Cli.Tests.Campaign;

/// <summary>
/// Does to the command what happens in practice, and asks whether anything is lost: kills at random moments, full and read-only disks, few file handles,
/// several processes at once, a store that is deleted, other machines, folders and languages. The table is written to <c>reliability.md</c> in the folder of
/// the test results.
/// </summary>
[Category("Slow")]
[Platform("Linux")]
internal sealed class ReliabilityStudy : WorkspaceTest
{
    // LITMUS_TRIAL_KILLS asks for fewer.
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("LITMUS_TRIAL_KILLS"), out int kills) ? kills : 200;
    private const int Seed = 20_260_101;
    private readonly List<string> _rows = [];
    private readonly List<string> _lost = [];
    private TrialSuite _suite = null!;
    private string _verdicts = string.Empty;

    private static string[] Smoke(string command) => [command, "--tier", "smoke", "--quiet"];

    [Test]
    [Explicit("It starts the command about a thousand times: half an hour.")]
    public void Nothing_is_lost()
    {
        _suite = TrialSuite.Make(Workspace);
        _verdicts = _suite.Verdicts();
        Kill();
        FillTheDisk();
        TakeHandles();
        RunAtOnce();
        DeleteTheStore();
        ChangeTheMachine();
        ChangeTheFolder();
        _lost.Should().BeEmpty("the table in reliability.md says what was tried");
    }

    // What is killed: a command that needs nothing to be undone, and what it writes.
    private void Kill()
    {
        (string Name, string[] Arguments)[] commands =
        [
            ("run", ["run", "--tier", "smoke", "--quiet", "--force"]),
            ("judge", Smoke("judge")),
            ("report", ["report", "--no-plots", "--quiet"]),
            ("accept", ["accept", TestWorkspace.Square, "--reason", "again", "--by", "Somebody", "--yes"]),
            ("seal", ["seal", "mini2020"]),
            ("history append", ["history", "append"]),
        ];
        Random random = new(Seed);
        foreach ((string name, string[] arguments) in commands)
        {
            TrialSuite suite = Copy($"kill-{name.Split(' ')[0]}");
            Stopwatch watch = Stopwatch.StartNew();
            suite.Demand(0, arguments);
            double whole = watch.Elapsed.TotalMilliseconds;
            int tried = (Kills / commands.Length) + 1, killed = 0, survived = 0, left = 0;
            for (int i = 0; i < tried; i++)
            {
                Process process = suite.Start(string.Empty, [], arguments);
                Thread.Sleep(TimeSpan.FromMilliseconds(whole * (0.3 + (0.8 * random.NextDouble()))));
                process.Kill();
                killed += TrialSuite.Finish(process).Code == 0 ? 0 : 1;
                left += suite.LeftOver();
                survived += IsWhole(suite, $"kill of {name}, {i}", arguments) ? 1 : 0;
            }

            suite.AgeLeftOvers();
            IsWhole(suite, $"sweep after kills of {name}", arguments);
            Row(
                $"kill -9 of `{name}` at random moments", tried, survived,
                $"{killed} were killed in time; {left} temporary files, {suite.LeftOver()} after the sweep");
            Expect(suite.LeftOver() == 0, $"temporary files after kills of {name} are not swept");
        }
    }

    private void FillTheDisk()
    {
        string folder = Path.Combine(Workspace.Root, "..", $"disk-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        if (Shell($"mount -t tmpfs -o size=4k tmpfs '{folder}'") != 0)
        {
            Row("full disk, read-only disk", 0, 0, "skipped: no right to mount");
            return;
        }

        try
        {
            HashSet<string> said = [];
            int survived = 0;
            int[] sizes = [8, 16, 32, 48, 64, 96, 128, 192, 256, 512];
            foreach (int size in sizes)
            {
                Shell($"umount '{folder}' && mount -t tmpfs -o size={size}k tmpfs '{folder}'");
                string[] place = ["--artifacts", folder];
                int[] codes = [.. Steps().Select(step => Note(_suite.Run([.. step, .. place]), said))];
                Shell($"mount -o remount,size=64m '{folder}'");
                bool isWhole = codes.All(code => code is ExitCodes.Success or ExitCodes.Data or ExitCodes.Execution or ExitCodes.NotRun)
                    && Steps().All(step => _suite.Run([.. step, .. place]).Code == 0);
                survived += isWhole ? 1 : 0;
                Expect(isWhole, $"full disk of {size} KiB: {string.Join(", ", codes)}");
            }

            Row("full disk at ten sizes, then room", sizes.Length, survived, Sentences(said));
            said.Clear();
            Shell($"mount -o remount,ro '{folder}'");
            int[] refused = [.. Steps().Select(step => Note(_suite.Run([.. step, "--artifacts", folder]), said))];
            Expect(refused.Contains(ExitCodes.Execution) && !refused.Contains(ExitCodes.InternalError), $"read-only: {string.Join(", ", refused)}");
            Row("read-only disk", 1, refused.Contains(ExitCodes.InternalError) ? 0 : 1, Sentences(said));
        }
        finally
        {
            Shell($"umount '{folder}'");
            Directory.Delete(folder);
        }
    }

    private void TakeHandles()
    {
        HashSet<string> said = [];
        int[] limits = [40, 60, 80, 100, 150, 255, 256, 1024];
        int survived = limits.Count(limit =>
            Note(TrialSuite.Finish(_suite.Start($"ulimit -n {limit}; ", [], Smoke("judge"))), said) == (limit < 256 ? ExitCodes.Execution : ExitCodes.Success));
        Expect(survived == limits.Length, "few file handles");
        Row("few file handles", limits.Length, survived, Sentences(said));
    }

    private void RunAtOnce()
    {
        foreach (int count in (int[])[2, 4, 8])
        {
            TrialSuite suite = Copy($"at-once-{count}");
            string[][] commands =
            [
                ["run", "--tier", "smoke", "--quiet", "--force"], ["accept", TestWorkspace.Square, "--reason", "one", "--by", "A", "--yes"],
                ["accept", TestWorkspace.Gap, "--reason", "two", "--by", "B", "--review-by", "2999-01-01", "--yes"],
                ["accept", TestWorkspace.Measured, "--reason", "three", "--by", "C", "--yes"],
            ];
            int survived = 0;
            HashSet<string> said = [];
            for (int round = 0; round < 3; round++)
            {
                Process[] all = [.. Enumerable.Range(0, count).Select(i => suite.Start(string.Empty, [], commands[i % commands.Length]))];
                int[] codes = [.. all.Select(process => Note(TrialSuite.Finish(process), said))];
                bool isWhole = codes.All(code => code is ExitCodes.Success or ExitCodes.Usage) && File.ReadAllLines(suite.Judgements).Length == 4
                    && IsWhole(suite, $"{count} at once, round {round}", Smoke("run"));
                Expect(isWhole, $"{count} processes at once: {string.Join(", ", codes)}");
                survived += isWhole ? 1 : 0;
            }

            Row($"{count} processes at once: run, and accept of three claims", 3, survived, Sentences(said));
        }
    }

    private void DeleteTheStore()
    {
        TrialSuite suite = Copy("deleted");
        HashSet<string> said = [];
        int survived = 0;
        for (int i = 0; i < 5; i++)
        {
            // Both cases take 3 s together, so that the store goes before the command looks for its runs a last time.
            Process run = suite.Start(string.Empty, [("LITMUS_TRIAL_MS", "1500")], "run", "--tier", "smoke", "--quiet", "--force", "--jobs", "1");
            Thread.Sleep(500 + (500 * i));
            try
            {
                Directory.Delete(suite.Runs, recursive: true);
            }
            catch (IOException)
            {
                // A run was written at this moment.
            }

            int code = Note(TrialSuite.Finish(run), said);
            int done = Directory.Exists(suite.Runs) ? Directory.GetDirectories(suite.Runs).Count(path => Path.GetFileName(path).Length == 32) : 0;
            bool isHonest = code == ExitCodes.Success ? done == 2 : code == ExitCodes.Execution;
            Expect(isHonest, $"the store was deleted: exit code {code} with {done} of 2 runs");
            survived += isHonest && IsWhole(suite, "the store was deleted", Smoke("run")) ? 1 : 0;
        }

        Row("store deleted under a run", 5, survived, Sentences(said));
    }

    private void ChangeTheMachine()
    {
        (string What, string Shell, (string, string?)[] Variables, string[] More)[] machines =
        [
            ("1 thread", "", [], ["--jobs", "1"]), ("2 threads", "", [], ["--jobs", "2"]), ("4 threads", "", [], ["--jobs", "4"]),
            ("no vector units", "", [("DOTNET_EnableHWIntrinsic", "0")], []),
            ("a Turkish locale", "", [("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8")], []), ("HOME is not set", "", [("HOME", null)], []),
            ("HOME does not exist", "", [("HOME", "/nowhere")], []), ("no git", "", [("PATH", "/nowhere")], []),
            ("a heap of 16 MB", "", [("DOTNET_GCHeapHardLimit", "0x1000000")], []),
        ];
        string expected = BitsOf(_suite);
        int survived = machines.Count(machine =>
        {
            TrialSuite suite = Copy("machine");
            Directory.Delete(suite.Runs, recursive: true);
            int run = TrialSuite.Finish(suite.Start(machine.Shell, machine.Variables, [.. Smoke("run"), .. machine.More])).Code;
            int judge = TrialSuite.Finish(suite.Start(machine.Shell, machine.Variables, Smoke("judge"))).Code;
            bool isSame = (run, judge) == (0, 0) && suite.Verdicts() == _verdicts && BitsOf(suite) == expected;
            Expect(isSame, $"{machine.What}: {run}, {judge}");
            Directory.Delete(suite.Root, recursive: true);
            return isSame;
        });
        Row(string.Join(", ", machines.Select(machine => machine.What)), machines.Length, survived, "tables equal to the bit, verdicts the same");
    }

    private void ChangeTheFolder()
    {
        string clones = Path.Combine(Workspace.Root, "..", $"clones-{Guid.NewGuid():N}");
        Directory.CreateDirectory(clones);
        (string What, Func<string, TrialSuite> Make)[] folders =
        [
            ("no .git (a zip)", path => _suite.CopyTo(path, withGit: false)),
            ("a shallow clone", path => Cloned(path, "--depth", "1")),
            ("autocrlf", path => Cloned(path, "--config", "core.autocrlf=true")),
            ("a symbolic link", path =>
            {
                _suite.CopyTo(path + "-real");
                Directory.CreateSymbolicLink(path, path + "-real");
                return _suite.SeenFrom(path);
            }),
            ("blanks, umlauts, 200 characters", path => _suite.CopyTo($"{path} Ångström's, {new string('x', 200)}")),
            ("signs that MSBuild reads", path => _suite.CopyTo(path + " a;b*%20'")),
        ];
        int survived = folders.Index().Count(entry =>
        {
            TrialSuite suite = entry.Item.Make(Path.Combine(clones, $"{entry.Index}"));
            if (Directory.Exists(suite.Runs))
            {
                Directory.Delete(suite.Runs, recursive: true);
            }

            (int Code, string Said) check = suite.Run("check"), run = suite.Run(Smoke("run")), judge = suite.Run(Smoke("judge"));
            bool isSame = (check.Code, run.Code, judge.Code) == (0, 0, 0) && suite.Verdicts() == _verdicts;
            Expect(isSame, $"{entry.Item.What}: {check}, {run}, {judge}");
            return isSame;
        });
        Directory.Delete(clones, recursive: true);
        Row(string.Join(", ", folders.Select(folder => folder.What)), folders.Length, survived, "the same verdicts");
    }

    private TrialSuite Copy(string name) => _suite.CopyTo(Path.Combine(Workspace.Root, "..", $"{name}-{Guid.NewGuid():N}"));

    private TrialSuite Cloned(string path, params string[] options)
    {
        Shell($"git clone --quiet {string.Join(' ', options)} 'file://{Path.GetFullPath(Workspace.Root)}' '{path}'").Should().Be(0);
        foreach (string built in Directory.EnumerateFiles(Path.Combine(Workspace.Root, "artifacts", "bin"), "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(path, Path.GetRelativePath(Workspace.Root, built));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(built, target);
        }

        return _suite.SeenFrom(path);
    }

    // The same command again, and then all is as it was: data and judgements are whole, and the verdicts are the same.
    private bool IsWhole(TrialSuite suite, string what, string[] again)
    {
        foreach (string[] step in (string[][])[again, Smoke("run"), Smoke("judge"), ["check"]])
        {
            (int code, string said) = suite.Run(step);
            if (code != 0)
            {
                Expect(isTrue: false, $"{what}: {string.Join(' ', step)} gave {code}: {said.Trim()}");
                return false;
            }
        }

        Expect(suite.Verdicts() == _verdicts, $"{what}: the verdicts are others");
        return suite.Verdicts() == _verdicts;
    }

    private static string[][] Steps() => [Smoke("run"), Smoke("judge"), ["report", "--no-plots", "--quiet"]];

    // Every table of every run, in the order of their names.
    private static string BitsOf(TrialSuite suite) => string.Join(' ', Directory.EnumerateFiles(suite.Runs, "*.csv", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))));

    private static int Note((int Code, string Said) outcome, HashSet<string> said)
    {
        string sentence = outcome.Said.Split('\n').LastOrDefault(line => line.StartsWith("litmus:", StringComparison.Ordinal)) ?? string.Empty;
        said.Add(string.Create(CultureInfo.InvariantCulture, $"{outcome.Code} {sentence}").Trim());
        return outcome.Code;
    }

    // A few of them, without folders, which differ from trial to trial.
    private static string Sentences(HashSet<string> said) => string.Join("; ", said
        .Select(sentence => string.Join(' ', sentence.Split(' ').Select(word => word.Contains('/', StringComparison.Ordinal) ? "…" : word)))
        .Distinct().Order(StringComparer.Ordinal).Take(4));

    private static int Shell(string commands)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", commands]) { UseShellExecute = false, RedirectStandardError = true })!;
        shell.WaitForExit();
        return shell.ExitCode;
    }

    private void Expect(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            _lost.Add(otherwise);
            TestContext.Progress.WriteLine($"LOST: {otherwise}");
        }
    }

    private void Row(string tried, int count, int survived, string said)
    {
        _rows.Add($"| {tried} | {count} | {survived} | {said.Replace('|', '/')} |");
        TestContext.Progress.WriteLine(_rows[^1]);
        string[] header = ["| tried | trials | survived | what was said |", "|---|---|---|---|"];
        IEnumerable<string> lines = [.. header, .. _rows, .. _lost.Select(lost => $"\nLost: {lost}")];
        AtomicFile.WriteText(Path.Combine(TestContext.CurrentContext.WorkDirectory, "reliability.md"), string.Join('\n', lines) + '\n');
    }
}
