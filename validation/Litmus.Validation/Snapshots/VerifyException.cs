using System.Diagnostics.CodeAnalysis;

/// <summary>
/// A result differs from its snapshot, there is none yet, or the result is gone. Name, place outside namespaces and layout of the message are those of Verify:
/// a test runner writes <c>VerifyException : Directory: …</c>, and the tools that read Verify's failures read this one, too.
/// </summary>
/// <param name="message">Directory, files, and what differs.</param>
[SuppressMessage("Design", "MA0047:Declare types in namespaces", Justification = "Readers of Verify's failures look for this name.")]
internal sealed class VerifyException(string message) : Exception(message);
