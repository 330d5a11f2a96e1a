namespace Litmus.Cli.Tests.Reachability;

/// <summary>A change of one instruction of compiled code that leaves it valid.</summary>
/// <param name="Type">Full name of the type whose method is changed.</param>
/// <param name="What">What is changed into what.</param>
/// <param name="IsConstant">Whether it changes a number or a string, and not an operation.</param>
/// <param name="Offset">Where in the file.</param>
/// <param name="Bytes">The bytes that stand there afterwards.</param>
internal sealed record CodeMutation(string Type, string What, bool IsConstant, int Offset, byte[] Bytes)
{
    /// <summary>Whether it changes the length that the compiler guesses for an interpolated string, which no result depends on.</summary>
    public bool IsGuessOfLength { get; init; }

    /// <summary>A changed copy of an assembly.</summary>
    public byte[] ApplyTo(byte[] assembly)
    {
        byte[] changed = [.. assembly];
        Bytes.CopyTo(changed, Offset);
        return changed;
    }
}
