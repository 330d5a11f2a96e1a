namespace Architecture.Tests;

/// <summary>Data flows one way: reference data, case, solver, comparison, verdict, report.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] CommonProjects =
        ["Litmus.Comparison", "Litmus.ReferenceData", "Litmus.Cases", "Litmus.Runs", "Litmus.History", "Litmus.Reporting", "Litmus.Foreign", "Litmus.Cli"];

    private static IEnumerable<string> ProductProjects =>
        Repository.Projects.Where(project => project.File.IsUnder("src") || project.File.IsUnder("validation")).Select(project => project.Name);

    private static IEnumerable<string> CompiledProjects => ProductProjects.Where(name => name != "Litmus.Validation");

    [TestCaseSource(nameof(ProductProjects))]
    public void A_project_names_only_what_the_table_allows(string name)
    {
        ProjectFile project = Repository.Projects.Single(candidate => candidate.Name == name);

        project.ProjectReferences.Except(AllowedReferences.Projects(name), StringComparer.Ordinal)
            .Should().BeEmpty($"{project.File.Path} may name only {string.Join(", ", AllowedReferences.Projects(name))}");
        project.PackageReferences.Except(AllowedReferences.Packages(name), StringComparer.Ordinal)
            .Should().BeEmpty($"{project.File.Path} may name only {string.Join(", ", AllowedReferences.Packages(name))}");
    }

    [TestCaseSource(nameof(CompiledProjects))]
    public void Compiled_code_uses_only_what_the_table_lets_it_reach(string name)
    {
        ReferencedBy(name).Except(AllowedReferences.Reachable(name), StringComparer.Ordinal)
            .Should().BeEmpty($"{name} may reach only {string.Join(", ", AllowedReferences.Reachable(name))}");
    }

    [TestCaseSource(nameof(CompiledProjects))]
    public void A_project_names_the_packages_that_its_code_uses_and_no_others(string name)
    {
        string[] packages = [.. CompiledProjects.SelectMany(AllowedReferences.Packages).Distinct(StringComparer.Ordinal)];
        IEnumerable<string> referenced = ProductAssemblies.ByProject[name].GetReferencedAssemblies().Select(reference => reference.Name!);

        referenced.Intersect(packages, StringComparer.Ordinal).Should().BeEquivalentTo(
            Repository.Projects.Single(project => project.Name == name).PackageReferences,
            "a package that is not used only costs a restore, and one that comes by another project can go with it");
    }

    [Test]
    public void A_solver_reaches_no_other_field_and_nothing_that_judges()
    {
        foreach (string field in AllowedReferences.Fields)
        {
            AllowedReferences.Reachable(field).Except(["Litmus.Primitives", AllowedReferences.Structures]).Should().BeEmpty($"{field} is a field of its own");
        }
    }

    [TestCaseSource(nameof(CommonProjects))]
    public void What_judges_uses_no_paper_and_no_solver(string name)
    {
        ReferencedBy(name).Intersect([AllowedReferences.SharedByPapers, .. AllowedReferences.Papers, .. AllowedReferences.Fields])
            .Should().BeEmpty($"{name} finds cases by reflection, so that it serves any suite");
    }

    [Test]
    public void A_paper_reaches_no_other_paper()
    {
        foreach (string paper in AllowedReferences.Papers)
        {
            AllowedReferences.Reachable(paper).Should().NotContain(AllowedReferences.Papers);
            ReferencedBy(paper).Should().NotContain(AllowedReferences.Papers);
        }
    }

    [Test]
    public void References_of_compiled_code_are_seen()
    {
        ReferencedBy("Litmus.Cli").Should().Contain("Litmus.Runs");
        ReferencedBy("Litmus.Verification").Should().Contain("Litmus.Stripping");
    }

    [Test]
    public void There_are_fields_to_check()
    {
        AllowedReferences.Fields.Should().Contain("Litmus.GrainSelection").And.Contain("Litmus.Diffusion").And.NotContain("Litmus.Primitives");
    }

    [Test]
    public void An_unknown_project_is_refused_by_the_table()
    {
        Action ask = () => AllowedReferences.Projects("Litmus.Unheard");

        ask.Should().Throw<ArgumentException>().WithMessage("Litmus.Unheard is in no row*");
    }

    private static string[] ReferencedBy(string project) =>
    [
        .. ProductAssemblies.ByProject[project].GetReferencedAssemblies()
            .Select(reference => ProductAssemblies.ProjectOf(reference.Name!))
            .Where(ProductAssemblies.ByProject.ContainsKey),
    ];
}
