using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Reads <c>instruments.csv</c>, which stands beside the folders of the papers. The file may be absent.</summary>
internal sealed class InstrumentReader(string folder, string displayFolder, FindingList findings)
{
    public const string FileName = "instruments.csv";

    private static readonly string[] Columns = ["instrument", "quantity", "uncertainty", "unit", "kind", "source", "note"];

    private static readonly Dictionary<string, bool> IsRelative = new(StringComparer.Ordinal) { ["abs"] = false, ["rel"] = true };

    private readonly string _path = $"{displayFolder}/{FileName}";

    /// <summary>The instruments by name; none if there is no file. Rows with an error are left out.</summary>
    public Dictionary<string, Instrument> Read()
    {
        Dictionary<string, Instrument> instruments = new(StringComparer.Ordinal);
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || TextBytes.Decode(File.ReadAllBytes(path), _path, findings) is not { } text
            || CsvFile.Read(text, _path, findings) is not { } file)
        {
            return instruments;
        }

        int before = findings.Findings.Count;
        TableReader.CheckColumns(file, Columns, [], findings);
        if (findings.Findings.Count > before)
        {
            return instruments;
        }

        foreach (CsvRecord record in file.Records)
        {
            if (ReadRow(file, record) is { } instrument && !instruments.TryAdd(instrument.Name, instrument))
            {
                findings.Error(
                    FindingCode.ParameterDuplicate, _path, file.Field(record, "instrument").Place,
                    $"The instrument '{instrument.Name}' stands twice. Give each its own name.");
            }
        }

        return instruments;
    }

    private Instrument? ReadRow(CsvFile file, CsvRecord record)
    {
        ClaimRow row = new(file, record, findings);
        foreach (string column in Columns.Where(column => column is "instrument" or "quantity" or "source" && string.IsNullOrWhiteSpace(row.Text(column))))
        {
            row.Fail(FindingCode.EmptyText, column, $"The cell '{column}' is empty; every instrument needs one.");
        }

        bool relative = IsRelative.TryGetValue(row.Text("kind"), out bool isRelative) && isRelative;
        if (!IsRelative.ContainsKey(row.Text("kind")))
        {
            row.Fail(FindingCode.UnknownWord, "kind", $"'{row.Text("kind")}' is no kind of uncertainty; expected abs or rel.");
        }

        Unit? unit = UnitReader.Read(row.Text("unit"), _path, row.Place("unit"), findings);
        double? uncertainty = row.Number("uncertainty");
        if (row.IsSound && uncertainty is not > 0)
        {
            row.Fail(
                FindingCode.InstrumentUncertainty, "uncertainty",
                $"The uncertainty of '{row.Text("instrument")}' is '{row.Text("uncertainty")}'; one standard uncertainty, a number > 0, was expected.");
        }
        else if (row.IsSound && relative && uncertainty > 1)
        {
            row.Fail(
                FindingCode.InstrumentUncertainty, "uncertainty",
                $"The uncertainty of '{row.Text("instrument")}' is {row.Text("uncertainty")} times the number. A fraction was expected: 0.05 for 5 %.");
        }

        if (row.IsSound && relative && unit is not null && unit.Symbol != "1")
        {
            row.Fail(FindingCode.InstrumentUncertainty, "unit", $"A relative uncertainty has the unit 1, not '{unit.Symbol}'. Write 1, or abs as its kind.");
        }

        return row.IsSound && unit is not null && uncertainty is { } u
            ? new Instrument(row.Text("instrument"), row.Text("quantity"), u, unit, relative, row.Text("source"), row.Text("note"))
            : null;
    }
}
