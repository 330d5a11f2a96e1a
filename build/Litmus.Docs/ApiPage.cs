namespace Litmus.Docs;

/// <summary>A page on types.</summary>
/// <param name="File">File name in <c>docs/</c>.</param>
/// <param name="Title">Heading.</param>
/// <param name="Intro">What stands below the heading.</param>
/// <param name="Types">Names of the types, in the order in which they are described.</param>
public sealed record ApiPage(string File, string Title, string Intro, string[] Types);
