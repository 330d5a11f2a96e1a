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
    public void A_line_is_measured_in_characters()
    {
        SourceRules.IsLongerThan(new string('x', 161), 160).Should().BeTrue();
        SourceRules.IsLongerThan(new string('µ', 160), 160).Should().BeFalse("a letter of two bytes is one character");
        SourceRules.IsLongerThan(string.Concat(Enumerable.Repeat("𝜂", 160)), 160).Should().BeFalse("a symbol of two units of UTF-16 is one character");
    }

    [Test]
    public void Long_prose_is_found_and_a_long_link_passes()
    {
        string target = new('x', 120);

        SourceRules.IsLongProse(target + " and more").Should().BeTrue();
        SourceRules.IsLongProse($"see [the page]({target}.md)").Should().BeFalse();
        SourceRules.IsLongProse($"see https://example.org/{target}").Should().BeFalse();
        SourceRules.IsLongProse($"{target} see [it](x.md)").Should().BeTrue("the words alone are too long");
    }

    [TestCase("One test a claim that a case answers.")]
    [TestCase("there is a folder a paper")]
    [TestCase("each is held against a closed form")]
    [TestCase("the atom hangs together with the substrate")]
    [TestCase("for want of a comparison")]
    public void A_foreign_phrase_is_found(string line) => SourceRules.HasForeignPhrase(line).Should().BeTrue();

    [TestCase("One test per claim.")]
    [TestCase("one class answers a claim")]
    [TestCase("each is compared with a closed form")]
    public void Plain_words_pass(string line) => SourceRules.HasForeignPhrase(line).Should().BeFalse();

    [TestCase("(\"litmus list --paper Smith2024\", …)")]
    [TestCase("<p>copper cells</p>")]
    public void A_name_is_found(string line) => SourceRules.NamesOneOf(["smith2024", "copper"], line).Should().BeTrue();

    [Test]
    public void Another_name_passes() => SourceRules.NamesOneOf(["smith2024", "copper"], "litmus new paper jones2025").Should().BeFalse();

    [TestCase("<title>Lithium-metal-anode models</title>")]
    [TestCase("\"description\": \"Unit: mAh/cm2\"")]
    [TestCase("const ion = 'Li';")]
    public void A_word_of_the_field_is_found(string line) => SourceRules.NamesTheField(line).Should().BeTrue();

    [TestCase("<li>plate</li>")]
    [TestCase("TransformSchemaNode = Refine")]
    [TestCase("the heat of a plate in g/cm3")]
    public void A_word_of_any_field_passes(string line) => SourceRules.NamesTheField(line).Should().BeFalse();

    [TestCase("double x = inputs[\"thickness\"];")]
    [TestCase("double x = nominalInputs[$\"thickness{i}\"];")]
    public void An_input_by_name_is_found(string line) => SourceRules.LooksUpAnInputByName(line).Should().BeTrue();

    [TestCase("double x = inputs[_thickness];")]
    [TestCase("string y = words[\"thickness\"];")]
    public void An_input_by_its_object_passes(string line) => SourceRules.LooksUpAnInputByName(line).Should().BeFalse();

    [Test]
    public void A_remark_in_code_is_found()
    {
        SourceRules.WritesARemarkInCode("observations.NoteText(\"rise\", $\"It rises by {x}.\")").Should().BeTrue();
        SourceRules.WritesARemarkInCode("observations.Note(\"rise\", (\"rise_percent\", x))").Should().BeFalse();
    }

    [Test]
    public void Public_types_of_a_file_are_read()
    {
        const string text =
            "namespace A.B;\n\npublic sealed record One(int X);\npublic readonly record struct Two;\npublic enum Three\n{\n    Four,\n}\n\n"
            + "internal sealed class Five\n{\n    public sealed class Six;\n}\npublic interface ISeven<T>;";

        SourceRules.PublicTypes(text).Should().Equal("One", "Two", "Three", "ISeven");
        SourceRules.NamespaceOf(text).Should().Be("A.B");
    }
}
