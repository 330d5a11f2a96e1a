using System.Collections.Concurrent;

namespace Litmus.Cases;

/// <summary>The values of a case's inputs for one run, in SI.</summary>
public sealed class CaseInputs
{
    private readonly Dictionary<Input, double> _values;
    private readonly string _caseId;
    private readonly ConcurrentDictionary<Input, bool> _read = new(ReferenceEqualityComparer.Instance);

    private CaseInputs(string caseId, Dictionary<Input, double> values, Tier tier, bool wantsFigures) =>
        (_caseId, _values, Tier, WantsFigures) = (caseId, values, tier, wantsFigures);

    /// <summary>The tier; a case may choose grids, sample counts and map sizes by it, never physics.</summary>
    public Tier Tier { get; }

    /// <summary>Whether tables and figures are wanted; a run with a varied input needs only the observations.</summary>
    public bool WantsFigures { get; }

    /// <summary>The declared inputs.</summary>
    public IReadOnlyCollection<Input> Declared => _values.Keys;

    /// <summary>The declared inputs that nothing has read so far.</summary>
    public IReadOnlyList<Input> NeverRead => [.. _values.Keys.Where(input => !_read.ContainsKey(input))];

    /// <summary>An input in SI.</summary>
    /// <exception cref="KeyNotFoundException">The case does not declare this input.</exception>
    public double this[Input input]
    {
        get
        {
            if (!_values.TryGetValue(input, out double value))
            {
                throw new KeyNotFoundException(
                    $"The case {_caseId} does not declare this input '{input.Name}'. It declares "
                    + $"{string.Join(", ", _values.Keys.Select(known => known.Name))}. Add the object itself to its inputs.");
            }

            _read.TryAdd(input, true);
            return value;
        }
    }

    /// <summary>An input in SI, by name.</summary>
    public double this[string name] => this[_values.Keys.FirstOrDefault(input => input.Name == name)
        ?? throw new KeyNotFoundException(
            $"The case {_caseId} declares no input '{name}'; it declares {string.Join(", ", _values.Keys.Select(known => known.Name))}.")];

    /// <summary>The inputs as declared.</summary>
    public static CaseInputs Nominal(CaseDescription description, Tier tier) =>
        new(
            description.Id,
            description.Inputs.ToDictionary(input => input, input => input.SiValue, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance),
            tier,
            wantsFigures: true);

    /// <summary>The same values, without figures: a run as those with a varied input are.</summary>
    public CaseInputs WithoutFigures() => new(_caseId, _values, Tier, wantsFigures: false);

    /// <summary>The same with one input changed, and without figures.</summary>
    /// <param name="input">The input.</param>
    /// <param name="siValue">Its value, in SI.</param>
    /// <exception cref="KeyNotFoundException">The case does not declare this input.</exception>
    public CaseInputs With(Input input, double siValue)
    {
        _ = this[input];
        Dictionary<Input, double> values = new(_values, ReferenceEqualityComparer.Instance) { [input] = siValue };
        return new CaseInputs(_caseId, values, Tier, wantsFigures: false);
    }
}
