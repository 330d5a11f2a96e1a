using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>Conditions of a build, with a message for the user.</summary>
public static class Assert
{
    /// <summary>Fails the running target.</summary>
    [DoesNotReturn]
    public static void Fail(string message, Exception? exception = null) => throw new InvalidOperationException(message, exception);

    /// <summary>Fails the running target unless the condition holds. Without a message, the condition is shown as it is written.</summary>
    public static void True(
        [DoesNotReturnIf(false)] bool condition, string? message = null, [CallerArgumentExpression(nameof(condition))] string? argumentExpression = null)
    {
        if (!condition)
        {
            Fail(message ?? $"Expected: {argumentExpression}");
        }
    }
}
