using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common;

/// <summary>Conditions of a build, with a message for the user.</summary>
public static class Assert
{
    /// <summary>Fails the running target.</summary>
    [DoesNotReturn]
    public static void Fail(string message) => throw new InvalidOperationException(message);

    /// <summary>Fails the running target unless the condition holds.</summary>
    public static void True([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
        {
            Fail(message);
        }
    }
}
