using Litmus.Runs.Suites;

namespace Litmus.Runs.Tests.Suites;

internal sealed class SuiteTests : FolderTest
{
    private Suite Suite => new(Folder);

    [Test]
    public void Papers_are_those_with_data_and_those_with_cases()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "reference-data", "smith2024"));
        AddProject("Litmus.Jones2025");

        Suite.PaperNames.Should().Equal("jones2025", "smith2024");
    }

    [Test]
    public void An_assembly_that_is_not_built_is_named_with_what_to_type()
    {
        AddProject("Litmus.Jones2025");

        Action finding = () => _ = Suite.Papers;

        finding.Should().Throw<SuiteException>().WithMessage("*Litmus.Jones2025.csproj is not built*dotnet build*-p:LITMUS_HOME=*");
    }

    [Test]
    public void In_the_repository_of_litmus_a_project_is_built_without_naming_where_litmus_is()
    {
        string cases = Path.Combine(Folder, "validation", "Litmus.Cases");
        Directory.CreateDirectory(cases);
        File.WriteAllText(Path.Combine(cases, "Litmus.Cases.csproj"), "<Project />");

        Suite.BuildCommandOf("a.csproj").Should().Be("dotnet build \"a.csproj\" -c Release");
    }

    [Test]
    public void A_file_that_is_no_assembly_is_named()
    {
        AddProject("Litmus.Jones2025");
        string built = Path.Combine(Folder, "artifacts", "bin", "Litmus.Jones2025", "release");
        Directory.CreateDirectory(built);
        File.WriteAllText(Path.Combine(built, "Litmus.Jones2025.dll"), "no assembly");

        Action finding = () => _ = Suite.Papers;

        finding.Should().Throw<SuiteException>().WithMessage("*Litmus.Jones2025.dll cannot be loaded*");
    }

    [Test]
    public void A_built_assembly_is_found_and_names_its_paper()
    {
        // These tests are an assembly of cases themselves.
        AddProject("Litmus.Runs.Tests");
        Build(File.ReadAllBytes(typeof(SuiteTests).Assembly.Location));

        PaperAssembly found = Suite.Papers.Should().ContainSingle().Subject;

        found.Paper.Should().Be("paper2000");
        found.Folder.Should().Be(Path.Combine(Folder, "validation", "papers", "Litmus.Runs.Tests"));
        Suite.FolderOf("paper2000").Should().Be(found.Folder, "the assembly names the paper, whatever its folder is called");
    }

    [Test]
    public void A_suite_elsewhere_never_takes_the_assembly_beside_the_command()
    {
        AddProject("Litmus.Runs.Tests");

        Action finding = () => _ = Suite.Papers;

        finding.Should().Throw<SuiteException>().WithMessage("*is not built*", "the copy beside the command holds the cases of another suite");
    }

    [Test]
    public void Two_projects_in_one_folder_are_refused()
    {
        AddProject("Litmus.Jones2025");
        File.WriteAllText(Path.Combine(Folder, "validation", "papers", "Litmus.Jones2025", "Litmus.Other.csproj"), "<Project />");

        Action finding = () => _ = Suite.Papers;

        finding.Should().Throw<SuiteException>().WithMessage("*holds two projects*");
    }

    [Test]
    public void A_paper_without_cases_has_a_folder_of_the_usual_name() =>
        Suite.FolderOf("smith2024").Should().Be(Path.Combine(Folder, "validation", "papers", "Litmus.Smith2024"));

    private void AddProject(string name)
    {
        string folder = Path.Combine(Folder, "validation", "papers", name);
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(Path.Combine(Folder, "reference-data"));
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), "<Project />");
    }

    private void Build(byte[] assembly)
    {
        string built = Path.Combine(Folder, "artifacts", "bin", "Litmus.Runs.Tests", "release");
        Directory.CreateDirectory(built);
        File.WriteAllBytes(Path.Combine(built, "Litmus.Runs.Tests.dll"), assembly);
    }
}
