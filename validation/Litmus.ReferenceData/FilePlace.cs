namespace Litmus.ReferenceData;

/// <summary>A line of a file.</summary>
/// <param name="Path">The file, below the folder as it was given, with <c>/</c> between names.</param>
/// <param name="Line">Line, from 1.</param>
public readonly record struct FilePlace(string Path, int Line);
