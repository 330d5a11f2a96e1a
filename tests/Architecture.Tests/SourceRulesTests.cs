namespace Architecture.Tests;

/// <summary>A rule that finds nothing is worth nothing: each is shown what it must find and what it must let pass.</summary>
public sealed class SourceRulesTests
{
    [TestCase("read /home/anna/results.csv")]
    [TestCase("\"/tmp/run.json\"")]
    [TestCase("cd /mnt/litmus")]
    [TestCase(@"C:\Users\anna")]
    [TestCase("D:/work/litmus")]
    public void A_path_of_one_machine_is_found(string line) => SourceRules.HasAbsolutePath(line).Should().BeTrue();

    [TestCase("reference-data/yoon2023/claims.csv")]
    [TestCase("artifacts/tmp/run.json")]
    [TestCase("\"$ROOT/tmp/x\"")]
    [TestCase("#!/usr/bin/env bash")]
    [TestCase("https://example.org/work/paper")]
    [TestCase("mA/cm2 or J/m3/K")]
    [TestCase("PathMap to /_/")]
    public void A_relative_path_passes(string line) => SourceRules.HasAbsolutePath(line).Should().BeFalse();

    [TestCase("\"resolved\": \"https://registry.npmjs.org/vega/-/vega-6.tgz\"")]
    [TestCase("<add key=\"x\" value=\"https://api.nuget.org/v3/index.json\" />")]
    [TestCase("http://artifactory.example.org/nuget")]
    [TestCase("http://10.1.2.3:8080/simple")]
    public void The_address_of_a_registry_is_found(string line) => SourceRules.HasRegistryHost(line).Should().BeTrue();

    [TestCase("https://doi.org/10.1039/d3ta03814a")]
    [TestCase("https://www.apache.org/licenses/LICENSE-2.0")]
    [TestCase("the package registry is a setting of the machine")]
    public void Other_addresses_pass(string line) => SourceRules.HasRegistryHost(line).Should().BeFalse();

    [TestCase("DateTime.Now")]
    [TestCase("DateTimeOffset.UtcNow")]
    [TestCase("Environment.TickCount64")]
    [TestCase("Stopwatch.StartNew()")]
    public void A_clock_is_found(string line) => SourceRules.ReadsTheClock(line).Should().BeTrue();

    [TestCase("new Random()")]
    [TestCase("Random.Shared.NextDouble()")]
    public void Unseeded_randomness_is_found(string line) => SourceRules.DrawsUnseededNumbers(line).Should().BeTrue();

    [Test]
    public void A_seeded_stream_passes() => SourceRules.DrawsUnseededNumbers("new Random(options.Seed)").Should().BeFalse();

    [TestCase("catch (Exception e)")]
    [TestCase("catch(System.Exception)")]
    [TestCase("        catch")]
    [TestCase("catch { }")]
    public void Catching_everything_is_found(string line) => SourceRules.CatchesEverything(line).Should().BeTrue();

    [TestCase("catch (FormatException e)")]
    [TestCase("catch (Exception e) when (e is IOException or UnauthorizedAccessException)")]
    public void Catching_something_passes(string line) => SourceRules.CatchesEverything(line).Should().BeFalse();

    [TestCase("// TODO: later")]
    [TestCase("throw new NotImplementedException();")]
    public void A_placeholder_is_found(string line) => SourceRules.IsPlaceholder(line).Should().BeTrue();

    [TestCase("RunManager")]
    [TestCase("PathHelper")]
    [TestCase("SolverBase")]
    [TestCase("CaseData")]
    [TestCase("RunInfo")]
    public void An_empty_name_is_found(string name) => SourceRules.HasForbiddenEnding(name).Should().BeTrue();

    [TestCase("ReferenceDataset")]
    [TestCase("DatabaseRow")]
    [TestCase("GrainCompetition")]
    public void A_noun_passes(string name) => SourceRules.HasForbiddenEnding(name).Should().BeFalse();

    [Test]
    public void Public_types_of_a_file_are_read()
    {
        const string text = "namespace A.B;\n\npublic sealed record One(int X);\npublic readonly record struct Two;\npublic enum Three\n{\n    Four,\n}\n\ninternal sealed class Five\n{\n    public sealed class Six;\n}\npublic interface ISeven<T>;";

        SourceRules.PublicTypes(text).Should().Equal("One", "Two", "Three", "ISeven");
        SourceRules.NamespaceOf(text).Should().Be("A.B");
    }
}
