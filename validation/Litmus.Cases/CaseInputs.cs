namespace Litmus.Cases;

/// <summary>The values of a case's inputs for one run, in SI.</summary>
public sealed class CaseInputs
{
    private readonly IReadOnlyDictionary<string, double> _values;
    private readonly string _caseId;

    private CaseInputs(string caseId, IReadOnlyDictionary<string, double> values, Tier tier, bool wantsFigures) =>
        (_caseId, _values, Tier, WantsFigures) = (caseId, values, tier, wantsFigures);

    /// <summary>The tier; a case may choose grids, sample counts and map sizes by it, never physics.</summary>
    public Tier Tier { get; }

    /// <summary>Whether tables and figures are wanted; a run with a varied input needs only the observations.</summary>
    public bool WantsFigures { get; }

    /// <summary>An input in SI.</summary>
    /// <exception cref="KeyNotFoundException">The case declares no such input.</exception>
    public double this[string name] => _values.TryGetValue(name, out double value)
        ? value
        : throw new KeyNotFoundException($"The case {_caseId} declares no input '{name}'; it declares {string.Join(", ", _values.Keys)}.");

    /// <summary>The inputs as declared.</summary>
    public static CaseInputs Nominal(CaseDescription description, Tier tier) =>
        new(description.Id, description.Inputs.ToDictionary(input => input.Name, input => input.SiValue, StringComparer.Ordinal), tier, wantsFigures: true);

    /// <summary>The same values, without figures: a run as those with a varied input are.</summary>
    public CaseInputs WithoutFigures() => new(_caseId, _values, Tier, wantsFigures: false);

    /// <summary>The same with one input changed, and without figures.</summary>
    /// <param name="name">The input.</param>
    /// <param name="siValue">Its value, in SI.</param>
    /// <exception cref="KeyNotFoundException">The case declares no such input.</exception>
    public CaseInputs With(string name, double siValue)
    {
        _ = this[name];
        Dictionary<string, double> values = new(_values, StringComparer.Ordinal) { [name] = siValue };
        return new CaseInputs(_caseId, values, Tier, wantsFigures: false);
    }
}
