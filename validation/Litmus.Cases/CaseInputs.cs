using System.Collections.Concurrent;
using Litmus.Cases.Engines;

namespace Litmus.Cases;

/// <summary>The values of a case's inputs for one run, in SI.</summary>
public sealed class CaseInputs
{
    private readonly Dictionary<Input, double> _values;
    private readonly string _caseId;
    private readonly ConcurrentDictionary<Input, bool> _read = new(ReferenceEqualityComparer.Instance);

    private CaseInputs(string caseId, Dictionary<Input, double> values, Tier tier, RunMemory memory, IEngines engines, bool isForComparison) =>
        (_caseId, _values, Tier, Memory, Engines, IsForComparison) = (caseId, values, tier, memory, engines, isForComparison);

    /// <summary>The tier; a case may choose grids, sample counts and map sizes by it, never physics.</summary>
    public Tier Tier { get; }

    /// <summary>
    /// Whether the run is only compared with other runs of its size: the effect of an input is the difference of two such runs. It may take fewer seeds and a
    /// coarser map than the run that is judged.
    /// </summary>
    public bool IsForComparison { get; }

    /// <summary>Whether tables and figures are wanted. They belong to the run that is judged.</summary>
    public bool WantsFigures => !IsForComparison;

    /// <summary>What this run shares with those that are derived from the same nominal inputs.</summary>
    public RunMemory Memory { get; }

    /// <summary>The external engines. A case that asks one names it in <see cref="CaseDescription.Engine"/>.</summary>
    public IEngines Engines { get; }

    /// <summary>The declared inputs.</summary>
    public IReadOnlyCollection<Input> Declared => _values.Keys;

    /// <summary>The declared inputs that nothing has read so far. What is read of a copy made by <see cref="With(Input, double)"/> counts there.</summary>
    public IReadOnlyList<Input> NeverRead => [.. _values.Keys.Where(input => !_read.ContainsKey(input))];

    /// <summary>An input in SI.</summary>
    /// <param name="input">The object that the case declares.</param>
    /// <exception cref="KeyNotFoundException">The case does not declare this input.</exception>
    public double this[Input input]
    {
        get
        {
            double value = ValueOf(input);
            _read.TryAdd(input, true);
            return value;
        }
    }

    /// <summary>The number of the option of a choice.</summary>
    /// <param name="choice">An input made by <see cref="Input.Choice"/>.</param>
    /// <exception cref="KeyNotFoundException">The case does not declare this input.</exception>
    public int OptionOf(Input choice) => (int)this[choice];

    /// <summary>The inputs as declared, with a memory of their own.</summary>
    /// <param name="description">The case.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="pieces">The pieces that other runs have made, and where new ones go; absent where none are kept.</param>
    /// <param name="engines">The external engines; absent where no job can be answered.</param>
    public static CaseInputs Nominal(CaseDescription description, Tier tier, IPieces? pieces = null, IEngines? engines = null) => new(
        description.Id,
        description.Inputs.ToDictionary(input => input, input => input.SiValue, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance),
        tier,
        new RunMemory { Pieces = pieces },
        engines ?? NoEngineRoom.Instance,
        isForComparison: false);

    /// <summary>The same values for a run that runs with a varied input are compared with.</summary>
    public CaseInputs ForComparison() => new(_caseId, _values, Tier, Memory, Engines, isForComparison: true);

    /// <summary>The same with one input changed, for comparison.</summary>
    /// <param name="input">The input.</param>
    /// <param name="siValue">Its value, in SI.</param>
    /// <exception cref="KeyNotFoundException">The case does not declare this input.</exception>
    public CaseInputs With(Input input, double siValue) => With([new KeyValuePair<Input, double>(input, siValue)]);

    /// <summary>The same with several inputs changed, for comparison.</summary>
    /// <param name="siValues">The changed values, in SI.</param>
    /// <exception cref="KeyNotFoundException">The case does not declare an input.</exception>
    public CaseInputs With(IEnumerable<KeyValuePair<Input, double>> siValues)
    {
        Dictionary<Input, double> values = new(_values, ReferenceEqualityComparer.Instance);
        foreach ((Input input, double value) in siValues)
        {
            _ = ValueOf(input);
            values[input] = value;
        }

        return new CaseInputs(_caseId, values, Tier, Memory, Engines, isForComparison: true);
    }

    private double ValueOf(Input input) => _values.TryGetValue(input, out double value)
        ? value
        : throw new KeyNotFoundException(
            $"The case {_caseId} does not declare this input '{input.Name}'. It declares {string.Join(", ", _values.Keys.Select(known => known.Name))}. "
            + "Add the object itself to its inputs.");
}
