namespace Litmus.ReferenceData.Reading;

/// <summary>One row of claims.csv while it is read: its cells by name, and whether something was wrong with it.</summary>
internal sealed class ClaimRow(CsvFile file, CsvRecord record, FindingList findings)
{
    public bool IsSound { get; private set; } = true;

    public int Line => record.Line;

    public string Text(string column) => file.Field(record, column).Text;

    public TextPlace Place(string column) => file.Field(record, column).Place;

    public bool IsEmpty(string column) => Text(column).Length == 0;

    public void Fail(string code, string column, string message)
    {
        IsSound = false;
        findings.Error(code, file.Path, Place(column), message);
    }

    public void Warn(string code, string column, string message) => findings.Warning(code, file.Path, Place(column), message);

    /// <summary>A text that must not be empty.</summary>
    public string RequiredText(string column)
    {
        if (string.IsNullOrWhiteSpace(Text(column)))
        {
            Fail(FindingCode.EmptyText, column, $"The '{column}' of '{Text("id")}' is empty; every claim needs one.");
        }

        return Text(column);
    }

    /// <summary>A text that may be empty, in a column that the file may lack; absent in both cases.</summary>
    public string? OptionalText(string column) => file.Has(column) && !IsEmpty(column) ? Text(column) : null;

    /// <summary>What a word of a closed list means; absent when it is not in the list, which is reported.</summary>
    public T? Word<T>(string column, Dictionary<string, T> words, string emptyCode = FindingCode.UnknownWord)
        where T : struct
    {
        if (words.TryGetValue(Text(column), out T meaning))
        {
            return meaning;
        }

        string expected = $"expected one of {string.Join(", ", words.Keys)}.";
        if (IsEmpty(column))
        {
            Fail(emptyCode, column, $"'{Text("id")}' has no '{column}'; {expected}");
        }
        else
        {
            string proposal = Spelling.Nearest(Text(column), words.Keys) is [var near, ..] ? $" Did you mean '{near}'?" : "";
            Fail(FindingCode.UnknownWord, column, $"'{Text(column)}' is not a word of '{column}'; {expected}{proposal}");
        }

        return null;
    }

    /// <summary>A number; absent when the cell is empty or holds none, which is reported.</summary>
    public double? Number(string column)
    {
        if (PrintedNumber.TryRead(Text(column), out double value))
        {
            return value;
        }

        if (PrintedNumber.IsNotFinite(Text(column)))
        {
            Fail(FindingCode.NotFinite, column, $"'{Text(column)}' in '{column}' is not finite. A claim states a finite number or nothing.");
        }
        else if (!IsEmpty(column))
        {
            Fail(FindingCode.CellType, column, $"'{Text(column)}' in '{column}' is not a number (1.5, -2e-11).");
        }

        return null;
    }
}
