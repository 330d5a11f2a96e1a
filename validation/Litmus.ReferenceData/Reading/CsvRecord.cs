namespace Litmus.ReferenceData.Reading;

/// <summary>A record of a CSV file: its fields, and where it ends.</summary>
internal sealed record CsvRecord(IReadOnlyList<CsvField> Fields, TextPlace End)
{
    /// <summary>Line on which it begins.</summary>
    public int Line => Fields[0].Place.Line;
}
