using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do the two surveys contain what the text says of them? (zhang2025, Tables S1 and S3, Fig S1)</summary>
public sealed class CurrentDensitySurveyCase : IValidationCase
{
    private const string CapacityFilter = "tabs1-capacity-filter";
    private const string Best = "tabs3-best";
    private const string ThisWork = "This work";

    private readonly Entry[] _survey, _anodeFree;
    private readonly Input _roomTemperature, _currentLimit, _capacityLimit;

    /// <summary>The case.</summary>
    public CurrentDensitySurveyCase(ReferenceDataset data)
    {
        Table survey = data.Paper("zhang2025").Table("table-s1"), anodeFree = data.Paper("zhang2025").Table("table-s3");
        _survey = [.. survey.Rows.Select((row, i) => Entry.Of($"survey{i + 1:D2}", row, hasTemperature: true))];
        _anodeFree = [.. anodeFree.Rows.Select((row, i) => Entry.Of($"anodeFree{i + 1:D2}", row, hasTemperature: false))];
        Description = CaseDescription.Of<CurrentDensitySurveyCase>(
            "current-density-survey",
            "Do the two surveys contain what the text says of them?",
            answers:
            [
                .. Answer.ByRestatement("tabs1-rt-below-1p5", "tabs1-hot-about-3", "tabs1-above-1p5-only-hot", CapacityFilter, Best, "tabs3-subset-s1"),
            ],
            // The claims compare the printed entries with each other, so the entries are settings without rounding.
            inputs:
            [
                .. _survey.SelectMany(entry => entry.Inputs),
                .. _anodeFree.SelectMany(entry => entry.Inputs),
                _roomTemperature = Input.Exact("roomTemperature", 25, "degC", "the room-temperature rows of Table S1"),
                _currentLimit = Input.Exact("currentLimit", 1.5, "mA/cm2", "Introduction; Results, temperature"),
                _capacityLimit = Input.Exact("capacityLimit", 2, "mAh/cm2", "Fig S1 caption"),
            ]) with
        {
            Tables = [survey, anodeFree],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[_roomTemperature];
        double Current(Entry entry) => inputs[entry.Current];
        double Temperature(Entry entry) => inputs[entry.Temperature!];
        Entry[] atRoom = [.. _survey.Where(entry => Temperature(entry) <= room)];
        Entry[] heated = [.. _survey.Where(entry => Temperature(entry) > room)];
        double[] fastTemperatures = [.. _survey.Where(entry => Current(entry) > inputs[_currentLimit]).Select(Temperature)];
        Entry[] small = [.. _survey.Where(entry => inputs[entry.Capacity] <= inputs[_capacityLimit])];
        double own = _anodeFree.Where(entry => entry.Reference == ThisWork).Max(Current);
        double next = _anodeFree.Where(entry => entry.Reference != ThisWork).Max(Current);
        double fastestAtRoom = atRoom.Select(Current).DefaultIfEmpty(0).Max();

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("tabs1-rt-below-1p5", fastestAtRoom, "A/m2")
            .Scalar("tabs1-hot-about-3", heated.Select(Current).DefaultIfEmpty(0).Max(), "A/m2")
            .Scalar("tabs1-above-1p5-only-hot", fastTemperatures.DefaultIfEmpty(double.MaxValue).Min(), "K")
            .Scalar(CapacityFilter, small.Length, "1")
            .Scalar(Best, own / next, "1")
            .Scalar("tabs3-subset-s1", _anodeFree.Count(entry => _survey.Any(other => IsSame(inputs, entry, other))), "1");
        if (inputs.WantsFigures)
        {
            observations
                .Note(CapacityFilter, ("rows", small.Length), ("references", string.Join(", ", small.Select(entry => entry.Reference))))
                .Note(Best, ("own_mA_per_cm2", own), ("next_mA_per_cm2", next), ("fastest_mA_per_cm2", fastestAtRoom));
        }

        return observations.Complete();
    }

    private static bool IsSame(CaseInputs inputs, Entry a, Entry b) =>
        inputs[a.Capacity] == inputs[b.Capacity] && inputs[a.Current] == inputs[b.Current]
        && a.Reference == b.Reference && a.Materials.SequenceEqual(b.Materials);

    // Table S3 gives no temperature.
    private sealed record Entry(Input Capacity, Input Current, Input? Temperature, string Reference, string[] Materials)
    {
        public IEnumerable<Input> Inputs => Temperature is null ? [Capacity, Current] : [Capacity, Current, Temperature];

        public static Entry Of(string name, TableRow row, bool hasTemperature) => new(
            Input.SettingFrom($"{name}ArealCapacity", row.Cell("areal_capacity_mAh_per_cm2")),
            Input.SettingFrom($"{name}CurrentDensity", row.Cell("current_density_mA_per_cm2")),
            hasTemperature ? Input.SettingFrom($"{name}Temperature", row.Cell("temperature_degC")) : null,
            row["reference"],
            [row["working_electrode"], row["electrolyte"], row["counter_electrode"]]);
    }
}
