using System.Reflection;
using Litmus.Cases;
using Litmus.ReferenceData;

namespace Architecture.Tests;

public sealed class CaseTests
{
    private static readonly Assembly[] Papers = [.. AllowedReferences.Papers.Select(name => ProductAssemblies.ByProject[name])];

    private static readonly ReferenceDataset Data = ReferenceDataset.Load(Path.Combine(Repository.Root.FullName, "reference-data"));

    private static readonly IReadOnlyList<IValidationCase> Cases = [.. Papers.SelectMany(paper => CaseDiscovery.CasesIn(paper, Data))];

    [Test]
    public void There_are_cases_to_check() => Cases.Should().HaveCountGreaterThan(50);

    [Test]
    public void Every_assembly_of_a_paper_names_it() =>
        Papers.Where(assembly => CasesOfAttribute.PaperOf(assembly) is null).Select(assembly => assembly.GetName().Name)
            .Should().BeEmpty("cases of an assembly without a paper never run");

    [Test]
    public void A_case_answers_claims_or_verifies_a_solver()
    {
        Cases.Where(validationCase => validationCase.Description.Answers.Count > 0 == validationCase.Description.Verifies is not null)
            .Select(validationCase => validationCase.Description.Id)
            .Should().BeEmpty("a case that is asked nothing judges nothing, and a check of a solver is no answer to a paper");
    }

    [Test]
    public void Every_solver_is_verified_by_one_case()
    {
        string[] verified = [.. Cases.Select(validationCase => validationCase.Description.Verifies).OfType<string>()];

        verified.Should().BeEquivalentTo(
            [.. AllowedReferences.Fields, "Litmus.Primitives"],
            "claims that a solver answers are worth nothing where it was compared with nothing exact, and the constants are in every one of them");
    }

    [Test]
    public void A_case_that_keeps_data_beside_its_inputs_declares_the_tables_that_they_come_from()
    {
        IEnumerable<string> silent = Cases
            .Where(validationCase => validationCase.Description.Tables.Count == 0)
            .SelectMany(validationCase => validationCase.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Where(field => !IsInputs(field.FieldType) && field.FieldType != typeof(CaseDescription))
                .Select(field => $"{validationCase.Description.Id} keeps {field.Name}"));

        silent.Should().BeEmpty(
            "a run's identity contains the hashes of the tables declared; data that are neither input nor table let an old result stand for changed data");
    }

    private static bool IsInputs(Type type) => type == typeof(Input) || IsSequenceOfInputs(type) || IsGroupOfInputs(type);

    private static bool IsSequenceOfInputs(Type type) => type.GetInterfaces().Prepend(type)
        .Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>) && IsInputs(contract.GetGenericArguments()[0]));

    // A class of the paper that holds nothing but inputs.
    private static bool IsGroupOfInputs(Type type) =>
        type.Assembly.IsDefined(typeof(CasesOfAttribute))
        && type is { IsClass: true, IsAbstract: false }
        && type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is { Length: > 0 } fields
        && fields.All(field => IsInputs(field.FieldType));
}
