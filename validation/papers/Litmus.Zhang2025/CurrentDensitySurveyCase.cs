using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do the two surveys hold what the text says of them? (zhang2025, Tables S1 and S3, Fig S1)</summary>
public sealed class CurrentDensitySurveyCase(ReferenceDataset data) : IValidationCase
{
    private const string CapacityFilter = "tabs1-capacity-filter";
    private const string Best = "tabs3-best";
    private const string ThisWork = "This work";

    private readonly Entry[] _survey = Entries(data, "table-s1");
    private readonly Entry[] _anodeFree = Entries(data, "table-s3");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs["roomTemperature"];
        double Current(Entry entry) => inputs[entry.CurrentName];
        double Temperature(Entry entry) => inputs[entry.TemperatureName];
        Entry[] atRoom = [.. _survey.Where(entry => Temperature(entry) <= room)];
        Entry[] heated = [.. _survey.Where(entry => Temperature(entry) > room)];
        double[] fastTemperatures = [.. _survey.Where(entry => Current(entry) > inputs["currentLimit"]).Select(Temperature)];
        Entry[] small = [.. _survey.Where(entry => inputs[entry.CapacityName] <= inputs["capacityLimit"])];
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
                .NoteText(CapacityFilter, $"{small.Length} rows of Table S1 have exactly 2 mAh/cm² (references {string.Join(", ", small.Select(entry => entry.Reference))}).")
                .NoteText(Best, $"{own / 10:G3} mA/cm² stands beside {next / 10:G3} mA/cm² in Table S3. Table S1 has {fastestAtRoom / 10:G3} mA/cm² at 25 °C with a Li anode, and 1 mA/cm² on a copper mesh, which Table S3 leaves out; the statement holds against all of them.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(ReferenceDataset data) => CaseDescription.Of<CurrentDensitySurveyCase>(
        "current-density-survey",
        "Do the two surveys hold what the text says of them?",
        answers:
        [
            "tabs1-rt-below-1p5", "tabs1-hot-about-3", "tabs1-above-1p5-only-hot", CapacityFilter, Best, "tabs3-subset-s1",
        ],
        // The claims compare the printed entries with each other, so their rounding does not enter.
        inputs:
        [
            .. Entries(data, "table-s1").SelectMany(entry => new[]
            {
                Input.SettingFrom(entry.CapacityName, entry.Row.Cell("areal_capacity_mAh_per_cm2")),
                Input.SettingFrom(entry.CurrentName, entry.Row.Cell("current_density_mA_per_cm2")),
                Input.SettingFrom(entry.TemperatureName, entry.Row.Cell("temperature_degC")),
            }),
            .. Entries(data, "table-s3").SelectMany(entry => new[]
            {
                Input.SettingFrom(entry.CapacityName, entry.Row.Cell("areal_capacity_mAh_per_cm2")),
                Input.SettingFrom(entry.CurrentName, entry.Row.Cell("current_density_mA_per_cm2")),
            }),
            Input.Exact("roomTemperature", 25, "degC", "the room-temperature rows of Table S1"),
            Input.Exact("currentLimit", 1.5, "mA/cm2", "Introduction; Results, temperature"),
            Input.Exact("capacityLimit", 2, "mAh/cm2", "Fig S1 caption"),
        ]) with
    {
        Tables = [data.Paper("zhang2025").Table("table-s1"), data.Paper("zhang2025").Table("table-s3")],
    };

    private static Entry[] Entries(ReferenceDataset data, string table) =>
        [.. data.Paper(PrintedGrains.PaperId).Table(table).Rows.Select((row, index) => new Entry($"{(table == "table-s1" ? "survey" : "anodeFree")}{index + 1:D2}", row))];

    private static bool IsSame(CaseInputs inputs, Entry a, Entry b) =>
        inputs[a.CapacityName] == inputs[b.CapacityName] && inputs[a.CurrentName] == inputs[b.CurrentName] && a.Reference == b.Reference
        && Entry.Materials.All(column => a.Row[column] == b.Row[column]);

    private sealed record Entry(string Name, TableRow Row)
    {
        public static IReadOnlyList<string> Materials { get; } = ["working_electrode", "electrolyte", "counter_electrode"];

        public string CapacityName => $"{Name}ArealCapacity";

        public string CurrentName => $"{Name}CurrentDensity";

        public string TemperatureName => $"{Name}Temperature";

        public string Reference => Row["reference"];
    }
}
