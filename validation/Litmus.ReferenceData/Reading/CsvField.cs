namespace Litmus.ReferenceData.Reading;

/// <summary>A field of a CSV record: its text without quotes, and where it begins in the file.</summary>
internal readonly record struct CsvField(string Text, TextPlace Place);
