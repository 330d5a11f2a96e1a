using System.Text;
using System.Text.RegularExpressions;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The plain phrases for the closed lists of the suite. Everything that a reader sees takes them from here, so that no internal name appears on a page
/// and a phrase is the same in the pages, the console, summary.md and JUnit.
/// </summary>
public static partial class PlainWords
{
    private static readonly string[] Counts =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A small count as a word, a large one as digits.</summary>
    public static string Count(int count) => count >= 0 && count < Counts.Length ? Counts[count] : count.ToString();

    /// <summary>A count at the beginning of a sentence.</summary>
    public static string CountFirst(int count) => Capital(Count(count));

    /// <summary>A text with a capital letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Parts of a sentence: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => string.Empty,
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    /// <summary>The word for a standing.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Reproduced => "reproduced",
        Standing.Conditional => "holds conditionally",
        Standing.ByConstruction => "agrees by construction",
        Standing.WithinBand => "agrees, uncertainty unknown",
        Standing.Restated => "restated",
        Standing.CannotFail => "cannot fail",
        Standing.NotReproduced => "not reproduced",
        Standing.Undecided => "undecided",
        _ => "not assessed",
    };

    /// <summary>What a standing means, in one sentence.</summary>
    public static string Meaning(Standing standing) => standing switch
    {
        Standing.Reproduced => "The computed interval lies inside the margin.",
        Standing.Conditional => "It holds for the inputs that were chosen, but in fewer than 95 of 100 plausible ones.",
        Standing.ByConstruction => "It lies inside the margin, but an input was fitted to the same statement, so nothing was predicted.",
        Standing.WithinBand => "It lies inside the margin, but the paper states no uncertainty for its number.",
        Standing.Restated => "Printed numbers agree with each other. No model was tested.",
        Standing.CannotFail => "It is true for every input that the model accepts, so the agreement says nothing.",
        Standing.NotReproduced => "The computed interval lies outside the margin entirely.",
        Standing.Undecided => "The computed interval crosses the margin, or the verdict turns within the plausible inputs.",
        _ => "Nothing was computed for it; the reason is given.",
    };

    /// <summary>How many statements have a standing, as part of a sentence: <c>seven are reproduced</c>.</summary>
    public static string Clause(Standing standing, int count)
    {
        string number = Count(count);
        bool one = count == 1;
        return standing switch
        {
            Standing.Reproduced => $"{number} {(one ? "is" : "are")} reproduced",
            Standing.Conditional => $"{number} {(one ? "holds" : "hold")} only for part of the plausible inputs",
            Standing.ByConstruction => $"{number} {(one ? "agrees" : "agree")} by construction",
            Standing.WithinBand => $"{number} {(one ? "agrees" : "agree")} with a number that is stated without uncertainty",
            Standing.Restated => $"{number} only {(one ? "restates" : "restate")} printed numbers",
            Standing.CannotFail => $"{number} could not have failed",
            Standing.NotReproduced => $"{number} {(one ? "does" : "do")} not follow from the stated inputs",
            Standing.Undecided => $"{number} {(one ? "stays" : "stay")} undecided",
            _ => $"{number} {(one ? "was" : "were")} not assessed",
        };
    }

    /// <summary>A sign beside a standing, so that readers do not depend on colour.</summary>
    public static string Sign(Standing standing) => standing switch
    {
        Standing.Reproduced => "✓",
        Standing.NotReproduced => "✗",
        Standing.Undecided => "?",
        Standing.Conditional or Standing.ByConstruction or Standing.WithinBand => "≈",
        Standing.Restated or Standing.CannotFail => "=",
        _ => "–",
    };

    /// <summary>A verdict alone, where nothing is known of its evidence.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Reproduced => Of(Standing.Reproduced),
        Verdict.NotReproduced => Of(Standing.NotReproduced),
        Verdict.Inconclusive => Of(Standing.Undecided),
        Verdict.Consistent => "consistent",
        Verdict.WithinBand => Of(Standing.WithinBand),
        _ => Of(Standing.NotAssessed),
    };

    /// <summary>How hard the test was.</summary>
    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.Model => "a model that could have failed",
        Evidence.Law => "a law with measured or tabulated inputs",
        Evidence.Arithmetic => "arithmetic of the paper's own numbers",
        Evidence.Restatement => "printed numbers compared with each other",
        Evidence.CannotFail => "a test that could not have failed",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "Unknown evidence."),
    };

    /// <summary>The evidence in one or two words, for a table.</summary>
    public static string Short(Evidence? evidence) => evidence is { } declared ? DataWords.Of(declared) : "not declared";

    /// <summary>What a reference is.</summary>
    public static string Of(ReferenceClass reference) => reference switch
    {
        ReferenceClass.Experiment => "experiment",
        ReferenceClass.PaperSimulation => "the paper's own simulation",
        ReferenceClass.Analytic => "an equation",
        ReferenceClass.StatedInText => "a statement in the text",
        ReferenceClass.TheoryBound => "a limit of theory",
        _ => throw new ArgumentOutOfRangeException(nameof(reference), reference, "Unknown reference class."),
    };

    /// <summary>What agreement with a reference of this class means.</summary>
    public static string Meaning(ReferenceClass reference) => reference switch
    {
        ReferenceClass.Experiment => "The reference is a measurement.",
        ReferenceClass.PaperSimulation => "The reference is the paper's own simulation. Agreement is between two models, not with experiment.",
        ReferenceClass.Analytic => "The reference follows from an equation. Agreement shows that the arithmetic is right, not that nature follows it.",
        ReferenceClass.StatedInText => "The reference is a statement in the text without a measurement of its own.",
        _ => "The reference is a limit that theory sets.",
    };

    /// <summary>What a margin rests on.</summary>
    public static string Of(MarginBasis basis) => basis switch
    {
        MarginBasis.PrintedDigits => "the printed digits",
        MarginBasis.ReferenceUncertainty => "the stated uncertainty",
        MarginBasis.Instrument => "the uncertainty of the instrument",
        MarginBasis.NumericalConvergence => "the convergence of the method",
        MarginBasis.Stochastic => "the scatter of a random process",
        MarginBasis.AuthorStated => "what the authors say",
        MarginBasis.Judgement => "a judgement given in words",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Unknown basis of a margin."),
    };

    /// <summary>What a finding is.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Misprint => "a misprint",
        FindingKind.Rounding => "a rounded rule or constant",
        FindingKind.Arithmetic => "printed numbers that do not belong together",
        FindingKind.Reading => "a matter of reading",
        FindingKind.MissingInput => "a number that is not printed",
        FindingKind.Model => "the model as stated does not give it",
        FindingKind.Instrument => "within the uncertainty of the instrument",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of finding."),
    };

    /// <summary>How much a finding matters.</summary>
    public static string Of(FindingRank rank) => rank switch
    {
        FindingRank.Decisive => "decisive",
        FindingRank.Quantitative => "quantitative",
        _ => "slight",
    };

    /// <summary>This run compared with the accepted one.</summary>
    public static string Of(Change change) => change switch
    {
        Change.Identical => "the same bits as accepted",
        Change.Equivalent => "as accepted, within numerical noise",
        Change.Shifted => "the same verdict at another value",
        Change.Improved => "better than accepted",
        Change.Regressed => "worse than accepted",
        Change.New => "nothing was accepted before",
        _ => "answered when accepted, and not now",
    };

    /// <summary>What became of a run.</summary>
    public static string Of(Execution execution) => execution switch
    {
        Execution.Ran => "computed for this report",
        Execution.Cached => "taken from the stored runs",
        Execution.Shipped => "judged from shipped answers of an external engine",
        Execution.NeedsEngine => "needs an external engine",
        Execution.Failed => "the run failed",
        Execution.TimedOut => "the run exceeded its time limit",
        Execution.DataError => "stored data do not hold",
        Execution.Skipped => "not run at this tier",
        _ => "not run yet",
    };

    /// <summary>The gate of a claim.</summary>
    public static string Of(GateOutcome gate) => gate.Code switch
    {
        GateCode.AsAccepted => "as accepted",
        GateCode.KnownGap => "known gap, as accepted",
        GateCode.NotAtThisTier => "not judged at this tier",
        GateCode.StillInconclusive => "still undecided, as accepted",
        GateCode.WordChanged => "another word than accepted",
        GateCode.CheckFailed => "red: a check of the solver fails",
        GateCode.Regressed => "red: agreement is gone",
        GateCode.Undecided => "red: no longer decided",
        GateCode.GapMoved => "red: the known gap has moved",
        GateCode.UnexpectedAgreement => "red: the known gap is closed",
        GateCode.Expired => "red: its review date has passed",
        GateCode.Failed => "red: its run failed",
        GateCode.NotRun => "red: not run",
        GateCode.TimeLimit => "not run: time limit",
        GateCode.NeedsEngine => "not run: needs an external engine",
        GateCode.Lost => "red: no longer answered",
        GateCode.DataError => "red: altered or damaged data",
        GateCode.Unjudged => "red: nothing accepted yet",
        _ => $"{(gate.Status == GateStatus.Red ? "red: " : string.Empty)}{Spaced(gate.Code.ToString())}",
    };

    /// <summary>A sentence of another part of the suite, with its names of verdicts in plain words.</summary>
    public static string Sentence(string text) => VerdictName().Replace(text, match => match.Index == 0
        ? Capital(Of(Enum.Parse<Verdict>(match.Value)))
        : Of(Enum.Parse<Verdict>(match.Value)));

    /// <summary>A text of a case or of the reference data, with the signs of its units: µm, cm², °C.</summary>
    public static string Signs(string text) => PlainUnit().Replace(text, match => match.Value switch
    {
        "um" => "µm",
        "degC" => "°C",
        var power => power[..^1] + (power[^1] == '2' ? "²" : "³"),
    });

    /// <summary>Why a claim was not assessed.</summary>
    public static string NotAssessed(ClaimResult claim) => $"not assessed: {claim.Judgement.Reason}";

    /// <summary>The name of an input or a choice: <c>ionicConductivity</c> becomes <c>ionic conductivity</c>.</summary>
    public static string Input(string name) => Spaced(name).Replace("pre factor", "pre-factor", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(Reproduced|NotReproduced|Inconclusive|Consistent|WithinBand|NotAssessed)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex VerdictName();

    [GeneratedRegex(@"\b(um|degC|[cmn]?m[23])\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PlainUnit();

    private static string Spaced(string name)
    {
        StringBuilder text = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            bool isAlone = i + 1 >= name.Length || char.IsUpper(name[i + 1]) || char.IsDigit(name[i + 1]);
            bool startsNumber = i > 2 && char.IsDigit(name[i]) && char.IsLower(name[i - 1]) && char.IsLower(name[i - 2]) && char.IsLower(name[i - 3]);
            text.Append(startsWord || startsNumber ? " " : string.Empty).Append(char.IsUpper(name[i]) && !isAlone ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return text.ToString();
    }
}
