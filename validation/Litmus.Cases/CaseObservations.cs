using Litmus.Cases.Notes;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;
using Litmus.Primitives.Units;

namespace Litmus.Cases;

/// <summary>What a run of a case observed: a number or token for each claim it answers, tables, figures and remarks.</summary>
public sealed class CaseObservations
{
    private readonly CaseDescription _description;
    private readonly Dictionary<string, Observation> _observations = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private readonly List<CaseTable> _tables = [];
    private readonly List<FigureDescription> _figures = [];
    private readonly List<CheckResult> _checks = [];

    private CaseObservations(CaseDescription description) => _description = description;

    /// <summary>The observation of each claim.</summary>
    public IReadOnlyDictionary<string, Observation> Observations => _observations;

    /// <summary>Remarks on the case.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Tables.</summary>
    public IReadOnlyList<CaseTable> Tables => _tables;

    /// <summary>Figures.</summary>
    public IReadOnlyList<FigureDescription> Figures => _figures;

    /// <summary>Checks of the solver that the case verifies.</summary>
    public IReadOnlyList<CheckResult> Checks => _checks;

    /// <summary>Starts the observations of a case.</summary>
    /// <param name="description">The case.</param>
    public static CaseObservations For(CaseDescription description) => new(description);

    /// <summary>Records a number.</summary>
    /// <param name="claim">A claim that the case answers, named without its paper.</param>
    /// <param name="value">The number, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of its unit; the judge converts it into the claim's.</param>
    /// <param name="numericalUncertainty">Standard uncertainty of grid, iteration or sampling, in <paramref name="unit"/>.</param>
    /// <param name="replicas">Number of replicas behind a stochastic result.</param>
    /// <param name="closure">Which input was fitted to what, if agreement is closure and not prediction.</param>
    /// <exception cref="ArgumentException">The case does not answer the claim, or has recorded it already.</exception>
    /// <exception cref="FormatException">Unknown unit.</exception>
    public CaseObservations Scalar(string claim, double value, string unit, double numericalUncertainty = 0, int? replicas = null, string? closure = null)
    {
        _ = Unit.Parse(unit);
        return Add(claim, new Observation { Value = value, Unit = unit, NumericalUncertainty = numericalUncertainty, Replicas = replicas, Closure = closure });
    }

    /// <summary>Says what a number can be at all. Its interval then stays between these bounds.</summary>
    /// <param name="claim">A claim that has been observed, named without its paper. Its margin is a range.</param>
    /// <param name="least">The least possible value, in the unit of the observation.</param>
    /// <param name="greatest">The greatest possible value, in the unit of the observation.</param>
    /// <exception cref="ArgumentException">The claim has not been observed.</exception>
    public CaseObservations Between(string claim, double least, double greatest)
    {
        _observations[_description.ClaimId(claim)] = Observed(claim) with { Bounds = new ValueBounds(least, greatest) };
        return this;
    }

    /// <summary>Records the outcome of an ordering, dominance or trend.</summary>
    /// <param name="claim">A claim that the case answers, named without its paper.</param>
    /// <param name="token">The outcome, in the claim's own words.</param>
    /// <param name="closure">Which input was fitted to what, if agreement is closure and not prediction.</param>
    /// <exception cref="ArgumentException">The case does not answer the claim, has recorded it already, or says that it gives other words.</exception>
    public CaseObservations Token(string claim, string token, string? closure = null) =>
        _description.Words.TryGetValue(_description.ClaimId(claim), out IReadOnlyList<string>? words) && !words.Contains(token, StringComparer.Ordinal)
            ? throw new ArgumentException(
                $"The case {_description.Id} gives '{token}' to '{claim}' and says that it gives one of {string.Join(", ", words)}.", nameof(token))
            : Add(claim, new Observation { Token = token, Unit = "1", Closure = closure });

    /// <summary>Says that the numerical uncertainty of a quantity leaves an outcome open. The verdict is then undecided, whatever the outcome.</summary>
    /// <param name="claim">A claim whose outcome has been observed, named without its paper.</param>
    /// <param name="quantity">The quantity behind the outcome, in words that say that it was computed: "computed mean change".</param>
    /// <exception cref="ArgumentException">The claim has not been observed, or what was observed is a number, which has an uncertainty of its own.</exception>
    public CaseObservations Unsettled(string claim, string quantity)
    {
        Observation observed = Observed(claim);
        _observations[_description.ClaimId(claim)] = observed.Token is not null
            ? observed with { TokenChangedBy = quantity }
            : throw new ArgumentException($"The case {_description.Id} gave a number for '{claim}'. Give the number its uncertainty.", nameof(claim));
        return this;
    }

    /// <summary>Compares a number of the solver with an exact one that shares no code with it.</summary>
    /// <param name="name">What is checked, unique in the case.</param>
    /// <param name="against">The exact thing: a closed form, a conservation law, a limit, an order, a symmetry.</param>
    /// <param name="found">What the solver gave, in <paramref name="unit"/>.</param>
    /// <param name="expected">What is exact, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="tolerance">How far the two may lie apart and why; absolute, relative or exact.</param>
    /// <exception cref="ArgumentException">The case verifies no solver, or has this check already; or the tolerance is of another kind or has no
    /// reason.</exception>
    /// <exception cref="FormatException">Unknown unit.</exception>
    public CaseObservations Check(string name, string against, double found, double expected, string unit, Margin tolerance)
    {
        _ = Unit.Parse(unit);
        if (_description.Verifies is null || _checks.Any(check => check.Name == name))
        {
            throw new ArgumentException(
                $"The case {_description.Id} {(_description.Verifies is null ? "verifies no solver" : "has this check already")}: '{name}'.", nameof(name));
        }

        _checks.Add(CheckResult.Of(name, against, found, expected, unit, tolerance));
        return this;
    }

    /// <summary>Names the continuous numbers behind a word or a count. The sensitivity search finds where one of them changes its sign.</summary>
    /// <param name="claim">A claim that has been observed, named without its paper.</param>
    /// <param name="numbers">The numbers, in an order that does not depend on the inputs.</param>
    /// <exception cref="ArgumentException">The claim has not been observed.</exception>
    /// <exception cref="ArithmeticException">A number is NaN. It has no sign, so it decides nothing.</exception>
    public CaseObservations DecidedBy(string claim, params IReadOnlyList<double> numbers)
    {
        if (numbers.Any(double.IsNaN))
        {
            throw new ArithmeticException($"The case {_description.Id} decides {claim} by a number that is NaN.");
        }

        _observations[_description.ClaimId(claim)] = Observed(claim) with { DecidingNumbers = numbers };
        return this;
    }

    /// <summary>
    /// Says how robust an outcome is, for an expensive case that samples what the paper leaves open itself. Other cases are sampled by the suite.
    /// </summary>
    /// <param name="claim">A claim that has been observed, named without its paper.</param>
    /// <param name="holds">Number of samples that give the same outcome as the run that is judged.</param>
    /// <param name="samples">Number of samples.</param>
    /// <param name="restsOn">Names of the inputs and choices that separate the two, the strongest first.</param>
    /// <exception cref="ArgumentException">The claim has not been observed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer samples than hold, or none.</exception>
    public CaseObservations Sampled(string claim, int holds, int samples, params IReadOnlyList<string> restsOn)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        ArgumentOutOfRangeException.ThrowIfNegative(holds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(holds, samples);
        _observations[_description.ClaimId(claim)] = Observed(claim) with { Robustness = new Robustness(holds, samples, restsOn) };
        return this;
    }

    /// <summary>Adds a remark from the case's file of notes, with its places filled.</summary>
    /// <param name="section">Name of the section: a claim without its paper, <c>claim/variant</c>, or any other name for a remark on the case.</param>
    /// <param name="values">A value for each place of the section; numbers in SI.</param>
    /// <exception cref="InvalidOperationException">There is no such section, or its places and the values do not match.</exception>
    public CaseObservations Note(string section, params ReadOnlySpan<NoteValue> values)
    {
        string text = _description.Notes.Fill(section, values), claim = section.Split('/')[0];
        if (_description.Answers.Contains(_description.ClaimId(claim), StringComparer.Ordinal))
        {
            return Remark(claim, text);
        }

        _notes.Add(text);
        return this;
    }

    /// <summary>Adds a remark on one claim from a file of notes that several cases share.</summary>
    /// <param name="claim">A claim that has been observed, named without its paper.</param>
    /// <param name="notes">The file.</param>
    /// <param name="section">Name of the section.</param>
    /// <param name="values">A value for each place of the section; numbers in SI.</param>
    /// <exception cref="ArgumentException">The claim has not been observed.</exception>
    /// <exception cref="InvalidOperationException">There is no such section, or its places and the values do not match.</exception>
    public CaseObservations Note(string claim, NoteFile notes, string section, params ReadOnlySpan<NoteValue> values) =>
        Remark(claim, notes.Fill(section, values));

    /// <summary>Adds a table.</summary>
    /// <param name="table">The table. Its name is unique in the case.</param>
    public CaseObservations Table(CaseTable table)
    {
        _tables.Add(table);
        return this;
    }

    /// <summary>Adds a figure, which names its claims without their paper; the tables of its layers must be there when the run ends.</summary>
    /// <param name="figure">The figure.</param>
    public CaseObservations Figure(FigureDescription figure)
    {
        _figures.Add(figure with { ClaimIds = [.. figure.ClaimIds.Select(_description.ClaimId)] });
        return this;
    }

    /// <summary>Checks that every claim has its observation, every figure its columns, and a verification its checks.</summary>
    /// <exception cref="InvalidOperationException">Something is missing; the message names it.</exception>
    public CaseObservations Complete()
    {
        if (_description.Answers.FirstOrDefault(claim => !_observations.ContainsKey(claim)) is { } silent)
        {
            throw new InvalidOperationException($"The case {_description.Id} gave no observation for {silent}, which it says it answers.");
        }

        if (_description.Verifies is { } solver && _checks.Count == 0)
        {
            throw new InvalidOperationException($"The case {_description.Id} checked nothing of {solver}, which it says it verifies.");
        }

        foreach (FigureDescription figure in _figures)
        {
            foreach (FigureLayer layer in figure.Layers)
            {
                CaseTable table = _tables.FirstOrDefault(candidate => candidate.Name == layer.Table)
                    ?? throw new InvalidOperationException(
                        $"The figure {figure.Id} of the case {_description.Id} wants the table '{layer.Table}', which the case did not write.");
                if (layer.ColumnNames().FirstOrDefault(name => table.Columns.All(column => column.Name != name)) is { } missing)
                {
                    throw new InvalidOperationException(
                        $"The figure {figure.Id} of the case {_description.Id} wants the column '{missing}' of the table '{layer.Table}'.");
                }
            }
        }

        return this;
    }

    private CaseObservations Remark(string claim, string text)
    {
        Observation observed = Observed(claim);
        _observations[_description.ClaimId(claim)] = observed with { Notes = [.. observed.Notes, text] };
        return this;
    }

    private Observation Observed(string claim) => _observations.TryGetValue(_description.ClaimId(claim), out Observation? observation)
        ? observation
        : throw new ArgumentException($"The case {_description.Id} has not observed '{claim}' yet.", nameof(claim));

    private CaseObservations Add(string claim, Observation observation)
    {
        string id = _description.ClaimId(claim);
        if (!_description.Answers.Contains(id, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The case {_description.Id} does not say that it answers '{claim}'.", nameof(claim));
        }

        if (!_observations.TryAdd(id, observation))
        {
            throw new ArgumentException($"The case {_description.Id} has observed '{claim}' already.", nameof(claim));
        }

        return this;
    }
}
