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
    public void The_assembly_beside_the_command_is_found_and_names_its_paper()
    {
        // These tests are an assembly of cases themselves.
        AddProject("Litmus.Runs.Tests");

        PaperAssembly found = Suite.Papers.Should().ContainSingle().Subject;

        found.Paper.Should().Be("paper2000");
        found.Folder.Should().Be(Path.Combine(Folder, "validation", "papers", "Litmus.Runs.Tests"));
        Suite.FolderOf("paper2000").Should().Be(found.Folder, "the assembly names the paper, whatever its folder is called");
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
}
