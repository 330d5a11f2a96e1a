namespace Litmus.Fuzz.Tests;

/// <summary>An input that a reader does not answer as it documents.</summary>
/// <param name="Number">Number of the input.</param>
/// <param name="Found">What it does.</param>
/// <param name="Input">The input.</param>
internal sealed record FuzzFault(long Number, string Found, byte[] Input);
