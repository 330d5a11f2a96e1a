using System.IO.Compression;

namespace Litmus.Cli.Tests.Packages;

/// <summary>The packages, installed from a folder in repositories that are not ours, and built from the terminal as an IDE builds.</summary>
[Category("Slow")]
[NonParallelizable]
internal sealed class PackageTests
{
    private const string Validate = "-t:Validate";

    private PackedFeed _feed = null!;
    private string _folder = string.Empty;

    private static string Name => TestContext.CurrentContext.Test.MethodName!;

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "packages", Guid.NewGuid().ToString("N"));
        _feed = new PackedFeed(_folder);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => TestFolder.Delete(_folder);

    [TestCase("Litmus.Validation.Build", "README.md", "icon.png", "LICENSE", "build/Litmus.Validation.Build.props", "build/Litmus.Validation.Build.targets",
        "buildMultiTargeting/Litmus.Validation.Build.props", "buildMultiTargeting/Litmus.Validation.Build.targets", "tools/net10.0/any/litmus.dll",
        "tools/net10.0/any/litmus.runtimeconfig.json", "tools/net10.0/any/litmus.deps.json", "tools/net10.0/any/Litmus.Cases.dll")]
    [TestCase("litmus", "README.md", "icon.png", "LICENSE", "tools/net10.0/any/litmus.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void A_package_holds_what_it_needs_and_nothing_to_compile_against(string package, params string[] expected)
    {
        using ZipArchive archive = ZipFile.OpenRead(Directory.GetFiles(_feed.Folder, $"{package}.?.*.nupkg").Single());
        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        using StreamReader reader = new(archive.GetEntry($"{package}.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();

        names.Should().Contain(expected).And.NotContain(name => name.StartsWith("lib/") || name.StartsWith("ref/") || name.StartsWith("buildTransitive/"));
        nuspec.Should().Contain("Apache-2.0").And.Contain("<icon>icon.png</icon>").And.Contain("<readme>README.md</readme>").And.NotContain("<dependency ");
        nuspec.Contains("<developmentDependency>true</developmentDependency>", StringComparison.Ordinal).Should().Be(package != "litmus");
    }

    [Test]
    public void A_red_claim_is_an_error_at_its_row_and_an_unchanged_build_repeats_it_without_running()
    {
        RodRepository repository = new(_feed, Name);

        string first = repository.Build(1, Validate);
        DateTime written = File.GetLastWriteTimeUtc(repository.Log);
        string second = repository.Build(1, Validate);

        first.Should().Contain($"{repository.Row}: error LIT6001: ").And.NotContain("MSB3073").And.NotContain("MSB3077").And.Contain("1 Error(s)");
        second.Should().Contain($"{repository.Row}: error LIT6001: ").And.Contain("1 Error(s)");
        File.GetLastWriteTimeUtc(repository.Log).Should().Be(written, "nothing has changed");
    }

    [Test]
    public void A_wrong_solver_is_red_where_agreement_was_accepted_and_a_correct_one_is_green()
    {
        RodRepository repository = new(_feed, Name);
        repository.Build(1, Validate);
        repository.Accept();
        repository.Build(0, Validate).Should().Contain("0 Error(s)").And.Contain("0 red");

        repository.Release();
        repository.WriteSolver("1 / (length * length)");
        string wrong = repository.Build(1, Validate);
        repository.WriteSolver("1 / length");

        wrong.Should().Contain($"{repository.Row}: error LIT5001: ").And.Contain($"{repository.Row}: error LIT6006: ");
        repository.Build(0, Validate).Should().Contain("0 Error(s)");
    }

    [Test]
    public void A_warning_is_said_again_by_an_unchanged_build_and_is_an_error_where_warnings_are()
    {
        RodRepository repository = new(_feed, Name);
        repository.Build(1, Validate);
        repository.Accept();
        repository.ChangeAcceptedWord();

        string first = repository.Build(0, Validate);
        DateTime written = File.GetLastWriteTimeUtc(repository.Log);
        string second = repository.Build(0, Validate);
        string strict = repository.Build(1, Validate, "-warnaserror");

        first.Should().Contain($"{repository.Row}: warning LIT7002: ").And.Contain("1 Warning(s)");
        second.Should().Contain($"{repository.Row}: warning LIT7002: ").And.Contain("1 Warning(s)");
        strict.Should().Contain($"{repository.Row}: error LIT7002: ").And.Contain("1 Error(s)");
        File.GetLastWriteTimeUtc(repository.Log).Should().Be(written, "nothing has changed");
        repository.Build(0, Validate, "-p:LitmusNoWarn=LIT7002").Should().Contain("0 Warning(s)");
    }

    [Test]
    public void What_is_red_can_be_accepted_with_a_reason_and_is_green_from_then_on()
    {
        RodRepository repository = new(_feed, Name);

        repository.Build(0, Validate, "-p:LitmusAccept=known since the first release").Should().Contain("1 accepted");

        repository.Build(0, Validate).Should().Contain("1 accepted");
        repository.Accept();
        repository.Build(1, Validate).Should().Contain("litmus.accepted.csv(2,1): error LIT0097: ");
    }

    [Test]
    public void A_design_time_build_and_a_plain_build_and_a_publish_do_not_validate()
    {
        RodRepository repository = new(_feed, Name);

        repository.Build(0);
        repository.Build(0, "-p:DesignTimeBuild=true", "-p:LitmusValidateOnBuild=true");
        repository.Build(0, Validate, "-p:DesignTimeBuild=true");
        repository.Dotnet(0, "publish", "-o", Path.Combine(_folder, Name, "published"));

        Action asking = () => _ = repository.Log;
        asking.Should().Throw<InvalidOperationException>("no list was made");
        Directory.GetFiles(Path.Combine(_folder, Name, "published")).Select(Path.GetFileName).Should()
            .BeEquivalentTo("Litmus.Fourier1822.dll", "Litmus.Fourier1822.pdb", "Litmus.Fourier1822.deps.json", "Rod.dll", "Rod.pdb");
    }

    [Test]
    public void A_build_and_a_pack_and_a_test_validate_where_they_are_asked_to()
    {
        RodRepository repository = new(_feed, Name);

        repository.Build(1, "-p:LitmusValidateOnBuild=true").Should().Contain($"{repository.Row}: error LIT6001: ");
        repository.Dotnet(1, "pack", "-v", "m").Should().Contain($"{repository.Row}: error LIT6001: ");
        repository.Dotnet(1, "test", "-p:LitmusValidate=true").Should().Contain($"{repository.Row}: error LIT6001: ");
    }

    [Test]
    [Platform("Linux")]
    public void A_repository_that_has_a_solver_in_Python_alone_is_judged_by_the_suite_of_another()
    {
        RodRepository suite = new(_feed, Name);
        suite.Build(1, Validate);
        suite.Accept();
        PythonRepository repository = new(_feed, suite.Folder, Name);

        repository.Build(0).Should().Contain("0 Error(s)").And.Contain("1 claim at tier smoke: 0 red");
        repository.WriteSolver("1 / length ** 2");
        string wrong = repository.Build(1);
        string again = repository.Build(1);
        string byTool = repository.Validate(5);

        foreach (string said in (string[])[wrong, again, byTool])
        {
            said.Should().Contain($"{suite.Row}: error LIT5006: rod 1.0: fourier1822.flux: It does not reproduce the claim. Stated 0.5, computed 0.25")
                .And.Contain($"{suite.Row}: error LIT6005: ");
        }
    }

    [Test]
    public void A_project_for_several_frameworks_validates_once()
    {
        RodRepository repository = new(_feed, Name, "net10.0-windows;net10.0");

        string asked = repository.Build(1, Validate);
        string built = repository.Build(1, "-p:LitmusValidateOnBuild=true");

        foreach (string said in (string[])[asked, built])
        {
            said.Should().Contain($"{repository.Row}: error LIT6001: ").And.Contain("1 Error(s)");
        }

        repository.Log.Should().Contain("net10.0").And.NotContain("windows");
    }
}
