namespace Litmus.Reporting;

/// <summary>A page that was written.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Bytes">Its size.</param>
public sealed record WrittenPage(string Path, long Bytes);
