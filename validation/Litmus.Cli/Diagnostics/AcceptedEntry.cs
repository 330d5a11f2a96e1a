namespace Litmus.Cli.Diagnostics;

/// <summary>A red finding that somebody accepted.</summary>
/// <param name="Code">Its code, <c>LIT5001</c>.</param>
/// <param name="Subject">The claim, the check or the case.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Line">Line of the file, counted from 1.</param>
internal sealed record AcceptedEntry(string Code, string Subject, string Reason, int Line);
