using System.Reflection;
using Litmus.Cases;
using Litmus.ReferenceData;

namespace Architecture.Tests;

public sealed class CaseTests
{
    private static readonly IReadOnlyList<IValidationCase> Catalogued = Catalogue.All(ReferenceDataset.Load(Path.Combine(Repository.Root.FullName, "reference-data")));

    [Test]
    public void Every_case_is_in_the_catalogue()
    {
        IEnumerable<Type> written = typeof(IValidationCase).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IValidationCase)));

        written.Except(Catalogued.Select(validationCase => validationCase.GetType())).Select(type => type.FullName).Should().BeEmpty("a case that is not listed never runs");
    }

    [Test]
    public void There_are_cases_to_check()
    {
        Catalogued.Should().NotBeEmpty();
    }

    [Test]
    public void No_case_is_in_the_catalogue_twice()
    {
        Catalogued.Select(validationCase => validationCase.Description.Id).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void A_case_lies_in_the_folder_of_its_paper()
    {
        Catalogued.Where(validationCase => !string.Equals(validationCase.GetType().Namespace, "Litmus.Cases." + validationCase.Description.Paper, StringComparison.OrdinalIgnoreCase))
            .Select(validationCase => $"{validationCase.GetType().FullName}: {validationCase.Description.Id}").Should().BeEmpty("one folder a paper");
    }

    [Test]
    public void A_case_answers_claims_or_verifies_a_solver()
    {
        Catalogued.Where(validationCase => validationCase.Description.Answers.Count > 0 == validationCase.Description.Verifies is not null)
            .Select(validationCase => validationCase.Description.Id).Should().BeEmpty("a case that is asked nothing judges nothing, and a check of a solver is no answer to a paper");
    }

    [Test]
    public void Every_solver_is_verified_by_one_case()
    {
        string[] verified = [.. Catalogued.Select(validationCase => validationCase.Description.Verifies).OfType<string>()];

        verified.Should().BeEquivalentTo(AllowedReferences.Fields, "claims that a solver answers are worth nothing where it was held against nothing exact");
    }

    [Test]
    public void A_case_declares_every_solver_that_its_code_calls()
    {
        Assembly[] fields = [.. AllowedReferences.Fields.Select(field => ProductAssemblies.ByProject[field])];

        List<string> undeclared = [];
        foreach (IValidationCase validationCase in Catalogued)
        {
            IEnumerable<string?> declared = validationCase.Description.Solvers.Select(solver => solver.Assembly.GetName().Name);
            IEnumerable<string?> called = CalledAssemblies.Of(validationCase.GetType()).Intersect(fields).Select(assembly => assembly.GetName().Name);
            undeclared.AddRange(called.Except(declared).Select(name => $"{validationCase.Description.Id} calls {name}"));
        }

        undeclared.Should().BeEmpty("a run's identity contains the hash of the solvers declared; one that is missing lets an old result stand for a changed solver");
    }

    [Test]
    public void A_case_that_keeps_data_beside_its_inputs_declares_the_tables_that_they_come_from()
    {
        IEnumerable<string> silent = Catalogued
            .Where(validationCase => validationCase.Description.Tables.Count == 0)
            .SelectMany(validationCase => validationCase.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                // Films that were grown follow from inputs alone: all that a film depends on is what it is found by.
                .Where(field => field.FieldType != typeof(CaseDescription) && field.FieldType.Name != "FilmArchive")
                .Select(field => $"{validationCase.Description.Id} keeps {field.Name}"));

        silent.Should().BeEmpty("a run's identity contains the hashes of the tables declared; data that are neither input nor table let an old result stand for changed data");
    }
}
