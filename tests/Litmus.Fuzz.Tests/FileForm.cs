namespace Litmus.Fuzz.Tests;

/// <summary>What a file is made of.</summary>
internal enum FileForm
{
    /// <summary>JSON: also single values and keys are changed.</summary>
    Json,

    /// <summary>Rows of cells: also single cells, rows and columns are changed.</summary>
    Csv,

    /// <summary>Text in lines: also words and lines are changed.</summary>
    Text,

    /// <summary>Numbers of fixed length: also single numbers are changed.</summary>
    Binary,
}
