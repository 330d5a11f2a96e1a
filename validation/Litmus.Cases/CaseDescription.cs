using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>What a case asks, with which inputs, and which claims it answers; or which solver it verifies.</summary>
public sealed record CaseDescription
{
    /// <summary>What stands before the slash for a case that verifies a solver.</summary>
    public const string VerificationFolder = "verification";

    /// <summary>Describes a case.</summary>
    /// <param name="id">Identifier, <c>paper/name</c>.</param>
    /// <param name="title">The question in one sentence.</param>
    /// <param name="answers">Identifiers of the claims it answers; at least one, each of the same paper.</param>
    /// <param name="inputs">Its inputs; names are unique.</param>
    /// <param name="solvers">One type of each solver assembly it calls: a change of these assemblies makes it run again. Empty for a case that only does arithmetic on printed numbers.</param>
    /// <exception cref="ArgumentException">The identifier, a claim or an input's name is malformed or repeated.</exception>
    public CaseDescription(string id, string title, IReadOnlyList<string> answers, IReadOnlyList<Input> inputs, IReadOnlyList<Type> solvers)
        : this(id, title, answers, inputs, solvers, verifies: null)
    {
        if (answers.Count == 0 || answers.Distinct(StringComparer.Ordinal).Count() != answers.Count)
        {
            throw new ArgumentException($"The case {id} answers no claim, or one twice.", nameof(answers));
        }

        if (answers.FirstOrDefault(claim => !claim.StartsWith(Paper + ".", StringComparison.Ordinal)) is { } foreign)
        {
            throw new ArgumentException($"The case {id} answers the claim {foreign} of another paper.", nameof(answers));
        }
    }

    private CaseDescription(string id, string title, IReadOnlyList<string> answers, IReadOnlyList<Input> inputs, IReadOnlyList<Type> solvers, string? verifies)
    {
        string[] parts = id.Split('/');
        if (parts.Length != 2 || parts.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"The case id '{id}' is not of the form paper/name.", nameof(id));
        }

        if (inputs.GroupBy(input => input.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The case {id} declares the input '{twice.Key}' twice.", nameof(inputs));
        }

        (Id, Title, Answers, Inputs, Solvers, Verifies) = (id, title, answers, inputs, solvers, verifies);
    }

    /// <summary>Identifier, <c>paper/name</c> or <c>verification/field</c>.</summary>
    public string Id { get; }

    /// <summary>The paper; <see cref="VerificationFolder"/> for a case that verifies a solver.</summary>
    public string Paper => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The question in one sentence.</summary>
    public string Title { get; }

    /// <summary>The solver that it verifies by checks against exact results, <c>Litmus.PhaseField</c>; absent for a case that answers claims.</summary>
    public string? Verifies { get; }

    /// <summary>Identifiers of the claims it answers; none for a case that verifies a solver.</summary>
    public IReadOnlyList<string> Answers { get; }

    /// <summary>Its inputs.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>One type of each solver assembly it calls.</summary>
    public IReadOnlyList<Type> Solvers { get; }

    /// <summary>Describes a case that answers no claim and holds a solver against exact results instead.</summary>
    /// <param name="field">Name of the field in the identifier <c>verification/field</c>.</param>
    /// <param name="title">What it asks, in one sentence.</param>
    /// <param name="inputs">Its settings; names are unique.</param>
    /// <param name="solver">A type of the solver's assembly.</param>
    /// <exception cref="ArgumentException">The field or an input's name is malformed or repeated.</exception>
    public static CaseDescription Verification(string field, string title, IReadOnlyList<Input> inputs, Type solver) =>
        new($"{VerificationFolder}/{field}", title, [], inputs, [solver], solver.Assembly.GetName().Name);

    /// <summary>Tables from which it takes more than its scalar inputs (names, the number of rows): a change of these files makes it run again.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>The lowest tier at which it runs.</summary>
    public Tier MinimumTier { get; init; } = Tier.Smoke;

    /// <summary>Whether a run is so long that its inputs are not varied one at a time at tiers below nightly. Uncertainty of the inputs is then reported as not propagated.</summary>
    public bool IsExpensive { get; init; }

    /// <summary>Inputs that are varied at every tier although the case is expensive: those that are known to decide the answer.</summary>
    public IReadOnlyList<string> DecisiveInputs { get; init; } = [];
}
