extern alias build;

using Nuke.Common.IO;
using LitmusSources = build::Sources;
using LitmusRuns = build::StoredRuns;
using LitmusStamp = build::Stamp;

namespace Build.Tests;

public sealed class StampTests
{
    private AbsolutePath _root = null!;
    private List<string> _facts = [];
    private IEnumerable<string> _said = [];
    private List<bool> _done = [];

    private AbsolutePath Source => _root / "src" / "Film.cs";

    private AbsolutePath Output => _root / "report" / "index.html";

    private AbsolutePath File => _root / "stamps" / "report";

    [SetUp]
    public void WorkOnce()
    {
        _root = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;
        _facts = ["SDK 10.0.100"];
        _done = [];
        foreach (string folder in (string[])["src", "reference-data"])
        {
            Directory.CreateDirectory(_root / folder);
        }

        Write(Source, "thickness = 20;");
        Write(_root / "src" / "Film.csproj", "<Project />");
        Write(_root / "reference-data" / "claims.csv", "id,value");
        Directory.CreateDirectory(_root / "report" / "data");
        Renew();
        _done.Clear();
    }

    [TearDown]
    public void Delete() => _root.DeleteDirectory();

    [Test]
    public void Nothing_is_done_again_while_nothing_changes()
    {
        Renew().Should().BeFalse();
        Renew().Should().BeFalse();

        _done.Should().BeEmpty();
        _said.Should().Equal("Gate green (exit code 0).", "written", "said");
    }

    [TestCase("src/Film.cs")]
    [TestCase("src/Film.csproj")]
    [TestCase("reference-data/claims.csv")]
    public void A_changed_input_is_worked_on_once(string input)
    {
        Write(_root / input, "changed");

        Renew().Should().BeTrue();
        Renew().Should().BeFalse();
    }

    [TestCase("src/New.cs")]
    [TestCase("src/Deep/New.cs")]
    public void A_new_input_is_worked_on(string input)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root / input)!);
        Write(_root / input, "new");

        Renew().Should().BeTrue();
    }

    [Test]
    public void A_deleted_input_is_worked_on_from_the_beginning()
    {
        Source.DeleteFile();

        Renew();

        _done.Should().Equal(true);
    }

    [Test]
    public void An_input_that_was_only_touched_is_worked_on()
    {
        System.IO.File.SetLastWriteTimeUtc(Source, DateTime.UtcNow.AddHours(1));

        Renew();

        _done.Should().Equal([false], "a comparison of times finds it");
    }

    [Test]
    public void A_change_that_keeps_length_and_time_is_worked_on_from_the_beginning()
    {
        DateTime time = System.IO.File.GetLastWriteTimeUtc(Source);
        Write(Source, "thickness = 30;");
        System.IO.File.SetLastWriteTimeUtc(Source, time);

        Renew();

        _done.Should().Equal([true], "a comparison of times would miss it");
    }

    // Somebody compiled a change and took it back, with its old time.
    [Test]
    public void What_something_else_wrote_is_worked_on_from_the_beginning()
    {
        Write(Output, "thickness = 30;");

        Renew();

        _done.Should().Equal([true], "the inputs are as they were, so a comparison of times would miss it");
    }

    [Test]
    public void Without_a_stamp_the_work_is_done_from_the_beginning()
    {
        File.DeleteFile();

        Renew();

        _done.Should().Equal([true], "what the last work wrote is not known");
    }

    [Test]
    public void A_stamp_holds_no_secret_of_the_environment()
    {
        _facts = ["NUGET_API_KEY=secret\nof two lines"];

        Renew().Should().BeTrue();

        System.IO.File.ReadAllText(File).Should().NotContain("secret");
        Renew().Should().BeFalse();
    }

    [Test]
    public void Another_tool_is_worked_with()
    {
        _facts = ["SDK 10.0.101"];

        Renew().Should().BeTrue();
    }

    [Test]
    public void A_deleted_report_is_written_again([Values] bool whole)
    {
        if (whole)
        {
            (_root / "report").DeleteDirectory();
        }
        else
        {
            Output.DeleteFile();
        }

        Renew().Should().BeTrue();
        Output.FileExists().Should().BeTrue();
    }

    [Test]
    public void An_altered_report_is_written_again([Values] bool keepsTime)
    {
        DateTime time = System.IO.File.GetLastWriteTimeUtc(Output);
        Write(Output, "THICKNESS = 20;");
        System.IO.File.SetLastWriteTimeUtc(Output, keepsTime ? time : time.AddHours(1));

        Renew().Should().BeTrue();
        System.IO.File.ReadAllText(Output).Should().Be("thickness = 20;");
    }

    [Test]
    public void A_page_that_the_work_did_not_write_is_no_part_of_the_report()
    {
        Write(_root / "report" / "old.html", "");

        Renew().Should().BeTrue();
    }

    [Test]
    public void Work_that_fails_or_is_stopped_leaves_no_stamp()
    {
        Write(Source, "thickness = 30;");

        Action stopped = () => Stamp().Renew(_ => throw new InvalidOperationException("litmus report: stopped (exit code 130)."));

        stopped.Should().Throw<InvalidOperationException>();
        File.FileExists().Should().BeFalse();
        Write(Source, "thickness = 20;");
        Renew().Should().BeTrue("what the stopped work left is not known");
    }

    [Test]
    public void While_the_work_is_done_there_is_no_stamp()
    {
        Write(Source, "thickness = 30;");

        Stamp().Renew(_ =>
        {
            File.FileExists().Should().BeFalse("a killed process cannot delete it");
            return [];
        });
    }

    [Test]
    public void What_changes_while_the_work_is_done_is_worked_on_by_the_next_call()
    {
        Write(Source, "thickness = 30;");

        Stamp().Renew(_ =>
        {
            Write(Source, "thickness = 40;");
            return [];
        });

        Renew().Should().BeTrue();
    }

    [Test]
    public void A_stamp_that_was_cut_off_counts_for_nothing()
    {
        string[] whole = System.IO.File.ReadAllLines(File);

        for (int length = 0; length < Array.IndexOf(whole, "said"); length++)
        {
            System.IO.File.WriteAllLines(File, whole.Take(length));
            Renew().Should().BeTrue("{0} of {1} lines are there", length, whole.Length);
        }
    }

    [Test]
    public void A_run_that_a_session_names_is_an_input_and_another_is_not()
    {
        string named = new('a', 32), other = new('b', 32);
        foreach (string run in (string[])[named, other])
        {
            Directory.CreateDirectory(_root / "runs" / run);
            Write(_root / "runs" / run / "run.json", "{}");
        }

        Write(_root / "runs" / "session-smoke.json", Session(named, "Ran", "null", 0.5));

        LitmusRuns.NamedIn(_root / "runs" / "session-smoke.json", _root / "runs").Should().Equal(_root / "runs" / named / "run.json");
        LitmusRuns.NamedIn(_root / "runs" / "session-paper.json", _root / "runs").Should().BeEmpty();
    }

    [TestCase("Cached", "null", true)]
    [TestCase("Shipped", "null", true)]
    [TestCase("Failed", "null", false)]
    [TestCase("TimedOut", "null", false)]
    [TestCase("Ran", "\"It diverged.\"", false)]
    public void A_run_that_is_stored_by_now_is_judged_as_one_that_has_just_run(string execution, string failure, bool isSame)
    {
        AbsolutePath session = _root / "session-smoke.json";
        Write(session, Session(new string('a', 32), "Ran", "null", 0.5));
        string[] before = [.. LitmusRuns.Fates(session)];
        Write(session, Session(new string('a', 32), execution, failure, 0.01));

        LitmusRuns.Fates(session).SequenceEqual(before).Should().Be(isSame);
    }

    [Test]
    public void Sources_are_every_file_except_what_is_made_in_their_folders()
    {
        foreach (string made in (string[])["node_modules", "bin", "obj"])
        {
            Directory.CreateDirectory(_root / "src" / "charts" / made);
            Write(_root / "src" / "charts" / made / "made.js", "made");
        }

        Write(_root / "src" / "charts" / "package.json", "{}");

        LitmusSources.In(_root / "src", _root / "reference-data").Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/'))
            .Should().Equal("reference-data/claims.csv", "src/Film.cs", "src/Film.csproj", "src/charts/package.json");
    }

    [TestCase("Directory.Build.props")]
    [TestCase("Directory.Packages.props")]
    [TestCase("Directory.Build.targets")]
    [TestCase("global.json")]
    [TestCase(".editorconfig")]
    [TestCase("nuget.config")]
    public void Settings_are_sources_in_every_folder_above(string name)
    {
        Write(_root / name, "");

        LitmusSources.Above(_root / "src").Should().Contain(_root / name).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Test]
    public void The_tools_name_the_SDK_and_the_runtime_of_this_process()
    {
        LitmusSources.Tools.Should().Contain(tool => tool.EndsWith(Path.Combine("shared", "Microsoft.NETCore.App", Environment.Version.ToString())));
        LitmusSources.Tools.Should().Contain(tool => Path.GetFileName(Path.GetDirectoryName(tool)) == "sdk");
    }

    [Test]
    public void What_was_built_includes_the_assemblies_in_their_own_folders_and_not_what_a_run_remembers()
    {
        foreach (string file in (string[])["Litmus.Cli/release/litmus.dll", "Litmus.Cli/release/Film.dll", "Film/release/Film.dll", "Other/release/Other.dll"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_root / "bin" / file)!);
            Write(_root / "bin" / file, "");
        }

        Write(_root / "bin" / "Litmus.Cli" / "release" / ".built", "");
        Write(_root / "bin" / "Litmus.Cli" / "release" / "reachable-code-10.0.0.cache", "");

        LitmusSources.BuiltBeside(_root / "bin" / "Litmus.Cli" / "release").Select(path => Path.GetRelativePath(_root / "bin", path).Replace('\\', '/'))
            .Should().BeEquivalentTo("Litmus.Cli/release/litmus.dll", "Litmus.Cli/release/Film.dll", "Film/release/Film.dll");
    }

    private static string Session(string run, string execution, string failure, double seconds) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"[\n  {{\n    \"hash\": \"{run}\",\n    \"execution\": \"{execution}\",\n    \"failure\": {failure},\n    \"seconds\": {seconds}\n  }}\n]");

    private static void Write(AbsolutePath path, string text) => System.IO.File.WriteAllText(path, text);

    private LitmusStamp Stamp() => new(File)
    {
        Facts = _facts,
        Inputs = () => LitmusSources.In(_root / "src", _root / "reference-data"),
        Outputs = () => LitmusSources.In(_root / "report"),
    };

    // The work copies the source, and says more than one line. Two of them look like those of the stamp.
    private bool Renew()
    {
        IReadOnlyList<string>? said = Stamp().Renew(isHidden =>
        {
            _done.Add(isHidden);
            Directory.CreateDirectory(_root / "report");
            if (Source.FileExists())
            {
                System.IO.File.Copy(Source, Output, overwrite: true);
            }

            (_root / "report" / "old.html").DeleteFile();
            return ["Gate green (exit code 0).", "written", "said"];
        });
        _said = said ?? [];
        return said is null;
    }
}
