using System.Text;

namespace Litmus.Validation.Snapshots;

/// <summary>
/// The message of a failed snapshot in the layout of Verify: the files by what became of them, then their content. The parser
/// of Verify.ExceptionParsing takes the first part.
/// </summary>
internal static class VerifyMessage
{
    /// <summary>There is no verified file yet.</summary>
    public static string New(string directory, string name, string received) =>
        $"{Pair(directory, "New", name)}\nFileContent:\n\nNew:\n\nReceived: {name}.received.csv\n{received}\n";

    /// <summary>The verified file differs.</summary>
    /// <param name="directory">Folder of both files.</param>
    /// <param name="name">Name of the snapshot.</param>
    /// <param name="received">Text of the received file.</param>
    /// <param name="verified">Text of the verified file.</param>
    /// <param name="differences">What differs, one sentence each.</param>
    public static string NotEqual(string directory, string name, string received, string verified, IEnumerable<string> differences) =>
        new StringBuilder(Pair(directory, "NotEqual", name))
            .Append("\nFileContent:\n\nNotEqual:\n\n")
            .Append("Received: ").Append(name).Append(".received.csv\n").Append(received).Append('\n')
            .Append("Verified: ").Append(name).Append(".verified.csv\n").Append(verified).Append('\n')
            .Append("Compare Result:\n").AppendJoin('\n', differences).Append('\n').ToString();

    /// <summary>Nothing writes the table of the verified file any more.</summary>
    public static string Delete(string directory, string name) => $"Directory: {directory}\nDelete:\n  - {name}.verified.csv\n";

    private static string Pair(string directory, string kind, string name) =>
        $"Directory: {directory}\n{kind}:\n  - Received: {name}.received.csv\n    Verified: {name}.verified.csv\n";
}
