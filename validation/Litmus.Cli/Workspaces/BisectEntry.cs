namespace Litmus.Cli.Workspaces;

/// <summary>What was found at a commit.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Hash">Identity of the case's run; absent where the commit tells nothing.</param>
/// <param name="Signature">The value with all its digits, the token or the verdict; absent where the commit tells nothing.</param>
/// <param name="Trouble">Why the commit tells nothing; absent where it tells something.</param>
internal sealed record BisectEntry(string Commit, string? Hash, string? Signature, string? Trouble);
