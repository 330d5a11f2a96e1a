using Litmus.Cases.Notes;
using Litmus.Comparison.Claims;
using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>What a case asks, its inputs, and the claims that it answers or the solver that it verifies.</summary>
public sealed record CaseDescription
{
    private CaseDescription(Type caseType, string name, string title, IReadOnlyList<Answer> answers, IReadOnlyList<Input> inputs, string? verifies)
    {
        Paper = CasesOfAttribute.PaperOf(caseType.Assembly)
            ?? throw new ArgumentException($"The assembly of {caseType.FullName} does not name its paper. Add [assembly: CasesOf(\"…\")].", nameof(caseType));
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny("/. "))
        {
            throw new ArgumentException(
                $"The name '{name}' of the case {caseType.FullName} is empty or holds a slash, dot or blank. Write words-with-dashes.", nameof(name));
        }

        if (inputs.GroupBy(input => input.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The case {Paper}/{name} declares the input '{twice.Key}' twice.", nameof(inputs));
        }

        if (answers.GroupBy(answer => answer.Claim, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } repeated)
        {
            throw new ArgumentException($"The case {Paper}/{name} answers '{repeated.Key}' twice.", nameof(answers));
        }

        (Id, Title, Inputs, Verifies) = ($"{Paper}/{name}", title, inputs, verifies);
        Answers = [.. answers.Select(answer => ClaimId(answer.Claim))];
        Evidence = answers.ToDictionary(answer => ClaimId(answer.Claim), answer => answer.Evidence, StringComparer.Ordinal);
        Notes = NoteFile.Of(caseType);
    }

    /// <summary>Identifier, <c>paper/name</c>.</summary>
    public string Id { get; }

    /// <summary>The paper, as the assembly of the case names it.</summary>
    public string Paper { get; }

    /// <summary>The question in one sentence.</summary>
    public string Title { get; }

    /// <summary>The solver that it compares with exact results, <c>Litmus.PhaseField</c>; absent for a case that answers claims.</summary>
    public string? Verifies { get; }

    /// <summary>Identifiers of the claims it answers; none for a case that verifies a solver.</summary>
    public IReadOnlyList<string> Answers { get; private init; }

    /// <summary>The evidence that each answer is, by the identifier of its claim.</summary>
    public IReadOnlyDictionary<string, Evidence> Evidence { get; }

    /// <summary>Its inputs.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>The texts of its remarks.</summary>
    public NoteFile Notes { get; }

    /// <summary>Tables from which it takes more than its scalar inputs (names, the number of rows): a change of these files makes it run again.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>The lowest tier at which it runs. To set it: <c>CaseDescription.Of&lt;…&gt;(…) with { MinimumTier = Tier.Standard }</c>.</summary>
    public Tier MinimumTier { get; init; } = Tier.Smoke;

    /// <summary>
    /// Whether a run is so long that its inputs are not varied one at a time at tiers below nightly. Uncertainty of the inputs is then reported as not
    /// propagated.
    /// </summary>
    public bool IsExpensive { get; init; }

    /// <summary>
    /// The external engine that it asks: <c>gpaw</c> or <c>lammps</c>; absent for a case that computes everything itself. Answers that come with the suite are
    /// then part of a run's identity, and a run without engine and answers is no failure: its claims are not assessed.
    /// </summary>
    public string? Engine { get; init; }

    /// <summary>
    /// Whether its inputs are searched far from their values, for the nearest failure and for where a claim would be reproduced. Not if a far value makes a run
    /// take minutes, as a number of atoms does.
    /// </summary>
    public bool IsSearchedFar { get; init; } = true;

    /// <summary>Inputs that are varied at every tier although the case is expensive: those that are known to decide the answer.</summary>
    public IReadOnlyList<Input> DecisiveInputs { get; init; } = [];

    /// <summary>For an expensive case: one input and a factor that must make its claims fail. One run replaces a scan over all inputs.</summary>
    public IReadOnlyList<DecisiveMutation> DecisiveMutations { get; init; } = [];

    /// <summary>Claims of agreement that no single input moves out of the margin, each with the reason why the model holds it there.</summary>
    public IReadOnlyDictionary<string, string> HeldByStructure { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The words that it can give, by the identifier of the claim, where the stated word does not say which they are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; private init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Describes a case that answers claims of its assembly's paper.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <param name="name">Its name in <c>paper/name</c>, in words-with-dashes.</param>
    /// <param name="title">The question in one sentence.</param>
    /// <param name="answers">The claims it answers, named without the paper, by their evidence: <c>[.. Answer.ByModel("growth")]</c>; at least one.</param>
    /// <param name="inputs">Its inputs; names are unique.</param>
    /// <exception cref="ArgumentException">The name, a claim or an input is malformed or repeated.</exception>
    public static CaseDescription Of<TCase>(string name, string title, IReadOnlyList<Answer> answers, IReadOnlyList<Input> inputs)
        where TCase : IValidationCase =>
        answers.Count > 0
            ? new CaseDescription(typeof(TCase), name, title, answers, inputs, verifies: null)
            : throw new ArgumentException($"The case {name} answers no claim.", nameof(answers));

    /// <summary>Describes a case that answers no claim and compares a solver with exact results instead.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <param name="name">Its name in <c>verification/name</c>: that of the field.</param>
    /// <param name="title">What it asks, in one sentence.</param>
    /// <param name="inputs">Its settings; names are unique.</param>
    /// <param name="solver">A type of the solver's assembly.</param>
    /// <exception cref="ArgumentException">The name or an input is malformed or repeated.</exception>
    public static CaseDescription Verification<TCase>(string name, string title, IReadOnlyList<Input> inputs, Type solver)
        where TCase : IValidationCase =>
        new(typeof(TCase), name, title, [], inputs, solver.Assembly.GetName().Name);

    /// <summary>The same for some of its claims alone, as another solver may answer them.</summary>
    /// <param name="claims">Identifiers of claims.</param>
    public CaseDescription AnsweringOnly(IReadOnlyCollection<string> claims) => this with { Answers = [.. Answers.Where(claims.Contains)] };

    /// <summary>Says which words it can give to a claim. Another solver that is asked gets the list, and any other word is a fault.</summary>
    /// <param name="claim">A claim that it answers by a word, named without the paper.</param>
    /// <param name="words">Every word that can be found, at least two.</param>
    /// <exception cref="ArgumentException">The case does not answer the claim, or there are fewer than two words, or one is empty or repeated.</exception>
    public CaseDescription WithWords(string claim, params IReadOnlyList<string> words)
    {
        string id = ClaimId(claim);
        if (!Answers.Contains(id, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The case {Id} does not say that it answers '{claim}'.", nameof(claim));
        }

        if (words.Count < 2 || words.Any(string.IsNullOrWhiteSpace) || words.Distinct(StringComparer.Ordinal).Count() < words.Count)
        {
            throw new ArgumentException(
                $"The case {Id} tells these words apart for '{claim}': {string.Join(", ", words)}. Write at least two, each of them once.", nameof(words));
        }

        return this with { Words = new Dictionary<string, IReadOnlyList<string>>(Words, StringComparer.Ordinal) { [id] = [.. words] } };
    }

    /// <summary>The words among which a claim decides, in alphabetical order, so that the order does not give the stated one away.</summary>
    /// <param name="claim">A claim that it answers.</param>
    /// <returns>Nothing for a number, and where the list is not known.</returns>
    public IReadOnlyList<string>? WordsOf(Claim claim) => claim.Expected.Token is { } stated
        && (Words.GetValueOrDefault(claim.Id) ?? OutcomeWords.Of(stated)) is { } words ? [.. words.Order(StringComparer.Ordinal)] : null;

    /// <summary>Identifier of a claim of the case's paper, <c>paper.name</c>.</summary>
    /// <param name="name">Name of the claim without its paper.</param>
    public string ClaimId(string name) => $"{Paper}.{name}";
}
