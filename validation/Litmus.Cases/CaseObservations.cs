using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;
using Litmus.Primitives.Units;

namespace Litmus.Cases;

/// <summary>What a run of a case observed: a number or token for each claim it answers, tables, figures and remarks.</summary>
public sealed class CaseObservations
{
    private readonly CaseDescription _description;
    private readonly Dictionary<string, RawObservation> _observations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _claimNotes = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private readonly List<CaseTable> _tables = [];
    private readonly List<FigureDescription> _figures = [];
    private readonly List<CheckResult> _checks = [];

    private CaseObservations(CaseDescription description) => _description = description;

    /// <summary>The observation of each claim.</summary>
    public IReadOnlyDictionary<string, RawObservation> Observations => _observations;

    /// <summary>Remarks on the case.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Tables.</summary>
    public IReadOnlyList<CaseTable> Tables => _tables;

    /// <summary>Figures.</summary>
    public IReadOnlyList<FigureDescription> Figures => _figures;

    /// <summary>Checks of the solver that the case verifies.</summary>
    public IReadOnlyList<CheckResult> Checks => _checks;

    /// <summary>Starts the observations of a case.</summary>
    public static CaseObservations For(CaseDescription description) => new(description);

    /// <summary>Remarks on one claim.</summary>
    public IReadOnlyList<string> NotesOn(string claimId) => _claimNotes.TryGetValue(claimId, out List<string>? notes) ? notes : [];

    /// <summary>Records a number.</summary>
    /// <param name="claimId">A claim that the case answers.</param>
    /// <param name="value">The number, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of its unit; the judge converts it into the claim's.</param>
    /// <param name="numericalUncertainty">Standard uncertainty of grid, iteration or sampling, in <paramref name="unit"/>.</param>
    /// <param name="replicas">Number of replicas behind a stochastic result.</param>
    /// <param name="closure">Which input was fitted to what, if agreement is closure and not prediction.</param>
    /// <exception cref="ArgumentException">The case does not answer the claim, or has recorded it already.</exception>
    /// <exception cref="FormatException">Unknown unit.</exception>
    public CaseObservations Scalar(string claimId, double value, string unit, double numericalUncertainty = 0, int? replicas = null, string? closure = null)
    {
        _ = Unit.Parse(unit);
        return Add(claimId, new RawObservation(value, Token: null, unit, numericalUncertainty, replicas, closure));
    }

    /// <summary>Records the outcome of an ordering, dominance or trend.</summary>
    /// <param name="claimId">A claim that the case answers.</param>
    /// <param name="token">The outcome, in the claim's own words.</param>
    /// <param name="closure">Which input was fitted to what, if agreement is closure and not prediction.</param>
    /// <exception cref="ArgumentException">The case does not answer the claim, or has recorded it already.</exception>
    public CaseObservations Token(string claimId, string token, string? closure = null) =>
        Add(claimId, new RawObservation(Value: null, token, "1", NumericalUncertainty: 0, Replicas: null, closure));

    /// <summary>Holds a number of the solver against an exact one that shares no code with it.</summary>
    /// <param name="name">What is checked, unique in the case.</param>
    /// <param name="against">The exact thing: a closed form, a conservation law, a limit, an order, a symmetry.</param>
    /// <param name="found">What the solver gave, in <paramref name="unit"/>.</param>
    /// <param name="expected">What is exact, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="tolerance">How far the two may lie apart and why; absolute, relative or exact.</param>
    /// <exception cref="ArgumentException">The case verifies no solver, or has this check already; or the tolerance is of another kind or has no reason.</exception>
    /// <exception cref="FormatException">Unknown unit.</exception>
    public CaseObservations Check(string name, string against, double found, double expected, string unit, Margin tolerance)
    {
        _ = Unit.Parse(unit);
        if (_description.Verifies is null || _checks.Any(check => check.Name == name))
        {
            throw new ArgumentException($"The case {_description.Id} {(_description.Verifies is null ? "verifies no solver" : "has this check already")}: '{name}'.", nameof(name));
        }

        _checks.Add(CheckResult.Of(name, against, found, expected, unit, tolerance));
        return this;
    }

    /// <summary>Names the continuous numbers whose signs decide a discrete outcome (a token, a count), so that its sensitivity can be searched.</summary>
    /// <param name="claimId">A claim that has been observed.</param>
    /// <param name="numbers">The numbers, in an order that does not depend on the inputs.</param>
    /// <exception cref="ArgumentException">The claim has not been observed.</exception>
    /// <exception cref="ArithmeticException">A number is NaN, which has no sign: what it decided is no outcome.</exception>
    public CaseObservations Evidence(string claimId, params IReadOnlyList<double> numbers)
    {
        if (numbers.Any(double.IsNaN))
        {
            throw new ArithmeticException($"The case {_description.Id} decides {claimId} by a number that is NaN.");
        }

        _observations[claimId] = _observations.TryGetValue(claimId, out RawObservation? observation)
            ? observation with { Evidence = numbers }
            : throw new ArgumentException($"The case {_description.Id} has not observed '{claimId}' yet.", nameof(claimId));
        return this;
    }

    /// <summary>Adds a remark on the case.</summary>
    public CaseObservations Note(string text)
    {
        _notes.Add(text);
        return this;
    }

    /// <summary>Adds a remark on one claim: a reading, the numbers of a contradiction, the evidence of a trend.</summary>
    public CaseObservations Note(string claimId, string text)
    {
        if (!_claimNotes.TryGetValue(claimId, out List<string>? notes))
        {
            _claimNotes.Add(claimId, notes = []);
        }

        notes.Add(text);
        return this;
    }

    /// <summary>Adds a table.</summary>
    public CaseObservations Table(CaseTable table)
    {
        _tables.Add(table);
        return this;
    }

    /// <summary>Adds a figure; the tables of its layers must be there when the run ends.</summary>
    public CaseObservations Figure(FigureDescription figure)
    {
        _figures.Add(figure);
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
                    ?? throw new InvalidOperationException($"The figure {figure.Id} of the case {_description.Id} wants the table '{layer.Table}', which the case did not write.");
                if (layer.ColumnNames().FirstOrDefault(name => table.Columns.All(column => column.Name != name)) is { } missing)
                {
                    throw new InvalidOperationException($"The figure {figure.Id} of the case {_description.Id} wants the column '{missing}' of the table '{layer.Table}'.");
                }
            }
        }

        return this;
    }

    private CaseObservations Add(string claimId, RawObservation observation)
    {
        if (!_description.Answers.Contains(claimId, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The case {_description.Id} does not say that it answers '{claimId}'.", nameof(claimId));
        }

        if (!_observations.TryAdd(claimId, observation))
        {
            throw new ArgumentException($"The case {_description.Id} has observed '{claimId}' already.", nameof(claimId));
        }

        return this;
    }
}
